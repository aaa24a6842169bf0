package com.mintreu.platform.httpcache;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.web.Call;
import com.mintreu.platform.access.CurrentAdmission;
import com.mintreu.platform.applications.CollectionVersions;
import com.mintreu.platform.applications.ContentVersionCache;
import com.mintreu.platform.applications.WritePrecondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Answers reads without calling the resource: with 304 where the caller has the response already, and from the cache where a visitor has
 * just been given it. The content versions may be some seconds old on other nodes than the one that changed the content; for a caller with
 * a credential and a precondition it is looked up.
 */
@ApplicationScoped
public class CachedReads {
    @Inject
    ContentVersionCache cached;

    @Inject
    ResponseCache cache;

    @Inject
    WritePrecondition precondition;

    @Inject
    Freshness freshness;

    @Inject
    CurrentAdmission admission;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    /** The caller has been admitted. Empty if a collection has no version yet: then nothing is kept. */
    Optional<ReadRequest> begin(Call call, ResourceTarget target) {
        var tenant = tenancy.required();
        var application = admission.application();
        var visitor = admission.isVisitor();
        var conditions = Preconditions.of(call);
        var versions = conditions.areThere() && !visitor
                ? cached.exactly(tenant, application)
                : cached.of(tenant, application);
        precondition.begin(target.row(call), target.collections(), Optional.empty(), Optional.empty());
        freshness.begin();
        return versions.of(target.collections())
                .map(version -> new ReadRequest(key(call), who(), visitor, version, clock.instant(), conditions));
    }

    /**
     * The ETag of what this call has written; empty if nothing was written. It is that of a read of the same address by the same caller, where such a
     * read shows only collections that were written: the versions of others are not looked up.
     */
    Optional<ETag> written(Call call, ResourceTarget target, Optional<Id> created) {
        var made = precondition.made();
        var shown = made.keySet().containsAll(target.collections()) ? target.collections() : List.<String>of();
        return new CollectionVersions(made)
                .of(shown.isEmpty() ? made.keySet() : shown)
                .map(version -> ETag.of(
                        version,
                        clock.instant(),
                        ReadRequest.subject(key(call), who()),
                        Optional.empty(),
                        precondition.rowTag().or(() -> created.flatMap(precondition::createdTag))));
    }

    private CacheKey key(Call call) {
        return new CacheKey(
                tenancy.required(),
                admission.application(),
                call.query().map(query -> call.path() + "?" + query).orElse(call.path()),
                call.header(HttpHeaders.ACCEPT_ENCODING).filter(Gzip::isTaken).isPresent());
    }

    private String who() {
        return admission.isVisitor()
                ? "visitor"
                : admission.user().map(Object::toString).orElse("application");
    }

    /** Empty if the answer has to be made. */
    Optional<ReadResponse> known(ReadRequest request) {
        var had = request.had();
        if (had.isPresent())
            return had.map(match -> ReadResponse.notModified(
                    request,
                    match.header(request.key().gzip()),
                    match.tag().until() == 0 ? request.lastModified() : Optional.empty()));
        if (!request.isVisitors()) return Optional.empty();
        return cache.find(request.key(), request.version(), request.now()).map(response -> answer(request, response));
    }

    /** What the resource returned, with its ETag; it is kept for other visitors. */
    ReadResponse made(ReadRequest request, Body body, Optional<String> link, Optional<String> cacheControl) {
        var response = response(request, body, link, cacheControl);
        if (request.isVisitors() && response.isOf(request.version(), request.now()))
            cache.keep(request.key(), response);
        return answer(request, response);
    }

    private static ReadResponse answer(ReadRequest request, CachedResponse response) {
        return request.isHadIfThere(response.lastModified())
                ? ReadResponse.notModified(request, response.etag(), response.lastModified())
                : ReadResponse.of(request, response);
    }

    private CachedResponse response(
            ReadRequest request, Body body, Optional<String> link, Optional<String> cacheControl) {
        var end = freshness.end();
        var coding =
                body.isText() ? ContentCoding.of(body.bytes(), request.key().gzip()) : ContentCoding.SHORT;
        return new CachedResponse(
                coding == ContentCoding.GZIP ? Gzip.compress(body.bytes(), request.isVisitors()) : body.bytes(),
                body.type(),
                coding,
                request.etag(end, precondition.rowTag()),
                end.isPresent() ? Optional.empty() : request.lastModified(),
                link,
                cacheControl);
    }
}
