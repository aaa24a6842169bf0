package com.mintreu.platform.users;

import at.favre.lib.crypto.bcrypt.BCrypt;
import com.mintreu.kernel.overload.InFlight;
import com.mintreu.kernel.overload.Refusals;
import com.mintreu.kernel.overload.Shares;
import com.mintreu.kernel.overload.Shortage;
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
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int MAX_WAITING = 16;
    private static final int MAX_OF_ONE = 6;

    @Inject
    Settings settings;
    @Inject
    Refusals refusals;

    private final int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private final Semaphore places = new Semaphore(atOnce, true);
    private final Shares queue = new Shares(MAX_WAITING + atOnce, MAX_OF_ONE);
    private int cost;
    private String nobodys;

    @PostConstruct
    void prepare() {
        cost = settings.number(COST);
        nobodys = BCrypt.withDefaults().hashToString(cost, "the password of nobody".toCharArray());
    }

    /** How many are being hashed, or wait for it. */
    public int waiting() {
        return (int) queue.used();
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
        var address = InFlight.current().flatMap(InFlight::address).orElse(null);
        switch (queue.take(1, address)) {
            case TOTAL_REACHED -> throw refusals.problem(Shortage.passwords);
            case SHARE_REACHED -> throw refusals.problem(Shortage.passwordsOfOne);
            case GRANTED -> { }
        }
        try {
            return afterOthers(work);
        } finally {
            queue.release(1, address);
        }
    }

    private <T> T afterOthers(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) throw refusals.problem(Shortage.passwords);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw refusals.problem(Shortage.passwords);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
