package org.acogida.intake.response;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a record lacks of what its own constraints call needed, so that a decision never meets half a record. */
final class Needed {

    private Needed() {}

    /** Returns the paths of what is missing, such as {@code grant.expiresAt}. */
    static Stream<String> missingIn(@Nullable Object value, String path) {
        if (value instanceof Collection<?> many) {
            return many.stream().flatMap(one -> missingIn(one, path));
        }
        return value instanceof Record whole
                ? Stream.of(whole.getClass().getRecordComponents()).flatMap(part -> missingIn(whole, part, path))
                : Stream.empty();
    }

    private static Stream<String> missingIn(Record whole, RecordComponent component, String path) {
        Object part = value(whole, component);
        String place = path.isEmpty() ? component.getName() : path + "." + component.getName();
        return missing(part, component.getAccessor()) ? Stream.of(place) : missingIn(part, place);
    }

    private static boolean missing(@Nullable Object part, AnnotatedElement rules) {
        if (rules.isAnnotationPresent(NotBlank.class)) {
            return part == null || part.toString().isBlank();
        }
        if (rules.isAnnotationPresent(NotEmpty.class)) {
            return !(part instanceof Collection<?> many) || many.isEmpty();
        }
        return part == null && rules.isAnnotationPresent(NotNull.class);
    }

    private static @Nullable Object value(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record that cannot be read.");
        }
    }
}
