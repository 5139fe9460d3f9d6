package org.acogida.intake.forms.sharing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.intake.consent.CombinationRule;
import org.acogida.intake.consent.Disclosure;
import org.acogida.intake.questionnaire.Sensitivity;

/** What tells more together than alone: what goes out now, with what the same recipient had before. */
final class Combinations {

    private final Permission permission;
    private final List<CombinationRule> rules;

    Combinations(Permission permission, List<CombinationRule> rules) {
        this.permission = permission;
        this.rules = rules;
    }

    /** Returns what may not go although each alone might: nobody agreed to what they tell together. */
    Set<String> tooMuch(Collection<String> now) {
        Set<String> tooMuch = new HashSet<>();
        met(now).filter(rule -> !permission.allows(rule.together())).forEach(rule -> tooMuch.addAll(rule.items()));
        return tooMuch;
    }

    /** Returns how sensitive the combinations are that go out. */
    Stream<Sensitivity> contents(Collection<String> now) {
        return met(now).map(CombinationRule::together);
    }

    private Stream<CombinationRule> met(Collection<String> now) {
        Set<String> known = new HashSet<>(now);
        permission.ledger().disclosures().stream()
                .filter(past -> past.recipient().overlaps(permission.recipient()))
                .map(Disclosure::items)
                .forEach(known::addAll);
        return rules.stream()
                .filter(rule -> rule.metBy(known) && rule.items().stream().anyMatch(now::contains));
    }
}
