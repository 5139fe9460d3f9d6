package org.acogida.intake.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.questionnaire.EnableBehavior;
import org.acogida.intake.questionnaire.EnableWhen;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.score.Flag;
import org.jspecify.annotations.Nullable;

/** The way through a form: which questions are open given the answers so far, and which answers need a person now. */
final class Course {

    static final int SENSITIVE = 2;

    private final List<Node> nodes = new ArrayList<>();

    private final Questionnaire questionnaire;
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<String, List<Watch>> watches = new HashMap<>();
    private final Rooms topics;

    Course(Instrument instrument) {
        this.questionnaire = instrument.questionnaire();
        Slot.of(instrument.questionnaire()).forEach(slot -> slots.put(slot.linkId(), slot));
        walk(instrument.questionnaire().items(), List.of());
        Set<String> read = new HashSet<>();
        nodes.forEach(node -> node.gates().stream()
                .flatMap(item -> item.enableWhen().stream())
                .forEach(condition -> read.add(condition.question())));
        nodes.replaceAll(node -> node.read(read));
        instrument.scoring().flags().stream()
                .filter(flag -> flag.kind() == Flag.Kind.SAFETY)
                .forEach(flag -> watch(flag, flag.rule()));
        topics = new Rooms(instrument, question -> isGuarded(slot(question.linkId())));
    }

    /**
     * A question on the way.
     *
     * @param slot the question
     * @param before linkIds of the texts that stand before it and are open
     */
    record Stop(Slot slot, List<String> before) {}

    /**
     * An item on the way: a text where it has no slot.
     *
     * @param linkId its name
     * @param alone the question with nothing before it, as nearly all are, where it is one
     * @param gates the items whose conditions have to hold, the outermost group first; few have any
     * @param read whether some condition reads it
     */
    private record Node(String linkId, @Nullable Stop alone, List<Item> gates, boolean read) {

        Node read(Set<String> conditions) {
            return new Node(linkId, alone, gates, conditions.contains(linkId));
        }
    }

    /**
     * An answer that needs a person.
     *
     * @param flag the flag it raises
     * @param atLeast from which weight on
     */
    record Watch(String flag, int atLeast) {}

    private void walk(List<Item> items, List<Item> above) {
        for (Item item : items) {
            List<Item> gates = new ArrayList<>(above);
            if (!item.enableWhen().isEmpty()) {
                gates.add(item);
            }
            Slot slot = slots.get(item.linkId());
            nodes.add(new Node(
                    item.linkId(), slot == null ? null : new Stop(slot, List.of()), List.copyOf(gates), false));
            if (item instanceof Item.Group group) {
                walk(group.items(), gates);
            }
        }
    }

    String topic(Stop stop) {
        return topic(stop.slot().linkId());
    }

    String topic(String linkId) {
        return topics.of(linkId);
    }

    /** Returns the topic that a more private one lies in; nothing for all others. */
    Optional<String> around(String topic) {
        return topics.around(topic);
    }

    /** Whether a question could out somebody. */
    static boolean isPrivate(Stop stop) {
        return stop.slot().question().sensitivity().couldOut();
    }

    /** Whether a question is not put before the person has opened its topic. */
    boolean isGuarded(Slot slot) {
        return slot.question().sensitivity().level() >= SENSITIVE || isWatched(slot);
    }

    /** Returns the topics with a question that is not put before the person has opened it. */
    Set<String> guardedTopics() {
        return slots.values().stream()
                .filter(this::isGuarded)
                .map(slot -> topic(slot.linkId()))
                .collect(Collectors.toSet());
    }

    boolean isWatched(Slot slot) {
        return watches.containsKey(slot.linkId());
    }

    /** Returns the questions of a topic, open or not. */
    List<Slot> questions(String topic) {
        return slots.values().stream()
                .filter(slot -> topic(slot.linkId()).equals(topic))
                .toList();
    }

    /** Whether all that is sensitive in a topic could out somebody. */
    boolean couldOut(String topic) {
        List<Slot> guarded = questions(topic).stream().filter(this::isGuarded).toList();
        return !guarded.isEmpty()
                && guarded.stream()
                        .allMatch(slot -> slot.question().sensitivity().couldOut());
    }

    /** Returns the watched questions of a topic, open or not. */
    List<String> watched(String topic) {
        return questions(topic).stream()
                .filter(this::isWatched)
                .map(Slot::linkId)
                .toList();
    }

