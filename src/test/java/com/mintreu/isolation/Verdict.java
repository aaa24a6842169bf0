package com.mintreu.isolation;

import com.mintreu.blackbox.Answer;
import java.util.Set;

/** What a caller is told. */
enum Verdict {
    ADMITTED,
    UNAUTHENTICATED,
    FORBIDDEN,
    HIDDEN;

    /** These would say that the attack itself was no sound request. */
    private static final Set<Integer> UNSOUND = Set.of(400, 402, 405, 406, 413, 415, 422);

    boolean fits(Answer answer) {
        return switch (this) {
            case UNAUTHENTICATED -> isProblem(answer, 401, "unauthenticated");
            case FORBIDDEN -> isProblem(answer, 403, "forbidden");
            case HIDDEN -> isProblem(answer, 404, "not-found");
            // An operation may have reasons of its own to refuse, such as 409, or 403 setup-refused.
            case ADMITTED ->
                answer.status() < 500
                        && !UNSOUND.contains(answer.status())
                        && !UNAUTHENTICATED.fits(answer)
                        && !FORBIDDEN.fits(answer)
                        && !HIDDEN.fits(answer);
        };
    }

    /** A module may refuse what would be too much as it likes; 409 and a 403 of a type of its own fit in any case. */
    static boolean mayBeALimit(Answer answer) {
        return (answer.status() == 403 || answer.status() == 422) && !ADMITTED.fits(answer);
    }

    static boolean areAlike(Answer one, Answer other) {
        return one.status() == other.status()
                && one.json().path("type").equals(other.json().path("type"))
                && one.json().path("detail").equals(other.json().path("detail"));
    }

    private static boolean isProblem(Answer answer, int status, String type) {
        return answer.status() == status && answer.json().path("type").asText().equals("urn:mintreu:problem:" + type);
    }
}
