package com.mintreu.isolation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.blackbox.Answer;
import com.mintreu.blackbox.Api;
import com.mintreu.blackbox.Example;
import com.mintreu.blackbox.Json;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** One of many tenants. Its owner owns others too, so that a token alone does not say which tenant is meant. */
final class ConcurrencyTenant {
    final int number;
    final String id;
    final String domain;
    final String application;
    final List<String> things = new CopyOnWriteArrayList<>();
    final AtomicInteger written = new AtomicInteger();
    private final ConcurrencyMarks marks;
    private final Api office;
    private final Answer key;
    private final Answer revoked;

    ConcurrencyTenant(int number, ConcurrencyMarks marks, Api owner, String plan) {
        this.number = number;
        this.marks = marks;
        var tenant = owner.post(
                        "tenants", Json.object("name", marks.of(number), "domain", marks.of(number) + ".localhost"))
                .expect(201);
        id = marks.claim(tenant.id(), number);
        domain = tenant.text("domain");
        office = owner.atHost(domain);
        office.post(at("subscriptions"), Json.object("plan", plan)).expect(201);
        application = marks.claim(
                office.post(
                                at("applications"),
                                Json.object("product", Example.MODULE, "name", "Application of " + marks.of(number)))
                        .expect(201)
                        .id(),
                number);
        key = newKey();
        revoked = newKey();
        keyed(revoked).get(Example.THINGS).expect(200);
        office.delete(keys() + "/" + revoked.id()).expect(204);
        var made = marks.check(number, write(app(), "shared").expect(201));
        app().put(Example.thing(made.id()) + Example.SHOWN).expect(200);
    }

    String at(String path) {
        return "tenants/" + id + "/" + path;
    }

    String keys() {
        return at("applications/" + application + "/keys");
    }

    Answer newKey() {
        var made = office.post(keys()).expect(201);
        marks.claim(made.id(), number);
        return made;
    }

    /** Its owner, on its domain. */
    Api member() {
        return office;
    }

    Api visitor() {
        return Api.anyone().atHost(domain);
    }

    Api app() {
        return keyed(key);
    }

    Api revoked() {
        return keyed(revoked);
    }

    /** Its key with a secret that is another's. */
    Api wrong(ConcurrencyTenant other) {
        return Api.anyone().withKey(key.text("key"), other.key.text("secret"));
    }

    /** The thing's texts bear the mark; its name may be that of another tenant's. */
    Answer write(Api caller, String name) {
        var thing = ((ObjectNode) Json.read(Example.body(mark(), "About " + mark()))).put(Example.FILTER, name);
        var made = caller.post(Example.THINGS, thing.toString()).expect(201, 409);
        if (made.status() == 201) {
            written.incrementAndGet();
            things.add(marks.claim(made.id(), number));
        }
        return made;
    }

    String mark() {
        return marks.of(number);
    }

    private static Api keyed(Answer key) {
        return Api.anyone().withKey(key.text("key"), key.text("secret"));
    }
}
