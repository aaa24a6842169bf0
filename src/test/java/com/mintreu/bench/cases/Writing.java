package com.mintreu.bench.cases;

import com.mintreu.bench.load.Exchange;
import com.mintreu.bench.load.Request;
import com.mintreu.bench.load.Script;
import com.mintreu.bench.servers.Site;
import com.mintreu.bench.world.Posts;
import com.mintreu.bench.world.Tenant;
import com.mintreu.bench.world.Text;
import java.util.function.Function;

/** Series of writing calls to one tenant. All comments are to one post; every post has a slug of its own, which begins with the site's name. */
record Writing(Tenant tenant) {
    private static final String TITLE = "A new post";
    private static final String CONTENT = Text.of(4096);
    private static final String COMMENT = Text.of(200);
    private static final int COMMENTED = Posts.FEW;

    Script posts(Site build) {
        return numbered(build, this::post);
    }

    Script postsOnFloor(Site floor) {
        return numbered(floor, this::postOnFloor);
    }

    Script comments() {
        return Script.always(comment());
    }

    Script commentsOnFloor() {
        return Script.always(commentOnFloor());
    }

    /** How alike the answers to a post are; the build must read what the floor wrote. A difference ends the run. */
    String comparePosts(Site build, Site floor) {
        var slug = build.name() + "-compared";
        return compare(build, post(slug), floor, postOnFloor(slug + "-floor"), id -> Calls.postByKey(tenant, id));
    }

    String compareComments(Site build, Site floor) {
        return compare(build, comment(), floor, commentOnFloor(), id -> Calls.commentByKey(tenant, COMMENTED, id));
    }

    private static String compare(
            Site build, Request ours, Site floor, Request floors, Function<String, Request> reading) {
        var written = Exchange.send(floor.port(), floors);
        var likeness = Likeness.ofWrites(Exchange.send(build.port(), ours), written);
        Likeness.ofReadBack(Exchange.send(build.port(), reading.apply(Likeness.id(written))), written);
        return likeness;
    }

    private static Script numbered(Site site, Function<String, Request> request) {
        return Script.numbered(number -> request.apply(site.name() + "-" + number));
    }

    private Request post(String slug) {
        return Calls.post(tenant, TITLE, slug, CONTENT);
    }

    private Request postOnFloor(String slug) {
        return Calls.postOnFloor(tenant, TITLE, slug, CONTENT);
    }

    private Request comment() {
        return Calls.comment(tenant, COMMENTED, COMMENT);
    }

    private Request commentOnFloor() {
        return Calls.commentOnFloor(tenant, COMMENTED, COMMENT);
    }
}
