package com.mintreu.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Answer;
import com.mintreu.blackbox.Json;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A module's own limit is no leak; an access rule that lets nobody in is one. */
class VerdictTest {
    @Test
    void aLimitIsNotForOneCallerAlone() {
        var full = problem(403, "forbidden", "A poll may have 20 options.");

        assertThat(Verdict.ADMITTED.fits(full)).isFalse();
        assertThat(Verdict.mayBeALimit(full)).isTrue();
        assertThat(Verdict.areAlike(full, problem(403, "forbidden", "A poll may have 20 options.")))
                .isTrue();
    }

    @Test
    void whoIsRefusedWhereTheOwnerIsNotIsRefusedForWhoItIs() {
        var refused = problem(403, "forbidden", "A member may not do this.");

        assertThat(Verdict.areAlike(refused, problem(201, "", ""))).isFalse();
        assertThat(Verdict.areAlike(refused, problem(403, "forbidden", "A poll may have 20 options.")))
                .isFalse();
    }

    @Test
    void aConflictAndAnOwnTypeFitAnyway() {
        assertThat(Verdict.ADMITTED.fits(problem(409, "too-many-options", "A poll may have 20 options.")))
                .isTrue();
        assertThat(Verdict.ADMITTED.fits(problem(403, "quota-exceeded", "A poll may have 20 options.")))
                .isTrue();
        assertThat(Verdict.mayBeALimit(problem(404, "not-found", "There is no poll here.")))
                .isFalse();
    }

    private static Answer problem(int status, String type, String detail) {
        var body = Json.object("type", "urn:mintreu:problem:" + type, "detail", detail);
        return new Answer(
                "POST polls/options",
                URI.create("http://localhost/"),
                status,
                HttpHeaders.of(Map.of(), (name, value) -> true),
                body,
                Json.read(body));
    }
}
