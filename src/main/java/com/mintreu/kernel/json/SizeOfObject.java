package com.mintreu.kernel.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

/** {@code @Size} of a free JSON object counts its members. Bean Validation makes it. */
public final class SizeOfObject implements ConstraintValidator<Size, ObjectNode> {
    private Size size;

    @Override
    public void initialize(Size declared) {
        size = declared;
    }

    @Override
    public boolean isValid(ObjectNode object, ConstraintValidatorContext context) {
        return object == null || object.size() >= size.min() && object.size() <= size.max();
    }
}
