package org.acogida.intake.forms;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map in its order that never changes, and of which the next one shares what both have: a step of a long form copies
 * what was said last and not all that was said. Values are never null.
 */
final class Kept<V> extends AbstractMap<String, V> {

    /** So many are copied at each step; all of them once in so many steps. */
    private static final int MOST_LATEST = 32;

    private final Map<String, V> earlier;
    /** What was put since, also in the place of earlier values. */
    private final Map<String, V> latest;

    private final int size;

    private Kept(Map<String, V> earlier, Map<String, V> latest, int size) {
        this.earlier = earlier;
        this.latest = latest;
        this.size = size;
    }

    static <V> Map<String, V> of(Map<String, V> map) {
        return map instanceof Kept ? map : whole(new LinkedHashMap<>(map));
    }

    private static <V> Kept<V> whole(Map<String, V> entries) {
        return new Kept<>(entries, Map.of(), entries.size());
    }

    static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        V before = map.get(key);
        if (Objects.equals(before, value)) {
            return of(map);
        }
        return map instanceof Kept<V> kept && kept.latest.size() < MOST_LATEST
                ? kept.with(key, value, before == null)
                : whole(put(copy(map), key, value));
    }

    private Kept<V> with(String key, V value, boolean isNew) {
        return new Kept<>(earlier, put(new LinkedHashMap<>(latest), key, value), isNew ? size + 1 : size);
    }

    private static <V> Map<String, V> put(Map<String, V> entries, String key, V value) {
        entries.put(key, value);
        return entries;
    }

    static <V> Map<String, V> without(Map<String, V> map, String key) {
        if (!map.containsKey(key)) {
            return of(map);
        }
        Map<String, V> fewer = copy(map);
        fewer.remove(key);
        return whole(fewer);
    }

    private static <V> Map<String, V> copy(Map<String, V> map) {
        if (!(map instanceof Kept<V> kept)) {
            return new LinkedHashMap<>(map);
        }
        Map<String, V> copy = new LinkedHashMap<>(kept.earlier);
        copy.putAll(kept.latest);
        return copy;
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return Collections.unmodifiableMap(latest.isEmpty() ? earlier : copy(this))
                .entrySet();
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        V late = latest.get(key);
        return late == null ? earlier.get(key) : late;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String toString() {
        return "Kept[hidden]";
    }
}
