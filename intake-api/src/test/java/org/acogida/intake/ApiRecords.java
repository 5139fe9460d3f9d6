package org.acogida.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.questionnaire.Questionnaire;

/** What the compiled API consists of, so that a new record cannot be forgotten by a test. */
final class ApiRecords {

    private ApiRecords() {}

    /** All public types of the module, as they were compiled. */
    static List<Class<?>> types() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(root::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                    // What a recall period means is read from a text and never written.
                    .filter(name -> !name.contains("questionnaire/Recall"))
                    // Where consent stands, and what is due, is worked out each time and never written.
                    .filter(name -> !name.contains("ConsentState") && !name.contains("Retention$Due"))
                    .sorted()
                    .<Class<?>>map(ApiRecords::type)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(Questionnaire.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String file) {
        try {
            return Class.forName(file.replaceAll("\\.class$", "").replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static Set<Class<?>> records() {
        return types().stream().filter(Class::isRecord).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One record of each type that the samples hold, however deep. */
    static Collection<Record> samples() {
        Map<String, Record> byType = new TreeMap<>();
        reachable().stream()
                .filter(Record.class::isInstance)
                .forEach(value -> byType.putIfAbsent(value.getClass().getName(), (Record) value));
        return byType.values();
    }

    /** Every record and every constant that the samples hold, however deep. */
    static List<Object> reachable() {
        List<Object> found = new ArrayList<>();
        Samples.all().values().forEach(sample -> walk(sample, found));
        return found;
    }

    private static void walk(Object value, List<Object> found) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> walk(one, found));
        } else if (value instanceof Map<?, ?> map) {
            walk(map.values(), found);
        } else if (value instanceof Enum<?>) {
            found.add(value);
        } else if (value instanceof Record whole) {
            found.add(whole);
            components(whole).values().forEach(part -> walk(part, found));
        }
    }

    static Map<String, Object> components(Record whole) {
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            values.put(component.getName(), value(component, whole));
        }
        return values;
    }

    private static Object value(RecordComponent component, Record whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same record with one component exchanged. */
    static Record with(Record whole, String name, Object other) {
        Map<String, Object> values = components(whole);
        values.put(name, other);
        Class<?>[] types = Stream.of(whole.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return whole.getClass()
                    .getDeclaredConstructor(types)
                    .newInstance(values.values().toArray());
        } catch (InvocationTargetException e) {
            throw (RuntimeException) e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
