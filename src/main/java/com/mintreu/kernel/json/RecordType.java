package com.mintreu.kernel.json;

import com.mintreu.kernel.problems.Problem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** Takes a record apart and puts it together. */
final class RecordType<T> {
    private final RecordComponent[] components;
    private final Constructor<T> canonical;

    RecordType(Class<T> type) {
        components = type.getRecordComponents();
        try {
            canonical = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        canonical.setAccessible(true);
        for (var component : components) component.getAccessor().setAccessible(true);
    }

    int size() {
        return components.length;
    }

    String name(int component) {
        return components[component].getName();
    }

    Class<?> type(int component) {
        return components[component].getType();
    }

    Object value(int component, T record) {
        try {
            return components[component].getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    T create(Object... values) {
        try {
            return canonical.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof Problem problem) throw problem;
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
