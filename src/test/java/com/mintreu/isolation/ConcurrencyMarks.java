package com.mintreu.isolation;

import com.mintreu.blackbox.Answer;
import com.mintreu.blackbox.World;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** Tells whose a text is: each tenant has a mark that stands in all it writes, and ids that no other tenant has. */
final class ConcurrencyMarks {
    private static final Pattern ID = Pattern.compile("(?<![0-9A-Za-z])[0-9A-HJKMNP-TV-Z]{13}(?![0-9A-Za-z])");

    private final String run = World.unique("run").substring(4, 12);
    private final Pattern mark = Pattern.compile("zq" + run + "n(\\d\\d)");
    private final Map<String, Integer> owners = new ConcurrentHashMap<>();
    final Queue<String> leaks = new ConcurrentLinkedQueue<>();

    String of(int tenant) {
        return "zq%sn%02d".formatted(run, tenant);
    }

    /** From now on this id belongs to that tenant. */
    String claim(String id, int tenant) {
        owners.put(id, tenant);
        return id;
    }

    /** Holds the answer, to the last header, against who asked for it. */
    Answer check(int tenant, Answer answer) {
        check(tenant, answer.body() + " " + answer.headers().map(), answer.request());
        return answer;
    }

    void check(int tenant, String text, String where) {
        mark.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .filter(other -> other != tenant)
                .forEach(other ->
                        leaks.add("%s by tenant %d told of tenant %d: %s".formatted(where, tenant, other, text)));
        ID.matcher(text)
                .results()
                .map(found -> owners.get(found.group()))
                .filter(other -> other != null && other != tenant)
                .forEach(other -> leaks.add(
                        "%s by tenant %d told of an id of tenant %d: %s".formatted(where, tenant, other, text)));
    }
}
