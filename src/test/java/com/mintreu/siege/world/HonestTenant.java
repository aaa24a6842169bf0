package com.mintreu.siege.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mintreu.bench.load.Answer;
import com.mintreu.bench.load.Request;
import com.mintreu.bench.world.Person;
import com.mintreu.bench.world.Tenant;
import com.mintreu.bench.world.Text;
import com.mintreu.siege.honest.Kind;
import com.mintreu.siege.honest.Lane;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A tenant with short posts, its application, its visitors and its owner, all of whom call from one address. */
record HonestTenant(String name, Tenant tenant, Person owner, List<String> posts, InetAddress address) {
    private static final double READS = 12;
    private static final double WRITES = 2;
    private static final double LOG_INS = 1;

    List<Lane> lanes() {
        return List.of(
                Lane.of(Kind.READ, address, READS, number -> signed(read(number)), ok(name)),
                Lane.of(Kind.READ, address, READS, number -> read(number).with("Host", tenant.domain()), ok(name)),
                Lane.of(Kind.WRITE, address, WRITES, number -> signed(write(number)), created())
                        .then(this::deletion),
                Lane.of(Kind.LOG_IN, address, LOG_INS, number -> logIn(), created())
                        .then(HonestTenant::logOut));
    }

    private Request read(long number) {
        return Requests.get(number % 2 == 0 ? "blog/posts?limit=5" : "blog/posts/" + post(number));
    }

    private Request write(long number) {
        return number % 2 == 0
                ? Requests.post(
                        "blog/posts",
                        Map.of("title", "Honest " + name, "slug", "draft-" + number, "content", Text.of(1000)))
                : Requests.post("blog/posts/" + post(number) + "/comments", Map.of("content", Text.of(200)));
    }

    private Request logIn() {
        return Requests.post("sessions", Map.of("email", owner.email(), "password", owner.password()));
    }

    /** What was written goes again, so that tenants stay as they are however long the siege is. */
    private List<Request> deletion(Answer answer) {
        var location = answer.header("location").orElse("");
        if (answer.status() != 201) return List.of();
        var comments = answer.text().contains("\"postId\"");
        var at = comments ? "blog/posts/" + field(answer, "postId") + "/comments/" : "blog/posts/";
        return List.of(signed(Requests.delete(at + location.substring(location.lastIndexOf('/') + 1))));
    }

    private static List<Request> logOut(Answer answer) {
        return answer.status() == 201
                ? List.of(Requests.delete("sessions/current").with("Authorization", "Bearer " + field(answer, "token")))
                : List.of();
    }

    private Request signed(Request request) {
        return request.with("Authorization", tenant.authorization());
    }

    private String post(long number) {
        return posts.get((int) (number / 2 % posts.size()));
    }

    private static Predicate<Answer> ok(String content) {
        return answer -> answer.status() == 200 && answer.text().contains("Honest " + content);
    }

    private static Predicate<Answer> created() {
        return answer -> answer.status() == 201;
    }

    private static String field(Answer answer, String name) {
        try {
            return new ObjectMapper().readTree(answer.text()).path(name).asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.text(), e);
        }
    }
}
