package com.mintreu.isolation;

import com.mintreu.blackbox.Answer;
import com.mintreu.blackbox.Api;
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
    final List<String> posts = new CopyOnWriteArrayList<>();
    final AtomicInteger written = new AtomicInteger();
    private final ConcurrencyMarks marks;
    private final Api office;
    private final Answer key;
    private final Answer revoked;

    ConcurrencyTenant(int number, ConcurrencyMarks marks, Api owner, String plan) {
        this.number = number;
        this.marks = marks;
        var tenant = owner.post("tenants", Json.object("name", marks.of(number), "domain", marks.of(number) + ".localhost")).expect(201);
        id = marks.claim(tenant.id(), number);
        domain = tenant.text("domain");
        office = owner.atHost(domain);
        office.post(at("subscriptions"), Json.object("plan", plan)).expect(201);
        application = marks.claim(office.post(at("applications"), Json.object("product", "blog", "name", "Blog of " + marks.of(number))).expect(201).id(), number);
        key = newKey();
        revoked = newKey();
        keyed(revoked).get("blog/posts").expect(200);
        office.delete(keys() + "/" + revoked.id()).expect(204);
        write("shared");
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

    void write(String slug) {
        var made = marks.check(number, app().post("blog/posts", Json.object("title", marks.of(number), "content", "About " + marks.of(number), "slug", slug)).expect(201));
        written.incrementAndGet();
        posts.add(marks.claim(made.id(), number));
        app().put("blog/posts/" + made.id() + "/publication").expect(200);
    }

    String mark() {
        return marks.of(number);
    }

    private static Api keyed(Answer key) {
        return Api.anyone().withKey(key.text("key"), key.text("secret"));
    }
}
