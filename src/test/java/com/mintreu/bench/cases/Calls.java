package com.mintreu.bench.cases;

import com.mintreu.bench.load.Request;
import com.mintreu.bench.world.Api;
import com.mintreu.bench.world.Posts;
import com.mintreu.bench.world.Tenant;
import com.mintreu.kernel.rows.Cursor;
import com.mintreu.kernel.rows.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The calls of the platform's API that the cases are made of, and those of the floor for the same rows. */
final class Calls {
    private static final String BLOG = "/api/v1/blog/posts";
    private static final String TEN = BLOG + "?limit=10&include=content";

    private Calls() {}

    /** The posts of a list by id from the numbered one downwards. Each variant is an address of its own for the same page. */
    static Request tenByKey(Tenant tenant, int number, int variant) {
        return tenByKey(tenant, Posts.id(number) + variant);
    }

    /** The page of what was written before an id. */
    static Request tenByKey(Tenant tenant, long before) {
        return byKey(tenant, TEN + "&cursor=" + new Cursor(Instant.EPOCH, before));
    }

    static Request tenOnFloor(Tenant tenant, int number) {
        return onFloor("latest", tenant, "&before=" + (Posts.id(number) + 1));
    }

    static Request oneByKey(Tenant tenant, int number) {
        return byKey(tenant, BLOG + "/" + new Id(Posts.id(number)));
    }

    static Request oneOnFloor(Tenant tenant, int number) {
        return onFloor("one", tenant, "&id=" + Posts.id(number));
    }

    /** What a visitor sees first. */
    static Request tenByVisitor(Tenant tenant) {
        return byVisitor(tenant, TEN);
    }

    /** The published posts from the numbered one downwards; likewise with variants. */
    static Request tenByVisitor(Tenant tenant, int number, int variant) {
        return tenByVisitor(tenant, Posts.published(number).plus(variant, ChronoUnit.MICROS));
    }

    /** The page of what was published by then. */
    static Request tenByVisitor(Tenant tenant, Instant by) {
        return byVisitor(tenant, TEN + "&cursor=" + new Cursor(by, Long.MAX_VALUE));
    }

    static Request publishedOnFloor(Tenant tenant) {
        return onFloor(
                "published",
                tenant,
                "&before=" + Long.MAX_VALUE + "&at=" + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    }

    static Request oneByVisitor(Tenant tenant, int number) {
        return byVisitor(tenant, BLOG + "/" + new Id(Posts.id(number)));
    }

    static Request post(Tenant tenant, String title, String slug, String content) {
        return Request.post(BLOG, post(title, slug, content)).with("Authorization", tenant.authorization());
    }

    static Request postOnFloor(Tenant tenant, String title, String slug, String content) {
        return Request.post(pathOnFloor("post", tenant, ""), post(title, slug, content));
    }

    private static String post(String title, String slug, String content) {
        return Api.json(Map.of("title", title, "slug", slug, "content", content));
    }

    static Request comment(Tenant tenant, int number, String content) {
        return Request.post(comments(number), Api.json(Map.of("content", content)))
                .with("Authorization", tenant.authorization());
    }

    static Request commentOnFloor(Tenant tenant, int number, String content) {
        return Request.post(
                pathOnFloor("comment", tenant, "&post=" + Posts.id(number)), Api.json(Map.of("content", content)));
    }

    /** What was written, by its id. */
    static Request postByKey(Tenant tenant, String id) {
        return byKey(tenant, BLOG + "/" + id);
    }

    static Request commentByKey(Tenant tenant, int number, String id) {
        return byKey(tenant, comments(number) + "/" + id);
    }

    private static String comments(int number) {
        return BLOG + "/" + new Id(Posts.id(number)) + "/comments";
    }

    private static Request byKey(Tenant tenant, String path) {
        return Request.get(path).with("Authorization", tenant.authorization());
    }

    private static Request byVisitor(Tenant tenant, String path) {
        return Request.get(path).with("Host", tenant.domain());
    }

    private static Request onFloor(String path, Tenant tenant, String rest) {
        return Request.get(pathOnFloor(path, tenant, rest));
    }

    private static String pathOnFloor(String path, Tenant tenant, String rest) {
        return "/" + path + "?tenant=" + tenant.id() + "&application=" + tenant.application() + rest;
    }
}
