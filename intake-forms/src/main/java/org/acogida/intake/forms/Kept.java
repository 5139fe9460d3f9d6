package org.acogida.intake.forms;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map in its order that never changes, so that what is remembered is copied once and then shared. */
final class Kept<V> extends AbstractMap<String, V> {

    private final Map<String, V> entries;

    private Kept(Map<String, V> entries) {
        this.entries = entries;
    }

    static <V> Map<String, V> of(Map<String, V> map) {
        return map instanceof Kept ? map : new Kept<>(new LinkedHashMap<>(map));
    }

    static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        if (Objects.equals(map.get(key), value)) {
            return of(map);
        }
        Map<String, V> more = copy(map);
        more.put(key, value);
        return new Kept<>(more);
    }

    static <V> Map<String, V> without(Map<String, V> map, String key) {
        if (!map.containsKey(key)) {
            return of(map);
        }
        Map<String, V> fewer = copy(map);
        fewer.remove(key);
        return new Kept<>(fewer);
    }

    /** Straight from what is inside: every step of a session copies. */
    private static <V> Map<String, V> copy(Map<String, V> map) {
        return new LinkedHashMap<>(map instanceof Kept<V> kept ? kept.entries : map);
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return Collections.unmodifiableMap(entries).entrySet();
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return entries.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return entries.containsKey(key);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public String toString() {
        return "Kept[hidden]";
    }
}
