package com.mintreu.platform.tenants;

import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Optional;

/** The platform's own domain. Tenants choose names below it, except those that the platform keeps for itself. */
@ApplicationScoped
public class PlatformDomain {
    @Produces
    static final Setting SETTING = Setting.checked(
            "mintreu.platform.domain",
            "localhost",
            "the platform's own domain: tenants choose names below it, except names such as www. and api., which the platform keeps",
            PlatformDomain::fault);

    @Inject
    Settings settings;

    /** In the form in which browsers name it: lower case, ASCII. */
    public String name() {
        return Domain.platform(settings.text(SETTING).orElseThrow()).orElseThrow();
    }

    static Optional<String> fault(String value) {
        return Domain.platform(value).isPresent()
                ? Optional.empty()
                : Optional.of("must be a host name such as example.com, without scheme, port, path and *");
    }
}
