package org.acogida.intake.forms.sharing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.intake.consent.CombinationRule;
import org.acogida.intake.questionnaire.EnableWhen;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Sensitivity;

/**
 * Which questions of a form a recipient may see. It follows from the form and the permission alone, never from what was
 * answered: otherwise what is left out would tell something of what is in it.
 */
final class Sight {

    private final Questionnaire form;
    private final Permission permission;
    private final Combinations combinations;
    private final Map<String, Set<String>> gates;

    Sight(Questionnaire form, Permission permission, List<CombinationRule> rules) {
        this.form = form;
        this.permission = permission;
        this.combinations = new Combinations(permission, rules);
        this.gates = gates(form);
    }

    /** A question that was put tells something of the answers that opened it, also those that opened its group. */
    static Map<String, Set<String>> gates(Questionnaire form) {
        Map<String, Set<String>> gates = new LinkedHashMap<>();
        add(gates, form.items(), Set.of());
        return gates;
    }

    private static void add(Map<String, Set<String>> gates, List<Item> items, Set<String> above) {
        for (Item item : items) {
            Set<String> all = new LinkedHashSet<>(above);
            item.enableWhen().stream().map(EnableWhen::question).forEach(all::add);
            if (item instanceof Item.Group group) {
                add(gates, group.items(), all);
            } else {
                gates.put(item.linkId(), all);
            }
        }
    }

    /**
     * Returns the questions in sight, in the order of the form.
     *
     * @param keptSince since when the answers are kept
     */
    Set<String> visible(Instant keptSince) {
        Set<String> allowed = new LinkedHashSet<>();
        form.questions().stream()
                .filter(question -> permission.mayView(form, question))
                .filter(question -> permission.allows(question.sensitivity(), keptSince))
                .forEach(question -> allowed.add(question.linkId()));
        Set<String> tooMuch = combinations.tooMuch(keys(allowed));
        allowed.removeIf(linkId -> tooMuch.contains(key(linkId)));
        Set<String> visible = new LinkedHashSet<>();
        // A condition names an earlier question, so one pass is enough.
        allowed.stream()
                .filter(linkId -> visible.containsAll(gates.get(linkId)))
                .forEach(visible::add);
        return visible;
    }

    /** Returns how sensitive is what goes out, each kind once. */
    List<Sensitivity> contents(Set<String> visible) {
        Stream<Sensitivity> single = form.questions().stream()
                .filter(question -> visible.contains(question.linkId()))
                .map(Item.Question::sensitivity);
        return Stream.concat(single, combinations.contents(keys(visible)))
                .distinct()
                .toList();
    }

    List<String> keys(Set<String> linkIds) {
        return linkIds.stream().map(this::key).toList();
    }

    private String key(String linkId) {
        return form.id() + "/" + linkId;
    }
}
