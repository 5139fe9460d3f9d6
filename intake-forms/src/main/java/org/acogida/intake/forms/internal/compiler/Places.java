package org.acogida.intake.forms.internal.compiler;

import java.util.IdentityHashMap;
import org.acogida.intake.forms.internal.json.Located;

/** Where each element of a definition was read, so that a later check can say so. */
final class Places {

    private final IdentityHashMap<Object, Fields> read = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Boolean> sound = new IdentityHashMap<>();

    /** Remembers an element. One that could not be read whole is not checked further. */
    <E> E put(E element, Fields fields) {
        read.put(element, fields);
        sound.put(element, fields.finish());
        return element;
    }

    boolean sound(Object element) {
        return sound.getOrDefault(element, false);
    }

    Located of(Object element) {
        return fields(element).here();
    }

    /** Where a key of an element stands, or the element where it was left out. */
    Located of(Object element, String key) {
        return fields(element).at(key);
    }

    private Fields fields(Object element) {
        Fields fields = read.get(element);
        if (fields == null) {
            throw new IllegalStateException("An element that was not read: " + element.getClass());
        }
        return fields;
    }
}
