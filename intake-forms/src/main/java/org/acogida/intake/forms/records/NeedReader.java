package org.acogida.intake.forms.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.forms.internal.records.RecordField;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Need.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs. How soon, and in which words, goes to the kinds that the question is used for ({@code
 * need:health-care}), or to all of the form where it names none.
 */
final class NeedReader {

    private static final String NEED = "need:";

    private final Filled filled;
    private final Map<String, Need> needs = new LinkedHashMap<>();

    NeedReader(Filled filled) {
        this.filled = filled;
    }

    List<Need> read() {
        filled.entries(RecordField.NEED).forEach(this::kinds);
        filled.entries(RecordField.URGENCY).forEach(this::urgency);
        filled.entries(RecordField.WISH).forEach(this::wish);
        return List.copyOf(needs.values());
    }

    private void kinds(Filled.Entry entry) {
        entry.values().stream()
                .filter(code -> !filled.isExclusive(entry, code))
                .flatMap(code -> filled.orUnread(entry, Filled.asId(code)).stream())
                .forEach(kind -> needs.putIfAbsent(kind, new Need(kind, null, null)));
    }

    private void urgency(Filled.Entry entry) {
        RecordField.constant(Urgency.class, entry.only())
                .ifPresentOrElse(soon -> give(entry, soon, null), () -> filled.unread(entry));
    }

    private void wish(Filled.Entry entry) {
        give(entry, null, entry.only());
    }

    private void give(Filled.Entry entry, @Nullable Urgency urgency, @Nullable String wish) {
        List<String> named = filled.usedBy(entry).stream()
                .filter(use -> use.startsWith(NEED))
                .map(use -> use.substring(NEED.length()))
                .distinct()
                .toList();
        List<String> kinds = named.isEmpty() ? List.copyOf(needs.keySet()) : named;
        if (kinds.isEmpty()) {
            filled.unread(entry);
        }
        kinds.forEach(kind -> needs.merge(kind, new Need(kind, urgency, wish), NeedReader::both));
    }

    /** Returns one need of two of a kind: as urgent as the more urgent, with the words of both. */
    static Need both(Need first, Need second) {
        Urgency urgency = Stream.of(first, second)
                .map(Need::urgency)
                .filter(Objects::nonNull)
                .min(Urgency::compareTo)
                .orElse(null);
        String wish = Stream.of(first, second)
                .map(Need::wish)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Need(first.kind(), urgency, wish.isEmpty() ? null : wish);
    }
}
