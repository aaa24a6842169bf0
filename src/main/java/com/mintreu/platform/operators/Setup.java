package com.mintreu.platform.operators;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.persistence.DatabaseOpened;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.secrets.Secret;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import com.mintreu.platform.users.NewUser;
import com.mintreu.platform.users.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Makes the first operator, for whoever holds the setup token: the setting {@code mintreu.setup.token}, or else one that
 * the log shows, a new one at each start. There is no default account.
 */
@ApplicationScoped
public class Setup {
    @Produces
    static final Setting TOKEN = Setting.secret(
            "mintreu.setup.token", "what POST operator/setup asks for, once; made and logged unless set");

    private static final Log LOG = Log.of(Setup.class);
    private static final String PREFIX = "setup_";

    @Inject
    Settings settings;

    @Inject
    Operators operators;

    private String token;

    /** Once the schema is there. */
    void announce(@Observes DatabaseOpened opened) {
        token = settings.text(TOKEN).orElse(null);
        if (token != null || operators.areThere()) return;
        token = Secret.next(PREFIX).reveal();
        LOG.info("There is no operator yet. Setup token, good until the next start: " + token);
    }

    /** Whoever else does it at the same moment, on whatever node: the database lets one be the first. */
    User appoint(NewOperator wanted) {
        if (!isRight(wanted.token()) || operators.areThere()) throw refused();
        try {
            return operators.appoint(new NewUser(wanted.name(), wanted.email(), wanted.password()));
        } catch (PersistenceException failed) {
            throw operators.areThere() ? refused() : failed;
        }
    }

    private static Problem refused() {
        return new Problem(
                403,
                "setup-refused",
                "Setup refused",
                "The setup token is wrong, or the operator has been made already. Each start without an operator makes a new token; the log of the last one shows it.");
    }

    private boolean isRight(String given) {
        return token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
