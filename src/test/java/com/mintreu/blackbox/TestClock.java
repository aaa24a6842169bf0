package com.mintreu.blackbox;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * The platform's clock while a test holds it: it stands still, and moves when it is told to. All tests share the platform,
 * so it is to be closed whatever happens; then the platform has real time again. Sessions last seven days of this clock.
 */
public final class TestClock implements AutoCloseable {
    private static final String PATH = "operator/clock";

    private Instant now;

    private TestClock(Instant now) {
        set(now);
    }

    public static TestClock stopped() {
        return stoppedAt(Instant.now());
    }

    public static TestClock stoppedAt(Instant now) {
        return new TestClock(now);
    }

    /** What it shows. */
    public Instant now() {
        return now;
    }

    void set(Instant moment) {
        now = asOperator(operator -> operator.put(PATH, Json.object("now", moment.toString(), "running", false)))
                .expect(200)
                .time("now");
    }

    public void forward(Duration duration) {
        set(now.plus(duration));
    }

    @Override
    public void close() {
        reset();
    }

    /** Real time again, whoever has moved the clock. */
    public static void reset() {
        asOperator(operator -> operator.delete(PATH)).expect(204);
        asOperator(operator -> operator.get("me")).expect(200);
    }

    /** Whose session may have expired meanwhile. */
    private static Answer asOperator(Function<Api, Answer> call) {
        var answer = call.apply(World.operator());
        return answer.status() == 401 ? call.apply(World.operatorAgain()) : answer;
    }
}
