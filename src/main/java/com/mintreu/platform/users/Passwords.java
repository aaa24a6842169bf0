package com.mintreu.platform.users;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Hashes passwords with bcrypt: slow on purpose, so only a few at a time. */
@ApplicationScoped
public class Passwords {
    @Produces
    static final Setting COST = Setting.number("mintreu.password.cost", 4, 16, 10, "bcrypt's work factor");

    private static final int MOST_BYTES = 72;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Inject
    Settings settings;

    private final Semaphore places = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);
    private int cost;
    private String nobodys;

    @PostConstruct
    void prepare() {
        cost = settings.number(COST);
        nobodys = BCrypt.withDefaults().hashToString(cost, "the password of nobody".toCharArray());
    }

    String hash(String password) {
        if (tooLong(password)) throw Problem.invalid("/password", "must have at most " + MOST_BYTES + " bytes in UTF-8");
        return inTurn(() -> BCrypt.withDefaults().hashToString(cost, password.toCharArray()));
    }

    /** Takes the same time whether there is such a user or not. */
    boolean matches(String password, Optional<String> hash) {
        var shortened = tooLong(password) ? "" : password;
        var matches = inTurn(() -> BCrypt.verifyer().verify(shortened.toCharArray(), hash.orElse(nobodys)).verified);
        return matches && hash.isPresent() && !tooLong(password);
    }

    private static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) throw busy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static Problem busy() {
        return Problem.unavailable("Too many are logging in at this moment; try again.", PATIENCE);
    }
}
