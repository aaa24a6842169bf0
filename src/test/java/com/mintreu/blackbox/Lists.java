package com.mintreu.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Walks through lists. */
public final class Lists {
    private static final int ENDLESS = 1000;

    private Lists() {}

    /** All things of a list. */
    public static List<JsonNode> walk(Api api, String path) {
        return byCursor(api, path + "?limit=100", page -> {});
    }

    /** Walks by {@code next}; {@code onPage} sees every page. */
    public static List<JsonNode> byCursor(Api api, String pathWithLimit, Consumer<Answer> onPage) {
        var things = new ArrayList<JsonNode>();
        var page = api.get(pathWithLimit).expect(200);
        for (int pages = 1; pages < ENDLESS; pages++) {
            things.addAll(page.data());
            onPage.accept(page);
            if (page.next().isEmpty()) {
                page.hasExactly("data");
                return things;
            }
            page = api.get(pathWithLimit + "&cursor=" + page.next().get()).expect(200);
        }
        throw new AssertionError("no end of " + pathWithLimit);
    }

    /** Walks by the Link header, which must be there just as long as {@code next} is. */
    public static List<JsonNode> byLink(Api api, String path) {
        var things = new ArrayList<JsonNode>();
        var page = api.get(path).expect(200);
        for (int pages = 1; pages < ENDLESS; pages++) {
            things.addAll(page.data());
            if (page.next().isPresent() != page.nextLink().isPresent()) {
                throw new AssertionError("next and Link disagree: " + page);
            }
            if (page.nextLink().isEmpty()) {
                return things;
            }
            page = api.follow(page.nextLink().get()).expect(200);
        }
        throw new AssertionError("no end of " + path);
    }

    public static List<String> ids(List<JsonNode> things) {
        return things.stream().map(thing -> thing.path("id").textValue()).toList();
    }
}
