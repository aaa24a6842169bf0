package com.mintreu.siege.cases;

import static com.mintreu.siege.attack.Attack.by;
import static com.mintreu.siege.cases.Case.byTenant;

import com.mintreu.bench.load.Request;
import com.mintreu.siege.attack.Attack;
import com.mintreu.siege.attack.Message;
import com.mintreu.siege.attack.Pace;
import com.mintreu.siege.world.Requests;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Answers that are large, many, or read slowly. */
final class PageCases {
    private static final Pace SLOWLY = Pace.of(512, Duration.ofMillis(100));
    private static final int PAGE = 20;
    private static final int MAX = 100;

    static final List<Case> ALL = List.of(
            byTenant(
                    "C1-pages",
                    "pages of 20 posts of 900 KB in a loop: 2 by key, 12 by visitors",
                    on -> byAll(on, on.mallory().largePosts(PAGE))),
            byTenant(
                    "C1-limit",
                    "4 by key ask for 100 posts of 900 KB",
                    on -> List.of(by(4, on.mallory().byKey(on.mallory().largePosts(MAX))))),
            byTenant(
                    "C1-slow",
                    "50 slow readers of pages of 20 posts of 900 KB",
                    on -> List.of(slow(50, on.mallory().byKey(on.mallory().largePosts(PAGE))))),
            byTenant(
                    "slow-post",
                    "50 slow readers, visitors, of one post of 900 KB",
                    on -> List.of(slow(50, on.mallory().byVisitor(largePost(on))))),
            byTenant(
                    "comments",
                    "100 comments of 10,000 letters in a loop: 2 by key, 12 by visitors",
                    on -> byAll(on, comments(on))),
            byTenant(
                    "slow-comments",
                    "200 slow readers of 100 comments of 10,000 letters",
                    on -> List.of(slow(200, on.mallory().byVisitor(comments(on))))),
            byTenant(
                    "gzip",
                    "pages of 20 posts of 900 KB, compressed, in a loop: 2 by key, 12 by visitors",
                    on -> byAll(on, on.mallory().largePosts(PAGE).with("Accept-Encoding", "gzip"))),
            byTenant(
                    "pipelined",
                    "40 connections with 50 requests each for one post of 900 KB, not waiting for answers",
                    on -> List.of(Attack.by(
                            40,
                            Message.pipelined(Stream.generate(() -> on.mallory().byKey(largePost(on)))
                                    .limit(50)
                                    .toList())))),
            byTenant(
                    "resets",
                    "16 connections ask for 20 posts of 900 KB and hang up at once",
                    on -> List.of(by(16, on.mallory().byKey(on.mallory().largePosts(PAGE)))
                            .hangingUp())),
            byTenant(
                    "slugs",
                    "8 visitors look for slugs of 7 KB, each another",
                    on -> List.of(Attack.numbered(
                            8,
                            number -> Message.of(on.mallory()
                                    .byVisitor(Requests.get("blog/posts?slug=" + "s".repeat(7000) + number)))))));

    private PageCases() {}

    private static List<Attack> byAll(Ground on, Request request) {
        return List.of(by(2, on.mallory().byKey(request)), by(12, on.mallory().byVisitor(request)));
    }

    private static Attack slow(int connections, Request request) {
        return by(connections, request).reading(SLOWLY);
    }

    private static Request largePost(Ground on) {
        return Requests.get("blog/posts/" + on.mallory().largePost());
    }

    private static Request comments(Ground on) {
        return Requests.get("blog/posts/" + on.mallory().discussedPost() + "/comments?limit=100");
    }
}
