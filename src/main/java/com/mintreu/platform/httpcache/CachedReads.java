package com.mintreu.platform.httpcache;

import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.web.Call;
import com.mintreu.platform.access.CurrentAdmission;
import com.mintreu.platform.applications.ContentVersionCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;

/**
 * Answers reads without calling the resource: with 304 where the caller has the response already, and from the cache where a visitor has
 * just been given it. The content version may be some seconds old on other nodes than the one that changed the content; for a caller with
 * a credential and a precondition it is looked up.
 */
@ApplicationScoped
public class CachedReads {
    @Inject
    ContentVersionCache versions;

    @Inject
    ResponseCache cache;

    @Inject
    CurrentAdmission caller;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    /** The caller has been admitted. */
    ReadRequest begin(Call call) {
        var tenant = tenancy.required();
        var application = caller.application();
        var visitor = caller.isVisitor();
        var conditions = Preconditions.of(call);
        var version = conditions.areThere() && !visitor
                ? versions.exactly(tenant, application)
                : versions.of(tenant, application);
        return new ReadRequest(key(call), who(), visitor, version, clock.instant(), conditions);
    }

    /** What the ETag of a read of this address is made of, beside the content version. */
    String subject(Call call) {
        return ReadRequest.subject(key(call), who());
    }

    private CacheKey key(Call call) {
        return new CacheKey(
                tenancy.required(),
                caller.application(),
                call.query().map(query -> call.path() + "?" + query).orElse(call.path()),
                call.header(HttpHeaders.ACCEPT_ENCODING).filter(Gzip::isTaken).isPresent());
    }

    private String who() {
        return caller.isVisitor()
                ? "visitor"
                : caller.user().map(Object::toString).orElse("application");
    }

    /** Empty if the answer has to be made. */
    Optional<ReadResponse> known(ReadRequest request) {
        var had = request.had();
        if (had.isPresent()) return had.map(etag -> ReadResponse.notModified(request, etag));
        if (!request.isVisitors()) return Optional.empty();
        return cache.find(request.key(), request.version(), request.now()).map(response -> answer(request, response));
    }

    /** Writes what the resource returned as bytes, with its ETag, and keeps it for other visitors. */
    ReadResponse made(ReadRequest request, Object thing, Optional<String> link) {
        var response = response(request, thing, link);
        if (request.isVisitors()) cache.keep(request.key(), response);
        return answer(request, response);
    }

    private static ReadResponse answer(ReadRequest request, CachedResponse response) {
        return request.isHadIfThere()
                ? ReadResponse.notModified(request, response.etag())
                : ReadResponse.of(request, response);
    }

    private static CachedResponse response(ReadRequest request, Object thing, Optional<String> link) {
        var body = Json.bytes(thing);
        var coding = ContentCoding.of(body, request.key().gzip());
        return new CachedResponse(
                coding == ContentCoding.GZIP ? Gzip.compress(body, request.isVisitors()) : body,
                coding,
                request.etag(),
                Preconditions.lastModified(request.version(), request.now()),
                link);
    }
}
