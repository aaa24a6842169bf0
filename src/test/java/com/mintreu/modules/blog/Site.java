package com.mintreu.modules.blog;

import com.mintreu.blackbox.Api;
import com.mintreu.blackbox.Json;
import com.mintreu.blackbox.Person;
import com.mintreu.blackbox.Tenant;
import com.mintreu.blackbox.World;

/** A tenant with a blog, and those who call on it. */
record Site(Tenant tenant) {
    static Site make() {
        return new Site(World.tenant("blog"));
    }

    Person owner() {
        return tenant.owner();
    }

    String id() {
        return tenant.id();
    }

    String application() {
        return tenant.application();
    }

    Api member() {
        return tenant.member();
    }

    Api app() {
        return tenant.app();
    }

    Api visitor() {
        return tenant.visitor();
    }

    /** Another blog of the tenant, by key. */
    Api anotherBlog() {
        var made = tenant.office()
                .post(tenant.at("applications"), Json.object("product", "blog", "name", World.unique("Blog")))
                .expect(201);
        var key = tenant.newKey(made.id());
        return Api.anyone().withKey(key.text("key"), key.text("secret"));
    }

    /** Writes a post and answers its id. */
    String draft(String title) {
        return app().post("blog/posts", Json.object("title", title, "content", "About " + title))
                .expect(201)
                .id();
    }

    /** Writes and publishes a post and answers its id. */
    String published(String title) {
        var id = draft(title);
        app().put("blog/posts/" + id + "/publication").expect(200);
        return id;
    }

    String comment(String post, String content) {
        return app().post("blog/posts/" + post + "/comments", Json.object("content", content))
                .expect(201)
                .id();
    }
}
