package org.acogida.intake.forms.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.forms.internal.records.RecordField;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Need.Urgency;
import org.acogida.intake.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs. How soon, and in which words, goes to the kinds that the question is used for ({@code
 * need:health-care}), or to all of the form where it names none. Whoever is asked how soon has said that there is
 * something: where they would rather not say how soon, it is needed all the same.
 */
final class NeedReader {

    private static final String NEED = "need:";

    /** Of a medicine that ought not to be interrupted. */
    private static final Set<String> ENDS_SOON = Set.of("none", "gone", "running-out", "days");

    private static final Set<String> LASTS = Set.of("weeks", "month-or-more", "have", "no");

    private final Filled filled;
    private final Map<String, Need> needs = new LinkedHashMap<>();

    NeedReader(Filled filled) {
        this.filled = filled;
    }

    List<Need> read() {
        filled.entries(RecordField.SUPPLY).forEach(this::supply);
        filled.entries(RecordField.NEED).forEach(this::kinds);
        filled.silent(RecordField.URGENCY).forEach(question -> named(question).forEach(this::need));
        filled.entries(RecordField.URGENCY).forEach(this::urgency);
        filled.entries(RecordField.WISH).forEach(this::wish);
        return List.copyOf(needs.values());
    }

    /** A need that is as urgent as nobody said. */
    private void need(String kind) {
        needs.putIfAbsent(kind, new Need(kind, null, null));
    }

    /** Who does not know how long it lasts may be without it tomorrow: somebody reads that. */
    private void supply(Filled.Entry entry) {
        if (ENDS_SOON.contains(entry.only())) {
            named(entry.question()).forEach(this::need);
        } else if (!LASTS.contains(entry.only())) {
            filled.unread(entry);
        }
    }

    private void kinds(Filled.Entry entry) {
        entry.values().stream()
                .filter(code -> !filled.isExclusive(entry, code))
                .flatMap(code -> filled.orUnread(entry, Filled.asId(code)).stream())
                .forEach(this::need);
    }

    private void urgency(Filled.Entry entry) {
        RecordField.constant(Urgency.class, entry.only())
                .ifPresentOrElse(soon -> give(entry, soon, null), () -> filled.unread(entry));
    }

    private void wish(Filled.Entry entry) {
        give(entry, null, entry.only());
    }

    private void give(Filled.Entry entry, @Nullable Urgency urgency, @Nullable String wish) {
        List<String> named = named(entry.question());
        List<String> kinds = named.isEmpty() ? List.copyOf(needs.keySet()) : named;
        if (kinds.isEmpty()) {
            filled.unread(entry);
        }
        kinds.forEach(kind -> needs.merge(kind, new Need(kind, urgency, wish), NeedReader::both));
    }

    private List<String> named(Item.Question question) {
        return filled.usedBy(question).stream()
                .filter(use -> use.startsWith(NEED))
                .map(use -> use.substring(NEED.length()))
                .distinct()
                .toList();
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
