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

    private static final int MAX_BYTES = 72;
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
    private volatile int highest;

    @PostConstruct
    void prepare() {
        cost = settings.number(COST);
        highest = cost;
    }

    /** There are hashes of this cost, made when another one was set. */
    void expect(int otherCost) {
        highest = Math.max(highest, otherCost);
    }

    /** How many are being hashed, or wait for it. */
    public int waiting() {
        return (int) queue.used();
    }

    String hash(String password) {
        if (tooLong(password)) throw Problem.invalid("/password", "must have at most " + MAX_BYTES + " bytes in UTF-8");
        return inTurn(() -> BCrypt.withDefaults().hashToString(cost, password.toCharArray()));
    }

    /** A wrong password takes the same time whether there is such a user or not, and whatever the cost of the hash. */
    boolean matches(String password, Optional<String> hash) {
        var chars = (tooLong(password) ? "" : password).toCharArray();
        return inTurn(() -> {
            var matches =
                    hash.isPresent() && BCrypt.verifyer().verify(chars, hash.get()).verified && !tooLong(password);
            if (!matches) makeUp(hash, chars);
            return matches;
        });
    }

    /** Each step of the cost doubles the work: what was verified at 10, and hashes at 10 and 11, take as long as one at 12. */
    private void makeUp(Optional<String> verified, char[] password) {
        if (verified.isEmpty()) BCrypt.withDefaults().hash(highest, password);
        else
            for (var done = costOf(verified.get()); done < highest; done++)
                BCrypt.withDefaults().hash(done, password);
    }

    /** Whether it was made when another cost was set. */
    boolean isOutdated(String hash) {
        return costOf(hash) != cost;
    }

    /** Of a hash such as $2a$10$... */
    private static int costOf(String hash) {
        return Integer.parseInt(hash.substring(4, 6));
    }

    private static boolean tooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    private <T> T inTurn(Supplier<T> work) {
        var address = InFlight.current().flatMap(InFlight::address).orElse(null);
        switch (queue.take(1, address)) {
            case TOTAL_REACHED -> throw refusals.problem(Shortage.passwords);
            case SHARE_REACHED -> throw refusals.problem(Shortage.passwordsOfOne);
            case GRANTED -> {}
        }
        try {
            return afterOthers(work);
        } finally {
            queue.release(1, address);
        }
    }

    private <T> T afterOthers(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                throw refusals.problem(Shortage.passwords);
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
