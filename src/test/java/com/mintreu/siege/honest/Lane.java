package com.mintreu.siege.honest;

import com.mintreu.bench.load.Answer;
import com.mintreu.bench.load.Request;
import java.net.InetAddress;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** Calls of one kind by one tenant: from where, how often, which, and what a right answer is. */
public record Lane(
        Kind kind,
        InetAddress from,
        double perSecond,
        LongFunction<Request> requests,
        Predicate<Answer> isRight,
        Follow follow) {
    /** Cleans up after a call that was answered, outside its measured time. */
    public interface Follow {
        List<Request> after(Answer answer);
    }

    public static Lane of(
            Kind kind, InetAddress from, double perSecond, LongFunction<Request> requests, Predicate<Answer> isRight) {
        return new Lane(kind, from, perSecond, requests, isRight, answer -> List.of());
    }

    public Lane then(Follow cleaning) {
        return new Lane(kind, from, perSecond, requests, isRight, cleaning);
    }
}
