package org.acogida.intake.forms.internal.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value that knows where it stands, so that every problem can say so. */
public sealed interface Located {

    /** Returns the JSON path, such as {@code $.items[3].linkId}. */
    String path();

    /** Returns the line, from 1. */
    int line();

    /** An object; fields keep their order. */
    record Obj(String path, int line, Map<String, Located> fields) implements Located {}

    /** An array. */
    record Arr(String path, int line, List<Located> elements) implements Located {}

    /** A string, a {@link java.math.BigDecimal}, a boolean or null. */
    record Leaf(String path, int line, @Nullable Object value) implements Located {}

    /** Returns the value as a definition's author would recognise it. */
    default String shown() {
        if (this instanceof Leaf leaf) {
            return String.valueOf(leaf.value());
        }
        return this instanceof Obj ? "{…}" : "[…]";
    }
}
