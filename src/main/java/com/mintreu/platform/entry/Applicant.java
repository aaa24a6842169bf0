package com.mintreu.platform.entry;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.kernel.web.Call;
import com.mintreu.platform.applications.KnownApplications;
import com.mintreu.platform.applications.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the application on which a call to a module works: the named one, or the only one that fits. */
@ApplicationScoped
class Applicant {
    static final String PARAMETER = "application";
    private static final String HEADER = "Mintreu-Application";

    @Inject
    KnownApplications applications;

    Place choose(Call call, Route route, Set<TenantId> tenants) {
        var fitting = tenants.stream().flatMap(tenant -> applications.of(tenant).stream())
                .filter(place -> route.module().equals(Optional.of(place.moduleKey()))).toList();
        var named = named(call);
        if (named.isPresent()) return fitting.stream().filter(place -> isNamed(place, named.get())).findFirst().orElseThrow(() -> unknown(named.get()));
        if (fitting.isEmpty()) throw Problem.notFound("application of the product", route.module().orElseThrow());
        if (fitting.size() > 1) throw ambiguous(fitting);
        return fitting.get(0);
    }

    /** A key has its application; naming another one is an error of the caller. */
    void agree(Call call, Place place) {
        named(call).filter(name -> !isNamed(place, name)).ifPresent(other -> {
            throw unknown(other);
        });
    }

    private static Optional<String> named(Call call) {
        return call.parameter(PARAMETER).or(() -> call.header(HEADER));
    }

    private static boolean isNamed(Place place, String name) {
        return place.application().toString().equalsIgnoreCase(name.strip());
    }

    private static Problem unknown(String name) {
        return Problem.notFound("application", name);
    }

    private static Problem ambiguous(List<Place> fitting) {
        var faults = fitting.stream().map(place -> new Problem.Fault("/" + PARAMETER, place.application() + " is " + place.name())).toList();
        return new Problem(400, "application-ambiguous", "Which application?",
                "Several applications fit; `errors` lists them. Name one with the header %s or with ?%s=.".formatted(HEADER, PARAMETER)).at(faults);
    }
}
