package com.mintreu.kernel.json;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.problems.ProblemView;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/** A body as it comes in, read as the resources get it. */
record Body(byte[] bytes) {
    static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    <T> T as(Class<T> type) {
        return type.cast(read(type, type));
    }

    @SuppressWarnings("unchecked")
    <T> MergePatch<T> asPatchOf(Class<T> type) {
        return (MergePatch<T>)
                read(MergePatch.class, Json.MAPPER.getTypeFactory().constructParametricType(MergePatch.class, type));
    }

    /** Reads what is expected to be refused. */
    ProblemView refusedAs(Class<?> type) {
        return refusal(() -> as(type));
    }

    /** The problem that something is expected to end with. */
    static ProblemView refusal(Callable<?> reading) {
        try {
            throw new AssertionError("It was read: " + reading.call());
        } catch (Problem problem) {
            return problem.view("r");
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @SuppressWarnings("unchecked")
    private Object read(Class<?> type, Type generic) {
        try {
            return new JsonBody()
                    .readFrom(
                            (Class<Object>) type,
                            generic,
                            new Annotation[0],
                            MediaType.APPLICATION_JSON_TYPE,
                            new MultivaluedHashMap<>(),
                            new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