    /** Returns the flags that an answer to a question could raise. */
    List<String> flags(String linkId) {
        return watches.getOrDefault(linkId, List.of()).stream().map(Watch::flag).toList();
    }

    /** Whether all its questions are about safety: such a form is completed before the person is stopped. */
    boolean isSafetyBlock() {
        return slots.values().stream().allMatch(this::isWatched);
    }

    private void watch(Scoring.FlagRule flag, Rule rule) {
        if (rule instanceof Rule.Answer answer) {
            watches.computeIfAbsent(answer.item(), item -> new ArrayList<>())
                    .add(new Watch(flag.id(), answer.atLeast()));
        } else if (rule instanceof Rule.Any any) {
            any.parts().forEach(part -> watch(flag, part));
        } else if (rule instanceof Rule.CountOf count) {
            count.thresholds()
                    .forEach(threshold ->
                            threshold.items().forEach(item -> watch(flag, new Rule.Answer(item, threshold.atLeast()))));
        }
    }

    /** Whether some answer may need a person at once. */
    boolean needsPolicy() {
        return !watches.isEmpty();
    }

    Slot slot(String linkId) {
        Slot slot = slots.get(linkId);
        if (slot == null) {
            throw new IllegalArgumentException(
                    "No such question." + System.lineSeparator() + "Maybe it is one of " + slots.keySet() + ".");
        }
        return slot;
    }

    Readership readership(String linkId) {
        return Readership.of(questionnaire, slot(linkId).question());
    }

    boolean has(String linkId) {
        return slots.containsKey(linkId);
    }

    /**
     * Returns the questions that are open, in order, each with the open texts before it. An answer behind a closed
     * condition does not open another.
     */
    List<Stop> open(Map<String, List<Answer>> given) {
        Map<String, List<Answer>> counting = new HashMap<>();
        List<Stop> open = new ArrayList<>(nodes.size());
        List<String> before = new ArrayList<>();
        for (Node node : nodes) {
            Stop stop = node.alone();
            if (!node.gates().isEmpty() && !hold(node.gates(), counting)) {
                continue;
            }
            if (stop == null) {
                before.add(node.linkId());
                continue;
            }
            open.add(before.isEmpty() ? stop : new Stop(stop.slot(), List.copyOf(before)));
            before.clear();
            if (node.read()) {
                counting.put(node.linkId(), given.getOrDefault(node.linkId(), List.of()));
            }
        }
        return open;
    }

    private static boolean hold(List<Item> gates, Map<String, List<Answer>> counting) {
        for (Item gate : gates) {
            if (!holds(gate, counting)) {
                return false;
            }
        }
        return true;
    }

    /** All of them, or any. As loops: there is one walk through all conditions at every step. */
    private static boolean holds(Item item, Map<String, List<Answer>> counting) {
        boolean all = item.enableBehavior() == EnableBehavior.ALL;
        for (EnableWhen condition : item.enableWhen()) {
            if (holds(condition, counting) != all) {
                return !all;
            }
        }
        return all;
    }

    private static boolean holds(EnableWhen condition, Map<String, List<Answer>> counting) {
        boolean given = false;
        for (Answer answer : counting.getOrDefault(condition.question(), List.of())) {
            given |= answer instanceof Answer.Coded coded && coded.code().equals(condition.answerCode());
        }
        return (condition.operator() == EnableWhen.Operator.EQUAL) == given;
    }

    /** Returns the flags that an answer raises. */
    List<String> endorsed(String linkId, @Nullable List<Answer> given) {
        return watches.getOrDefault(linkId, List.of()).stream()
                .filter(watch -> reaches(slot(linkId), given, watch.atLeast()))
                .map(Watch::flag)
                .toList();
    }

    private static boolean reaches(Slot slot, @Nullable List<Answer> given, int atLeast) {
        byte state = slot.state(given);
        Integer weight = state < 0 ? null : slot.weight(state);
        return weight != null && weight >= atLeast;
    }

    /** Returns the flags that are left open when a question was declined or its answer is not known. */
    List<String> unanswered(String linkId, List<Answer> given) {
        byte state = slot(linkId).state(given);
        boolean left = state == State.of(AbsentReason.DECLINED) || state == State.of(AbsentReason.DONT_KNOW);
        return left ? flags(linkId) : List.of();
    }
}
