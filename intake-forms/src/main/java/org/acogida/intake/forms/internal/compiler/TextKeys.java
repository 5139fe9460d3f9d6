package org.acogida.intake.forms.internal.compiler;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;

/** Under which keys the words of an instrument stand. */
public final class TextKeys {

    /** The key of the title. */
    public static final String TITLE = "title";

    /** The key of what to keep in mind while answering. */
    public static final String INSTRUCTIONS = "instructions";

    /** The key of what a form is about, said before it begins. */
    public static final String TOPIC = "topic";

    /** The key of why a form is asked. */
    public static final String WHY = "why";

    /** The key of what a form was about, said afterwards; never of what is watched for safety. */
    public static final String TOLD_TOPIC = "person.topic";

    /** The keys of a battery: what the person reads before it, and what it is for. */
    private static final Set<String> OF_A_BATTERY = Collections.unmodifiableSet(
            new LinkedHashSet<>(List.of(TITLE, "introduction", "about.purpose", "about.misuse")));

    private TextKeys() {}

    /** Which keys every language has to have, and which it may have. */
    record Expected(Set<String> needed, Set<String> optional) {}

    /** Returns the key of what a topic of a form is about: a group, or a question that could out somebody. */
    public static String topic(String linkId) {
        return TOPIC + "." + linkId;
    }

    /** Returns the key of why a topic, or one question, is asked. */
    public static String why(String linkId) {
        return WHY + "." + linkId;
    }

    /** What a battery says. */
    static Expected ofBattery() {
        return new Expected(OF_A_BATTERY, Set.of("about.not-verified"));
    }

    /** What a form says; where one language has an optional text, all have it. */
    static Expected of(Questionnaire questionnaire, Scoring scoring, boolean ownWording) {
        return new Expected(all(questionnaire, scoring, ownWording), optional(questionnaire, scoring));
    }

    private static Set<String> optional(Questionnaire questionnaire, Scoring scoring) {
        Set<String> keys = new LinkedHashSet<>(List.of("about.not-verified", TOPIC, WHY));
        optional(questionnaire.items(), keys);
        keys.addAll(told(scoring));
        return keys;
    }

    private static void optional(List<Item> items, Set<String> keys) {
        for (Item item : items) {
            keys.add(why(item.linkId()));
            if (item instanceof Item.Group group) {
                keys.add(topic(item.linkId()));
                optional(group.items(), keys);
            } else if (item instanceof Item.Question question
                    && question.sensitivity().couldOut()) {
                keys.add(topic(item.linkId()));
            }
        }
    }

    /** Returns the key of an item's text. */
    public static String item(String linkId) {
        return "item." + linkId;
    }

    /** Returns what the keys of a question’s options begin with; each has its code after a point. */
    public static String options(Item.Question question) {
        return "option." + question.answerValueSet();
    }

    /** Returns the key of an option's label. */
    public static String option(String set, AnswerOption option) {
        return "option." + set + "." + option.code();
    }

    /** Returns the keys that the person reads. */
    public static Set<String> shown(Questionnaire questionnaire) {
        Set<String> keys = new LinkedHashSet<>(List.of(INSTRUCTIONS));
        items(questionnaire.items(), keys);
        questionnaire
                .answerValueSets()
                .forEach((set, options) -> options.forEach(option -> keys.add(option(set, option))));
        return keys;
    }

    /** Returns the key of what a band says to the person, in the words of the folder. */
    public static String told(String score, String band) {
        return "person." + score + "." + band;
    }

    /** Returns the keys of what a person may read of their own results, in the words of the folder. */
    public static Set<String> told(Scoring scoring) {
        Set<String> keys = new LinkedHashSet<>(List.of(TOLD_TOPIC));
        scoring.scores().forEach(scale -> scale.bands().forEach(band -> keys.add(told(scale.id(), band.id()))));
        return keys;
    }

    /** Returns the keys of everything that a person reads of a form, also before it begins, as far as they have a text. */
    public static Set<String> read(Questionnaire questionnaire) {
        Set<String> keys = new LinkedHashSet<>(List.of(TITLE, TOPIC, WHY));
        keys.addAll(shown(questionnaire));
        optional(questionnaire.items(), keys);
        return keys;
    }

    /** Returns the keys that a wording pack brings: what the person reads, and what the form is called. */
    public static Set<String> worded(Questionnaire questionnaire) {
        Set<String> keys = new LinkedHashSet<>(List.of(TITLE));
        keys.addAll(shown(questionnaire));
        return keys;
    }

    private static void items(List<Item> items, Set<String> keys) {
        for (Item item : items) {
            keys.add(item(item.linkId()));
            if (item instanceof Item.Group group) {
                items(group.items(), keys);
            }
        }
    }

    /**
     * Returns all keys: those that the person reads, the names of results, and what the instrument is for.
     *
     * @param ownWording whether the folder has words for the person at all
     */
    public static Set<String> all(Questionnaire questionnaire, Scoring scoring, boolean ownWording) {
        Set<String> keys = new LinkedHashSet<>(List.of(TITLE, "about.purpose"));
        if (ownWording) {
            keys.addAll(shown(questionnaire));
        }
        for (Scoring.Scale scale : scoring.scores()) {
            keys.add("score." + scale.id());
            scale.bands().forEach(band -> keys.add("band." + scale.id() + "." + band.id()));
        }
        scoring.criteria().forEach(criterion -> keys.add("criterion." + criterion.id()));
        scoring.flags().forEach(flag -> keys.add("flag." + flag.id()));
        scoring.cutOffs().forEach(cutOff -> keys.add("population." + cutOff.population()));
        scoring.changes().forEach(change -> keys.add("population." + change.population()));
        if (scoring.variant() != null) {
            keys.add("about.variant");
        }
        if (!scoring.equals(Scoring.NONE)) {
            keys.addAll(List.of("about.misuse", "about.population", "about.rights"));
        }
        return keys;
    }
}
