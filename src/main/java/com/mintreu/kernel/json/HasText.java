package com.mintreu.kernel.json;

import com.mintreu.kernel.unicode.Blank;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text is there and not {@link Blank}, so that {@link Blank#strip} leaves something of it. Use it instead of {@code @NotBlank},
 * which knows ASCII alone.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HasText.OfText.class)
public @interface HasText {
    String message() default "must not be blank";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Bean Validation makes it. */
    final class OfText implements ConstraintValidator<HasText, CharSequence> {
        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            return text != null && !Blank.is(text);
        }
    }
}
