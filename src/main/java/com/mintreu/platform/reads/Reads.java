package com.mintreu.platform.reads;

import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.web.Call;
import com.mintreu.platform.access.Caller;
import com.mintreu.platform.applications.KnownRevisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;

/**
 * Answers reads without making them, where the caller has the answer already or visitors have just been shown it. What is
 * known of the content's state may be some seconds old on other nodes than the one that changed it; who asks with a
 * credential and a condition has it looked up.
 */
@ApplicationScoped
public class Reads {
    @Inject
    KnownRevisions revisions;
    @Inject
    VisitorCache cache;
    @Inject
    Caller caller;
    @Inject
    Tenancy tenancy;
    @Inject
    Clock clock;

    /** The caller has been admitted. */
    Reading begin(Call call) {
        var tenant = tenancy.required();
        var application = caller.application();
        var visitor = caller.isVisitor();
        var conditions = Conditions.of(call);
        var revised = conditions.areThere() && !visitor ? revisions.exactly(tenant, application) : revisions.of(tenant, application);
        return new Reading(address(call), who(), visitor, revised, clock.instant(), conditions);
    }

    /** What the ETag of a read of this address is made of, beside the state of the content. */
    String subject(Call call) {
        return Reading.subject(address(call), who());
    }

    private Address address(Call call) {
        return new Address(tenancy.required(), caller.application(), call.query().map(query -> call.path() + "?" + query).orElse(call.path()), call.header(HttpHeaders.ACCEPT_ENCODING).filter(Gzip::isTaken).isPresent());
    }

    private String who() {
        return caller.isVisitor() ? "visitor" : caller.user().map(Object::toString).orElse("application");
    }

    /** Empty if the answer has to be made. */
    Optional<Answer> known(Reading reading) {
        var had = reading.had();
        if (had.isPresent()) return had.map(etag -> Answer.notModified(reading, etag));
        if (!reading.isVisitors()) return Optional.empty();
        return cache.at(reading.address(), reading.revised(), reading.now()).map(shown -> answer(reading, shown));
    }

    /** Writes what was made down as bytes, says by what it is known again, and keeps it for other visitors. */
    Answer made(Reading reading, Object thing, Optional<String> link) {
        var shown = shown(reading, thing, link);
        if (reading.isVisitors()) cache.keep(reading.address(), shown);
        return answer(reading, shown);
    }

    private static Answer answer(Reading reading, Shown shown) {
        return reading.isHadIfThere() ? Answer.notModified(reading, shown.etag()) : Answer.of(reading, shown);
    }

    private static Shown shown(Reading reading, Object thing, Optional<String> link) {
        var body = Json.bytes(thing);
        var coding = Coding.of(body, reading.address().gzip());
        return new Shown(coding == Coding.GZIP ? Gzip.compress(body, reading.isVisitors()) : body, coding, reading.validator(), Conditions.lastModified(reading.revised(), reading.now()), link);
    }
}
