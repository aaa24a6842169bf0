package com.mintreu.isolation;

import com.mintreu.blackbox.Answer;
import com.mintreu.blackbox.Api;
import com.mintreu.blackbox.Json;
import com.mintreu.blackbox.Rows;
import com.mintreu.blackbox.World;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tenant with everything by which it can be called. Every text of it bears its mark. */
public final class TestTenant {
    /** An application, and a key to it. */
    public record Application(String id, String key, String secret) {
        static Application of(String id, Answer key) {
            return new Application(id, key.text("key"), key.text("secret"));
        }

        public Api api() {
            return Api.anyone().withKey(key, secret);
        }
    }

    private final String mark;
    private final Individual owner;
    private final Individual member;
    private final String id;
    private final String domain;
    private final Map<String, List<Application>> applications = new HashMap<>();

    /** Subscribes to what there is of every module, and has two applications of each. */
    TestTenant(String mark, Map<String, Offer> offers) throws SQLException {
        this.mark = mark;
        owner = Individual.register(mark, "owner");
        member = Individual.register(mark, "member");
        var tenant = owner.api()
                .post("tenants", Json.object("name", mark + " tenant", "domain", World.domain()))
                .expect(201);
        id = tenant.id();
        domain = tenant.text("domain");
        Rows.makeMember(id, member.user());
        offers.forEach((module, offer) -> {
            owner.api()
                    .post(at("subscriptions"), Json.object("plan", offer.plan()))
                    .expect(201);
            applications.put(module, new ArrayList<>(List.of(found(offer, "first"), found(offer, "sibling"))));
        });
    }

    private Application found(Offer offer, String word) {
        var made = owner.api()
                .post(at("applications"), Json.object("product", offer.product(), "name", mark + " " + word))
                .expect(201)
                .id();
        return Application.of(
                made, owner.api().post(at("applications/" + made + "/keys")).expect(201));
    }

    public Individual owner() {
        return owner;
    }

    public Individual member() {
        return member;
    }

    public String id() {
        return id;
    }

    public String mark() {
        return mark;
    }

    public String domain() {
        return domain;
    }

    public Application application(String module, TargetApplication target) {
        return applications.get(module).get(target == TargetApplication.SIBLING ? 1 : 0);
    }

    /** Of an operation that is of no module, any key will do. */
    public Optional<Api> key(Optional<String> module, TargetApplication target) {
        if (target != TargetApplication.OTHER_PRODUCT)
            return Optional.of(application(module.orElse(anyModule()), target).api());
        return applications.keySet().stream()
                .filter(each -> !each.equals(module.orElse(anyModule())))
                .sorted()
                .findFirst()
                .map(other -> application(other, TargetApplication.FIRST).api());
    }

    public String anyModule() {
        return applications.keySet().stream().sorted().findFirst().orElseThrow();
    }

    private String at(String path) {
        return "tenants/" + id + "/" + path;
    }
}
