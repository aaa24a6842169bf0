package com.mintreu.siege.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mintreu.bench.load.Answer;
import com.mintreu.bench.load.Exchange;
import com.mintreu.bench.load.Request;
import com.mintreu.bench.world.Api;
import com.mintreu.bench.world.Tenant;
import com.mintreu.kernel.rows.Id;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who attacks: a tenant on the free plan with its owner, its key and its visitors, an operator who errs, and a stranger. Her
 * rows are made when the first case asks for them.
 */
public final class Mallory {
    private static final int[] LARGE = {900_000, 500_000};
    private static final int LARGE_POSTS = 100;
    private static final int LONG_COMMENT = 10_000;

    private final int port;
    private final Api member;
    private final Api operator;
    private final Tenant tenant;
    private String shortPost;
    private String largePost;
    private String discussedPost;
    private String parameter;

    Mallory(int port, Api member, Api operator, Tenant tenant) {
        this.port = port;
        this.member = member;
        this.operator = operator;
        this.tenant = tenant;
    }

    public Request byKey(Request request) {
        return request.with("Authorization", tenant.authorization());
    }

    public Request byOwner(Request request) {
        return request.with("Authorization", member.authorization());
    }

    public Request byOperator(Request request) {
        return request.with("Authorization", operator.authorization());
    }

    public Request byVisitor(Request request) {
        return request.with("Host", domain());
    }

    public String domain() {
        return tenant.domain();
    }

    public String id() {
        return new Id(tenant.id()).toString();
    }

    public Answer call(Request request) {
        return Exchange.send(port, request);
    }

    /** The text of a field of an answer, empty if there is none. */
    public static String field(Answer answer, String pointer) {
        try {
            return new ObjectMapper().readTree(answer.text()).at(pointer).asText();
        } catch (JsonProcessingException noJson) {
            return "";
        }
    }

    public synchronized String shortPost() {
        if (shortPost == null) shortPost = published("Short", "A short post.");
        return shortPost;
    }

    /** A page of large posts with their contents, which there are 100 of. */
    public Request largePosts(int limit) {
        largePost();
        return Requests.get("blog/posts?limit=" + limit + includeContent());
    }

    /** One of 100, of 900 KB each or less where a post cannot be that long. */
    public synchronized String largePost() {
        if (largePost != null) return largePost;
        var longest = IntStream.of(LARGE)
                .mapToObj("x"::repeat)
                .filter(content -> publishedOrNull("Large", content) != null)
                .findFirst()
                .orElseThrow();
        largePost = published("Large", longest);
        for (var i = 2; i < LARGE_POSTS; i++) publishedOrNull("Large", longest); // a quota may end it
        return largePost;
    }

    /** A post with 100 long comments. */
    public synchronized String discussedPost() {
        if (discussedPost != null) return discussedPost;
        discussedPost = published("Discussed", "What do you think?");
        var comment = byKey(Requests.post(
                "blog/posts/" + discussedPost + "/comments", Map.of("content", "\u00e9".repeat(LONG_COMMENT))));
        for (var i = 0; i < 100; i++) call(comment);
        return discussedPost;
    }

    private String includeContent() {
        if (parameter == null)
            parameter = call(byKey(Requests.get("blog/posts?limit=1&include=content")))
                                    .status()
                            == 200
                    ? "&include=content"
                    : "";
        return parameter;
    }

    private String published(String title, String content) {
        var post = publishedOrNull(title, content);
        if (post == null) throw new IllegalStateException("The post " + title + " could not be written.");
        return post;
    }

    private String publishedOrNull(String title, String content) {
        var written = call(byKey(Requests.post("blog/posts", Map.of("title", title, "content", content))));
        if (written.status() != 201) return null;
        var post = field(written, "/id");
        call(byKey(Requests.put("blog/posts/" + post + "/publication")));
        return post;
    }
}
