package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plain read is answered without Jersey; the same read, made not plain, by Jersey. Nobody can tell. */
class ShortWayIT {
    /** Means the same as none, but is not plain. */
    private static final String LONG_WAY = "application/json, */*;q=0.5";

    private static final Tenant TENANT = World.tenant();
    private static final Tenant OTHER = World.tenant();
    private static final String POST = TENANT.published("Hello");
    private static final String DRAFT = TENANT.app().post(Example.THINGS, Example.body("Not yet")).expect(201).id();
    private static final String COMMENT = TENANT.app().post(Example.thing(POST) + Example.PARTS, Example.part()).expect(201).id();

    private static TestClock clock;

    @BeforeAll
    static void stopTheClock() {
        clock = TestClock.stopped();
    }

    @AfterAll
    static void letItRun() {
        if (clock != null) clock.close();
    }

    /** What they show is some seconds old when they are asked: until then the time of the last change is not told. */
    static Stream<String> addresses() {
        var posts = Example.THINGS;
        var post = posts + "/" + POST;
        var addresses = List.of(posts, posts + "?limit=1", posts + "?limit=1&cursor=" + TENANT.app().get(posts + "?limit=1").expect(200).next().orElseThrow(),
                posts + "?limit=0", posts + "?limit=ten", posts + "?cursor=nonsense", posts + "?limit=1&limit=2", posts + "?colour=blue", posts + "?limit=",
                posts + "?application=" + TENANT.application(), posts + "?application=" + OTHER.application(), posts + "?application=0",
                post, posts + "/" + DRAFT, posts + "/" + POST.toLowerCase(), posts + "/0000000000000", posts + "/0", post + "/", posts + "//" + POST, posts + "/" + OTHER.published("Theirs"), post + "?limit=1",
                post + Example.PARTS, post + Example.PARTS + "?limit=1", post + Example.PARTS + "/" + COMMENT, post + Example.PARTS + "/0", posts + "/0" + Example.PARTS, posts + "/" + DRAFT + Example.PARTS + "/" + COMMENT,
                post + Example.SHOWN, post + "/nothing", Example.MODULE, Example.MODULE + "/nothing");
        clock.forward(Duration.ofSeconds(6));
        return addresses.stream();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nobodyCanTell(String address) {
        for (var caller : callers()) {
            same(caller, address);
            caller.get(address).header("ETag").ifPresent(had -> same(caller.with("If-None-Match", had), address));
            for (var condition : Map.of("If-None-Match", "*", "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT", "Mintreu-Application", OTHER.application(), "Accept-Encoding", "identity").entrySet()) {
                same(caller.with(condition.getKey(), condition.getValue()), address);
            }
        }
    }

    @Test
    void everyReadOfAModuleHasIt() {
        assertThat(Platform.get().log()).containsPattern("Short way: ([1-9][0-9]*) of \\1 reads of modules");
    }

    @Test
    void onlyJsonCanBeHad() {
        for (var accepted : new String[] {"text/plain", "text/plain, image/*", "application/xml;q=0.9"}) TENANT.app().with("Accept", accepted).get(Example.THINGS).problem(406, "not-acceptable");
        for (var accepted : new String[] {"*/*", "application/*", "application/json", "text/html, application/json", "application/json;q=0.1", "text/html, */*;q=0.1"}) {
            TENANT.app().with("Accept", accepted).get(Example.THINGS).expect(200);
        }
    }

    /** The bodies too, but for the number of the request. */
    private static void same(Api caller, String address) {
        var plain = caller.get(address);
        var throughJersey = caller.with("Accept", LONG_WAY).get(address);
        assertThat(told(plain)).as("%s", plain).isEqualTo(told(throughJersey));
        assertThat(withoutNumber(plain)).isEqualTo(withoutNumber(throughJersey));
    }

    private static Map<String, String> told(Answer answer) {
        var told = new TreeMap<String, String>(Map.of("status", String.valueOf(answer.status())));
        for (var name : answer.headerNames()) if (!name.equals("x-request-id") && !name.equals("date")) told.put(name, String.join(", ", answer.headers().allValues(name)));
        if (answer.status() >= 400) told.remove("content-length"); // the number of the request is not always as long
        return told;
    }

    private static String withoutNumber(Answer answer) {
        return answer.status() < 400 ? answer.body() : answer.body().replace(answer.text("requestId"), "");
    }

    private static List<Api> callers() {
        return List.of(TENANT.visitor(), TENANT.app(), TENANT.member(), TENANT.office(), OTHER.app(), OTHER.member(), OTHER.app().atHost(TENANT.domain()), Api.anyone(), Api.anyone().as("nonsense"),
                TENANT.app().with("Authorization", "Basic nonsense"), TENANT.app().with("Authorization", "Digest nonsense"));
    }
}
