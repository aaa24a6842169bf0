package com.mintreu.bench.cases;

import com.mintreu.bench.load.Exchange;
import com.mintreu.bench.load.Request;
import com.mintreu.bench.load.Script;
import com.mintreu.bench.rounds.Case;
import com.mintreu.bench.rounds.Contender;
import com.mintreu.bench.servers.Site;
import com.mintreu.bench.world.Api;
import com.mintreu.bench.world.Posts;
import com.mintreu.bench.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** On 20 tenants of 500 posts: one build or two, and where it can answer the floor. */
public final class SmallCases {
    public static final List<Case<SmallCases>> ALL = List.of(
            Case.of(
                    "ten-by-key",
                    "ten posts by API key, uncached",
                    on -> on.beside(
                            on.reading.pages((tenant, number, variant) -> Calls.tenOnFloor(tenant, number)),
                            on.calls("", 200, on.reading.pages(Calls::tenByKey)))),
            Case.of(
                    "one-by-key",
                    "one post by API key, uncached",
                    on -> on.beside(
                            on.reading.posts(Calls::oneOnFloor), on.calls("", 200, on.reading.posts(Calls::oneByKey)))),
            Case.of(
                    "ten-by-visitor",
                    "ten posts by a visitor",
                    on -> on.beside(
                            on.reading.tenants(Calls::publishedOnFloor),
                            on.calls("cold", 200, on.reading.pages(Calls::tenByVisitor)),
                            on.calls("warm", 200, on.reading.tenants(Calls::tenByVisitor)),
                            on.again(on.reading.tenants(Calls::tenByVisitor)))),
            Case.of(
                    "one-by-visitor",
                    "one post by a visitor",
                    on -> on.beside(
                            on.reading.newestPosts(Calls::oneOnFloor),
                            on.calls("cold", 200, on.reading.posts(Calls::oneByVisitor)),
                            on.calls("warm", 200, on.reading.newestPosts(Calls::oneByVisitor)),
                            on.again(on.reading.newestPosts(Calls::oneByVisitor)))),
            Case.of(
                    "comment",
                    "a comment is written",
                    on -> on.beside(
                            201,
                            on.writing.commentsOnFloor(),
                            on.calls("", 201, site -> Optional.of(on.writing.comments())))),
            Case.of(
                    "post",
                    "a post of 4 KB is written",
                    on -> on.beside(
                            201,
                            on.writing.postsOnFloor(on.floor),
                            on.calls("", 201, site -> Optional.of(on.writing.posts(site))))),
            Case.<SmallCases>of(
                            "log-in",
                            "a log-in",
                            on -> on.calls("", 201, site -> Optional.of(Script.always(on.logIn()))))
                    .at(1, 4));

    private final World world;
    private final List<Site> builds;
    private final Site floor;
    private final Reading reading;
    private final Writing writing;

    public SmallCases(World world, List<Site> builds, Site floor) {
        this.world = world;
        this.builds = builds;
        this.floor = floor;
        this.reading = new Reading(world.readers());
        this.writing = new Writing(world.writer());
    }

    /** Whether the floor answers as the builds do, as sentences for the report; a difference ends the run. */
    public List<String> comparisons() {
        var tenant = world.reader();
        return builds.stream()
                .flatMap(build -> Stream.of(
                        compare(
                                build,
                                "ten posts by key",
                                Calls.tenByKey(tenant, Posts.FEW, 1),
                                Calls.tenOnFloor(tenant, Posts.FEW)),
                        compare(
                                build,
                                "one post",
                                Calls.oneByKey(tenant, Posts.FEW),
                                Calls.oneOnFloor(tenant, Posts.FEW)),
                        compare(
                                build,
                                "ten posts by a visitor",
                                Calls.tenByVisitor(tenant),
                                Calls.publishedOnFloor(tenant)),
                        told(build, "a post written", writing.comparePosts(build, floor)),
                        told(build, "a comment written", writing.compareComments(build, floor))))
                .toList();
    }

    private String compare(Site build, String what, Request ours, Request floors) {
        return told(build, what, Likeness.of(Exchange.send(build.port(), ours), Exchange.send(floor.port(), floors)));
    }

    private static String told(Site build, String what, String likeness) {
        return "%s: the answers of %s and floor are the same, %s".formatted(what, build.name(), likeness);
    }

    private Request logIn() {
        return Request.post(
                "/api/v1/sessions",
                Api.json(Map.of(
                        "email",
                        world.person().email(),
                        "password",
                        world.person().password())));
    }

    private List<Contender> calls(String variant, int status, List<Request> requests) {
        return calls(variant, status, site -> Optional.of(Script.cycle(requests)));
    }

    private List<Contender> again(List<Request> requests) {
        return calls("304", 304, site -> Reading.again(site, requests));
    }

    private List<Contender> calls(String variant, int status, Function<Site, Optional<Script>> script) {
        return builds.stream()
                .map(site -> new Contender((site.name() + " " + variant).strip(), site, status, script.apply(site)))
                .toList();
    }

    @SafeVarargs
    private List<Contender> beside(List<Request> floors, List<Contender>... ours) {
        return beside(200, Script.cycle(floors), ours);
    }

    @SafeVarargs
    private List<Contender> beside(int status, Script floors, List<Contender>... ours) {
        return Stream.concat(
                        Stream.of(ours).flatMap(List::stream),
                        Stream.of(Contender.of(floor.name(), floor, status, floors)))
                .toList();
    }
}
