package com.mintreu.blackbox;

/** A tenant with its owner, a subscription, one blog and a key to it. */
record Tenant(Person owner, String id, String domain, String application, String keyId, String key, String secret) {

    /** Its owner on the platform's own address. */
    Api office() {
        return owner.api();
    }

    /** Its owner on its domain. */
    Api member() {
        return owner.api().atHost(domain);
    }

    /** Its application, by key. */
    Api app() {
        return Api.anyone().withKey(key, secret);
    }

    Api visitor() {
        return Api.anyone().atHost(domain);
    }

    /** The address of something of this tenant. */
    String at(String path) {
        return "tenants/" + id + "/" + path;
    }

    /** Writes a post and answers its id. */
    String draft(String title) {
        return app().post("blog/posts", Json.object("title", title, "content", "About " + title)).expect(201).id();
    }

    /** Writes and publishes a post and answers its id. */
    String published(String title) {
        var id = draft(title);
        app().put("blog/posts/" + id + "/publication").expect(200);
        return id;
    }

    String comment(String post, String content) {
        return app().post("blog/posts/" + post + "/comments", Json.object("content", content)).expect(201).id();
    }

    /** One more blog of this tenant; answers its id. */
    String anotherBlog() {
        return office().post(at("applications"), Json.object("product", World.PRODUCT, "name", World.unique("Blog"))).expect(201).id();
    }

    /** A new key to one of this tenant's applications. */
    Answer newKey(String application) {
        return office().post(at("applications/" + application + "/keys")).expect(201);
    }
}
