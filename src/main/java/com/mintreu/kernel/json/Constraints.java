package com.mintreu.kernel.json;

import com.mintreu.kernel.problems.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Holds what comes in against the constraints of its record (Bean Validation). */
final class Constraints {
    /** Without the expression language: none of our messages needs it, and it is a way in for injections. In English (the root bundle) wherever it runs. */
    private static final Validator VALIDATOR = validator();

    private Constraints() {}

    static <T> T check(T input) {
        var faults = VALIDATOR.validate(input).stream()
                .map(Constraints::fault)
                .sorted(Comparator.comparing(Problem.Fault::pointer).thenComparing(Problem.Fault::detail))
                .toList();
        if (!faults.isEmpty()) throw Problem.invalid(faults);
        return input;
    }

    private static Validator validator() {
        var settings = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(), Locale.ROOT, false));
        var sizes = settings.createConstraintMapping();
        sizes.constraintDefinition(Size.class).includeExistingValidators(true).validatedBy(SizeOfObject.class);
        return settings.addMapping(sizes).buildValidatorFactory().getValidator();
    }

    private static Problem.Fault fault(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) pointer.append('/').append(node.getIndex());
            if (node.getKind() == ElementKind.PROPERTY) pointer.append('/').append(node.getName());
        }
        return new Problem.Fault(pointer.toString(), violation.getMessage());
    }
}
