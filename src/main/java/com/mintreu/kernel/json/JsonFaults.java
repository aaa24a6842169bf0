package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which problem unreadable JSON is, in words that show nothing of our classes. */
final class JsonFaults {
    private JsonFaults() {}

    static Problem of(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return Problem.invalid(
                    pointer(unknown),
                    "is unknown; known are "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        if (unreadable instanceof BrokenBoundException broken) return Problem.invalid(broken.pointer(), broken.rule());
        if (unreadable.getCause() instanceof InputCoercionException beyond
                && unreadable instanceof JsonMappingException field) {
            return Problem.invalid(
                    pointer(field), "must be a number within the bounds of " + bits(beyond.getTargetType()) + " bits");
        }
        if (unreadable instanceof MismatchedInputException mismatch) {
            if (mismatch.getPath().isEmpty())
                return Problem.malformedJson("The body must be one JSON object and nothing else.");
            return Problem.invalid(pointer(mismatch), mustBe(mismatch.getTargetType()));
        }
        var location = unreadable.getLocation();
        var place = location == null || location.getLineNr() < 1
                ? ""
                : " Look at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
        return Problem.malformedJson(
                "The body is not JSON as it should be: broken off, misspelt, a name twice, too deep or too long."
                        + place);
    }

    private static String pointer(JsonMappingException unreadable) {
        return unreadable.getPath().stream().map(JsonFaults::step).collect(Collectors.joining());
    }

    private static String step(JsonMappingException.Reference step) {
        return "/"
                + (step.getFieldName() == null
                        ? step.getIndex()
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"));
    }

    /** What a field of this type takes. */
    static String mustBe(Class<?> type) {
        return "must be " + wanted(type);
    }

    private static int bits(Class<?> number) {
        if (number == byte.class) return Byte.SIZE;
        if (number == short.class) return Short.SIZE;
        return number == int.class ? Integer.SIZE : Long.SIZE;
    }

    private static String wanted(Class<?> type) {
        if (type == null || type == String.class) return "a string of whole characters";
        if (type.isEnum())
            return "one of "
                    + Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) return "a number";
        if (type == Boolean.class || type == boolean.class) return "true or false";
        if (type == Instant.class) return InstantReader.RULE;
        if (type == Id.class) return IdReader.RULE;
        if (List.class.isAssignableFrom(type)) return "an array";
        return "an object";
    }
}
