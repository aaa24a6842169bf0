package com.mintreu.platform.httpcache;

import com.mintreu.kernel.types.BuildIndex;
import com.mintreu.platform.applications.ContentVersion;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/** One read of a module: of what, of which content version, for whom, and what of it the caller has already. */
final class ReadRequest {
    private final CacheKey key;
    private final String who;
    private final boolean visitor;
    private final ContentVersion version;
    private final Instant now;
    private final Preconditions conditions;
    private String subject;

    /** {@code who} stands for all that see the same. */
    ReadRequest(
            CacheKey key, String who, boolean visitor, ContentVersion version, Instant now, Preconditions conditions) {
        this.key = key;
        this.who = who;
        this.visitor = visitor;
        this.version = version;
        this.now = now;
        this.conditions = conditions;
    }

    CacheKey key() {
        return key;
    }

    boolean isVisitors() {
        return visitor;
    }

    ContentVersion version() {
        return version;
    }

    Instant now() {
        return now;
    }

    /** Of an answer that holds until then, and shows that row. */
    ETag etag(Optional<Instant> end, Optional<String> row) {
        return ETag.of(version, now, subject(), end, row);
    }

    /** Of an answer that changes with its collections alone. */
    Optional<String> lastModified() {
        return Preconditions.lastModified(version, now);
    }

    /** The ETag of the answer if the caller has it; empty if it has not. */
    Optional<ETag.Match> had() {
        return conditions.match().flatMap(sent -> ETag.match(sent, version, now, subject()));
    }

    /** Whether the caller has the answer, if there is one. */
    boolean isHadIfThere(Optional<String> lastModified) {
        return conditions.areMetIfThere(version, now, lastModified.isPresent());
    }

    /** Who else may keep the answer: nobody without asking again, unless the resource says otherwise. */
    void tell(BiConsumer<String, Object> header, Optional<String> cacheControl) {
        header.accept(HttpHeaders.VARY, "Authorization, Mintreu-Application, Accept-Encoding");
        header.accept(HttpHeaders.CACHE_CONTROL, cacheControl.orElse(visitor ? "no-cache" : "private, no-cache"));
    }

    /** Made once, and only where it is needed: it is a hash. */
    private String subject() {
        if (subject == null) subject = subject(key, who);
        return subject;
    }

    static String subject(CacheKey key, String who) {
        return ETag.subject(
                BuildIndex.stamp() + " " + who + " " + key.tenant() + " " + key.application() + " " + key.text());
    }
}
