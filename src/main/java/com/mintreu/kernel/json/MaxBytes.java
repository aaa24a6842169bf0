package com.mintreu.kernel.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.unicode.Utf8;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text has at most this many bytes in UTF-8; a free JSON object, written as JSON, likewise. The bound is checked while the
 * body is read, so that nothing much longer is ever decoded.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {MaxBytes.OfText.class, MaxBytes.OfObject.class})
public @interface MaxBytes {
    int value();

    /**
     * The name of a setting that holds the bound in KiB; {@code value} is its default. Such a bound holds for what is sent, not for
     * what is stored already: a post that was written before the operator lowered the bound can still get another title.
     */
    String setting() default "";

    String message() default "must have at most {value} bytes in UTF-8";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Bean Validation makes it. */
    final class OfText implements ConstraintValidator<MaxBytes, String> {
        private MaxBytes bound;

        @Override
        public void initialize(MaxBytes declared) {
            bound = declared;
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || !bound.setting().isEmpty() || Utf8.length(text) <= bound.value();
        }
    }

    /** Bean Validation makes it. */
    final class OfObject implements ConstraintValidator<MaxBytes, ObjectNode> {
        private int most;

        @Override
        public void initialize(MaxBytes declared) {
            most = declared.value();
        }

        @Override
        public boolean isValid(ObjectNode object, ConstraintValidatorContext context) {
            return object == null || Utf8.length(Json.text(object)) <= most;
        }
    }
}
