package org.acogida.examples.workbench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.explain.Card;
import org.acogida.intake.forms.explain.Explainer;

/** Which rules differ between two definitions of one instrument, in the words of both. */
final class RuleChanges {

    /** Sections of a card that no single result is named in. */
    private static final List<String> COMMON = List.of("structure", "unknown", "circumstances");

    private final Instrument before;
    private final Instrument now;
    private final Card was;
    private final Card is;
    private final Rules old;
    private final Rules changed;
    private final Map<String, String> successors;

    RuleChanges(Instrument before, Instrument now, Locale locale) {
        this.before = before;
        this.now = now;
        this.was = Explainer.of(before, locale).card();
        this.is = Explainer.of(now, locale).card();
        this.old = Rules.of(before);
        this.changed = Rules.of(now);
        this.successors = successors(old, changed);
    }

    void say(Console console) {
        console.out().println(stamp("before", before));
        console.out().println(stamp("now", now));
        console.heading("Rules that differ");
        int said = 0;
        for (String rule : old.whole().keySet()) {
            String next = successors.getOrDefault(rule, rule);
            if (!Objects.equals(old.whole().get(rule), changed.whole().get(next))) {
                say(named(rule, next), about(was, rule), about(is, next), console);
                said++;
            }
        }
        for (String rule : come()) {
            say(rule, List.of(), about(is, rule), console);
            said++;
        }
        for (String section : COMMON) {
            said += common(section, console) ? 1 : 0;
        }
        if (said == 0) {
            console.say(
                    "  ", before.fingerprint().equals(now.fingerprint()) ? "none" : "none that can be said in words");
        }
    }

    private static String stamp(String when, Instrument instrument) {
        return "%-7s %s, rules %s"
                .formatted(when, instrument, instrument.fingerprint().substring(0, 12));
    }

    private static String named(String rule, String next) {
        return rule.equals(next) ? rule : rule + ", now " + next;
    }

    private List<String> come() {
        return changed.whole().keySet().stream()
                .filter(rule -> !old.whole().containsKey(rule) && !successors.containsValue(rule))
                .toList();
    }

    /** A cut-off is called by its number: the one that takes its place has another name. */
    private static Map<String, String> successors(Rules old, Rules changed) {
        Map<String, String> successors = new LinkedHashMap<>();
        for (String gone : old.whole().keySet()) {
            List<String> heirs = changed.whole().keySet().stream()
                    .filter(come ->
                            !changed.whole().containsKey(gone) && !old.whole().containsKey(come))
                    .filter(come ->
                            Rules.isAlike(old.whole().get(gone), changed.whole().get(come)))
                    .toList();
            if (heirs.size() == 1) {
                successors.put(gone, heirs.get(0));
            }
        }
        return successors;
    }

    /** Returns what a result is called now; nothing where it is not there any more. */
    Optional<String> successor(String result) {
        String next = successors.getOrDefault(result, result);
        boolean there = changed.needs().containsKey(next);
        return there ? Optional.of(next) : Optional.empty();
    }

    private static List<String> about(Card card, String rule) {
        String result = rule.substring(rule.indexOf(' ') + 1);
        return card.sections().stream()
                .filter(section -> section.id().equals(Rules.section(rule)))
                .flatMap(section -> section.phrases().stream())
                .filter(phrase -> result.equals(phrase.result()))
                .map(Card.Phrase::text)
                .toList();
    }

    private boolean common(String section, Console console) {
        List<String> old = unnamed(was, section);
        List<String> changed = unnamed(is, section);
        if (old.equals(changed)) {
            return false;
        }
        Card.Section shown = is.section(section).or(() -> was.section(section)).orElseThrow();
        say(shown.heading(), old, changed, console);
        return true;
    }

    private static List<String> unnamed(Card card, String section) {
        return card.section(section).stream()
                .flatMap(each -> each.phrases().stream())
                .map(Card.Phrase::text)
                .toList();
    }

    /** Sentences that both have are left out. */
    private static void say(String what, List<String> was, List<String> is, Console console) {
        List<String> gone = was.stream().filter(line -> !is.contains(line)).toList();
        List<String> come = is.stream().filter(line -> !was.contains(line)).toList();
        console.say("  ", what);
        if (gone.isEmpty() && come.isEmpty()) {
            console.say("    ", "the same words; a source, a code or the like differs");
            return;
        }
        console.say("    before  ", gone.isEmpty() ? "–" : String.join(" ", gone));
        console.say("    now     ", come.isEmpty() ? "–" : String.join(" ", come));
    }

    /** Says everything that differs and that a result depends on. */
    String why(String result) {
        Set<String> reasons = new LinkedHashSet<>();
        why(result, reasons, new LinkedHashSet<>());
        if (differ(Rules.bands(result))) {
            reasons.add(Rules.bands(result));
        }
        if (!old.points().equals(changed.points())) {
            reasons.add("the questions or what their options count");
        }
        if (!old.filled().equals(changed.filled())) {
            reasons.add("what unknown answers count");
        }
        return String.join("; ", reasons);
    }

    private boolean differ(String rule) {
        String next = successors.getOrDefault(rule, rule);
        return !Objects.equals(old.essence().get(rule), changed.essence().get(next));
    }

    private void why(String result, Set<String> reasons, Set<String> seen) {
        if (!seen.add(result)) {
            return;
        }
        if (differ(result)) {
            reasons.add("the rule of " + result);
        }
        Stream.of(old, changed)
                .flatMap(rules -> rules.needs().getOrDefault(result, List.of()).stream())
                .forEach(needed -> why(needed, reasons, seen));
    }
}
