package org.acogida.intake.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.acogida.intake.forms.internal.compiler.Topics;
import org.acogida.intake.questionnaire.Item;

/**
 * Which questions stand behind one preview. What could out somebody is a room of its own inside of its topic, called by
 * its first question: whoever opened the topic has not yet said yes to it. Where nothing else is sensitive, the topic
 * itself is that room.
 */
final class Rooms {

    private final Map<String, String> topics;
    private final Map<String, String> around = new HashMap<>();

    Rooms(Instrument instrument, Predicate<Item.Question> guarded) {
        topics = new HashMap<>(
                Topics.of(instrument.questionnaire(), instrument.names().keys()));
        rooms(instrument, mixed(instrument, guarded));
    }

    /** Topics in which something else is sensitive too. */
    private Set<String> mixed(Instrument instrument, Predicate<Item.Question> guarded) {
        Set<String> mixed = new HashSet<>();
        instrument.questionnaire().questions().stream()
                .filter(guarded)
                .filter(question -> !question.sensitivity().couldOut())
                .forEach(question -> mixed.add(of(question.linkId())));
        return mixed;
    }

    /** Questions that follow one another share a room. */
    private void rooms(Instrument instrument, Set<String> mixed) {
        String room = null;
        for (Item.Question question : instrument.questionnaire().questions()) {
            String topic = of(question.linkId());
            if (!question.sensitivity().couldOut() || !mixed.contains(topic)) {
                room = null;
                continue;
            }
            room = room != null && topic.equals(around.get(room)) ? room : question.linkId();
            topics.put(question.linkId(), room);
            around.put(room, topic);
        }
    }

    String of(String linkId) {
        return Objects.requireNonNull(topics.get(linkId));
    }

    /** Returns the topic that a room lies in; nothing where a topic is no such room. */
    Optional<String> around(String topic) {
        return Optional.ofNullable(around.get(topic));
    }
}
