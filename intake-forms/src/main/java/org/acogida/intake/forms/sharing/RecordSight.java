package org.acogida.intake.forms.sharing;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.intake.consent.Disclosure;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.forms.internal.json.StrictJson;
import org.acogida.intake.person.CodeWord;
import org.acogida.intake.person.Participant;
import org.acogida.intake.person.Referral;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.questionnaire.Classified;
import org.acogida.intake.questionnaire.Sensitivity;
import org.jspecify.annotations.Nullable;

/** The parts of a record of a person that a recipient may see, each asked for by its own class and tags. */
final class RecordSight {

    private final Record whole;
    private final Permission permission;
    private final Instant keptSince;
    private final Combinations combinations;
    private final Map<String, Object> parts;
    private final Set<String> given = new LinkedHashSet<>();
    private final Set<Sensitivity> contents = new LinkedHashSet<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    RecordSight(Record whole, Permission permission, Instant keptSince, Combinations combinations) {
        this.whole = whole;
        this.permission = permission;
        this.keptSince = keptSince;
        this.combinations = combinations;
        Set<String> alone = new LinkedHashSet<>();
        if (permission.isReader()) {
            keys(whole, "", alone);
        }
        alone.removeAll(combinations.tooMuch(alone));
        this.parts = Collections.unmodifiableMap(seen(whole, StrictJson.parts(whole), "", alone));
    }

    /** A referral goes to one place by a way of its own, and what is no record of a person is none here. */
    static void check(Record whole) {
        boolean ofAPerson = whole.getClass().getPackage().equals(Participant.class.getPackage());
        if (!ofAPerson || whole instanceof Referral) {
            throw new IllegalArgumentException("No record of a person that can be given part by part."
                    + System.lineSeparator() + "Maybe it is a response, or a matter of ReferralRelease.");
        }
    }

    String kind() {
        return whole.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    Map<String, Object> parts() {
        return parts;
    }

    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    Disclosure told() {
        List<Sensitivity> all = Stream.concat(contents.stream(), combinations.contents(given))
                .distinct()
                .toList();
        return new Disclosure(
                permission.purpose(), permission.recipient(), List.copyOf(given), all, List.of(), permission.at());
    }

    /** Takes down what may go as far as each part alone is concerned. */
    private void keys(Record record, String path, Set<String> keys) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            if (value != null && allows(component, value)) {
                keys.add(key(path, component));
                within(value).forEach(part -> keys(part, path + component.getName() + ".", keys));
            }
        }
    }

    private boolean allows(RecordComponent component, Object value) {
        boolean stays = value instanceof CodeWord
                || (value instanceof SafeContact.TrustedPerson && permission.purpose() != Purpose.OWN_COPY);
        return !stays && permission.allows(Sensitivity.of(component), keptSince);
    }

    private Map<String, Object> seen(Record record, Map<String, Object> tree, String path, Set<String> keys) {
        Map<String, Object> seen = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = component.getName();
            Object value = value(record, component);
            if (value == null || !tree.containsKey(name)) {
                continue;
            }
            if (keys.contains(key(path, component))) {
                given.add(key(path, component));
                contents.add(Sensitivity.of(component));
                seen.put(name, seen(value, tree.get(name), path + name + ".", keys));
            } else {
                leftOut.add(path + name);
            }
        }
        return seen;
    }

    private Object seen(Object value, Object tree, String path, Set<String> keys) {
        List<Record> within = within(value);
        if (within.isEmpty()) {
            return tree;
        }
        List<Map<String, Object>> trees = new ArrayList<>();
        List<?> all = tree instanceof List<?> list ? list : List.of(tree);
        for (int i = 0; i < within.size(); i++) {
            trees.add(Collections.unmodifiableMap(seen(within.get(i), StrictJson.map(all.get(i)), path, keys)));
        }
        return tree instanceof List<?> ? List.copyOf(trees) : trees.get(0);
    }

    /** The records in a part whose own parts have classes. */
    private static List<Record> within(Object value) {
        Stream<?> all = value instanceof List<?> list ? list.stream() : Stream.of(value);
        return all.filter(RecordSight::isClassified).map(Record.class::cast).toList();
    }

    private static boolean isClassified(Object value) {
        return value instanceof Record
                && Stream.of(value.getClass().getRecordComponents())
                        .anyMatch(component -> component.isAnnotationPresent(Classified.class));
    }

    private String key(String path, RecordComponent component) {
        return kind() + "/" + path + component.getName();
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "A record that cannot be read: " + record.getClass().getName());
        }
    }
}
