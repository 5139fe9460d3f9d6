package org.acogida.intake.forms.internal.compiler;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;

/** To which topic each item of a form belongs, by linkId, in the order of the form. */
public final class Topics {

    private final Map<String, String> topics = new LinkedHashMap<>();

    private Topics() {}

    /**
     * Returns the topics. A group that says what it is about is a topic of its own; all else is one, called by the form’s
     * id.
     *
     * @param form the form
     * @param keys the keys of its texts
     */
    public static Map<String, String> of(Questionnaire form, Set<String> keys) {
        Topics topics = new Topics();
        for (Item item : form.items()) {
            boolean own = item instanceof Item.Group && keys.contains(TextKeys.topic(item.linkId()));
            topics.add(item, own ? item.linkId() : form.id());
        }
        return Collections.unmodifiableMap(topics.topics);
    }

    private void add(Item item, String topic) {
        topics.put(item.linkId(), topic);
        if (item instanceof Item.Group group) {
            group.items().forEach(inner -> add(inner, topic));
        }
    }
}
