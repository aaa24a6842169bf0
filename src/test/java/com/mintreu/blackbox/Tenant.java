package com.mintreu.blackbox;

/** A tenant with its owner, a subscription, one application and a key to it. */
public record Tenant(
        Person owner, String id, String domain, String application, String keyId, String key, String secret) {

    /** Its owner on the platform's own address. */
    public Api office() {
        return owner.api();
    }

    /** Its owner on its domain. */
    public Api member() {
        return owner.api().atHost(domain);
    }

    /** Its application, by key. */
    public Api app() {
        return Api.anyone().withKey(key, secret);
    }

    public Api visitor() {
        return Api.anyone().atHost(domain);
    }

    /** The address of something of this tenant. */
    public String at(String path) {
        return "tenants/" + id + "/" + path;
    }

    /** Makes a thing and answers its id. */
    public String draft(String text) {
        return app().post(Example.THINGS, Example.body(text)).expect(201).id();
    }

    /** Makes a thing, shows it to visitors and answers its id. */
    public String published(String text) {
        var id = draft(text);
        app().put(Example.thing(id) + Example.SHOWN).expect(200);
        return id;
    }

    /** Makes something of a thing and answers its id. */
    String part(String thing) {
        return app().post(Example.thing(thing) + Example.PARTS, Example.part())
                .expect(201)
                .id();
    }

    /** One more application of this tenant; answers its id. */
    public String anotherApplication() {
        return office().post(at("applications"), Json.object("product", World.PRODUCT, "name", World.unique("Another")))
                .expect(201)
                .id();
    }

    /** A new key to one of this tenant's applications. */
    public Answer newKey(String application) {
        return office().post(at("applications/" + application + "/keys")).expect(201);
    }
}
