package com.mintreu.kernel.persistence;

import com.mintreu.kernel.problems.Problem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which problem it is that a unique key was taken, where its entity says so. */
final class TakenKeys {
    private static final Pattern KEY = Pattern.compile("for key '(?:[^']*\\.)?([^'.]+)'$");

    private TakenKeys() {}

    /** Empty if the key has no problem of its own. */
    static Optional<Problem> problem(EntityManager em, Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (!(cause instanceof SQLException error)) continue;
            var key = KEY.matcher(String.valueOf(error.getMessage()));
            if (key.find()) return problem(em, key.group(1));
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(EntityManager em, String key) {
        return em.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .flatMap(entity -> Stream.of(entity.getAnnotationsByType(UniqueKey.class)))
                .filter(each -> each.name().equals(key))
                .findFirst()
                .map(each -> new Problem(409, each.type(), each.title(), each.detail()));
    }
}
