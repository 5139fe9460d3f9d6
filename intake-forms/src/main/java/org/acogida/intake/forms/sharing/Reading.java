package org.acogida.intake.forms.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.acogida.intake.forms.internal.compiler.Topics;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;

/**
 * A release as somebody of the team reads it: what is hardest opens when they open it, and nothing by itself.
 *
 * <pre>{@code
 * Reading reading = Reading.of(release, zone, openingsOfThisReader).withPauseAfter(4);
 * for (Reading.Part part : reading.parts()) {
 *     show(explainer.about(part.topic()), part.count(), part.answers());   // no answers while it is closed
 * }
 * reading = reading.open("treatment-while-held", clock.instant());
 * store(reading.openings());
 * if (reading.suggestsPause(clock.instant())) {
 *     show(explainer.pause(reading.openedOn(clock.instant())));
 * }
 * }</pre>
 *
 * <p>To read of torture day after day wears on those who read (Physicians for Human Rights, Istanbul Protocol Model Medical
 * Curriculum, module 3). So answers of class 3 stand apart, by topic, and show what they are about and how many they are
 * until somebody opens them. Whoever has opened many in a day is told so; it stops nobody, since care does not wait. After
 * how many is for the host to say: no source gives a number. Only moments are counted, never whose answers they were: this
 * watches over readers and does not watch them. What is masked stays masked. {@code toString} shows nothing. Immutable and
 * thread-safe.
 */
public final class Reading {

    private static final int HIGHEST = 3;
    private static final List<Answer> MASKED = List.of(Answer.absent(AbsentReason.MASKED));

    private final Release release;
    private final Set<String> hardest;
    private final ZoneId zone;
    private final List<Instant> openings;
    private final Set<String> open;
    private final int many;

    private Reading(Release release, ZoneId zone, List<Instant> openings, Set<String> open, int many) {
        this.release = release;
        this.hardest = hardest(release.instrument().questionnaire());
        this.zone = zone;
        this.openings = List.copyOf(openings);
        this.open = Set.copyOf(open);
        this.many = many;
    }

    /**
     * One part of a reading.
     *
     * @param topic what it is about: the linkId of a group that says so, else the form’s id; {@code Explainer.about} has the
     *     words
     * @param count how many questions there is something to read of, refusals included
     * @param closed whether it has answers of class 3 that nobody has opened
     * @param answers by linkId, in the order of the form; empty while it is closed
     */
    public record Part(String topic, int count, boolean closed, Map<String, List<Answer>> answers) {

        /** Copies the map. */
        public Part {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }

        @Override
        public String toString() {
            return "Part[hidden]";
        }
    }

    /**
     * Returns a reading in which nothing of class 3 is open.
     *
     * @param release what may be seen
     * @param zone where the reader is, so that a day is their day
     * @param openings when this reader has opened something before, of today at least, see {@link #openings()}
     */
    public static Reading of(Release release, ZoneId zone, List<Instant> openings) {
        return new Reading(release, zone, openings, Set.of(), Integer.MAX_VALUE);
    }

    /**
     * Returns this reading with the number of a day after which a pause is suggested, as the host’s team settled it.
     *
     * @param parts how many parts somebody reads on a usual day at most, 0 or more
     * @throws IllegalArgumentException if it is negative
     */
    public Reading withPauseAfter(int parts) {
        if (parts < 0) {
            throw new IllegalArgumentException("A number of parts is 0 or more. Maybe ask those who read them.");
        }
        return new Reading(release, zone, openings, open, parts);
    }

    /**
     * Returns the parts in the order of the form: of each topic first what is of class 2 or below, and apart from that what
     * is of class 3, with what was asked because of it.
     */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (String topic : new LinkedHashSet<>(topics().values())) {
            Map<String, List<Answer>> heavy = answers(topic, true);
            add(parts, topic, answers(topic, false), false);
            add(parts, topic, heavy, isClosed(topic, heavy));
        }
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, String topic, Map<String, List<Answer>> answers, boolean closed) {
        if (!answers.isEmpty()) {
            parts.add(new Part(topic, count(answers.values()), closed, closed ? Map.of() : answers));
        }
    }

    private static int count(Collection<List<Answer>> answers) {
        return (int) answers.stream().filter(given -> !given.equals(MASKED)).count();
    }

    /** There is nothing to open where all is masked. */
    private boolean isClosed(String topic, Map<String, List<Answer>> heavy) {
        return !open.contains(topic) && count(heavy.values()) > 0;
    }

    private Map<String, String> topics() {
        return Topics.of(
                release.instrument().questionnaire(),
                release.instrument().names().keys());
    }

    /** What was asked because of an answer tells of it, so the two stand together. */
    private static Set<String> hardest(Questionnaire form) {
        Map<String, Set<String>> gates = Sight.gates(form);
        Set<String> hardest = new LinkedHashSet<>();
        for (Item.Question question : form.questions()) {
            Set<String> opened = gates.getOrDefault(question.linkId(), Set.of());
            if (question.sensitivity().level() >= HIGHEST || !Collections.disjoint(opened, hardest)) {
                hardest.add(question.linkId());
            }
        }
        return hardest;
    }

    /** What there is of one topic, of class 3 or of the others. */
    private Map<String, List<Answer>> answers(String topic, boolean highest) {
        Map<String, String> topics = topics();
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        for (Item.Question question : release.instrument().questionnaire().questions()) {
            List<Answer> given = release.response().answersTo(question.linkId());
            boolean here = Objects.equals(topics.get(question.linkId()), topic);
            if (here && hardest.contains(question.linkId()) == highest && !given.isEmpty()) {
                answers.put(question.linkId(), given);
            }
        }
        return answers;
    }

    /**
     * Opens what is of class 3 in one topic, and nothing else. It is never held up. Opening it again changes nothing.
     *
     * @param topic of a part that is closed
     * @param now the moment, which is counted
     * @throws IllegalArgumentException if there is nothing of class 3 in a topic of this name
     */
    public Reading open(String topic, Instant now) {
        if (open.contains(topic)) {
            return this;
        }
        if (!isClosed(topic, answers(topic, true))) {
            // All topics of the form: which of them have something to open would tell what was said.
            throw new IllegalArgumentException("There is nothing to open by this name." + System.lineSeparator()
                    + "Maybe it is one of " + new LinkedHashSet<>(topics().values()) + ".");
        }
        List<Instant> more = new ArrayList<>(openings);
        more.add(now);
        Set<String> opened = new LinkedHashSet<>(open);
        opened.add(topic);
        return new Reading(release, zone, more, opened, many);
    }

    /** Returns when this reader opened something, those of before included; a host stores them for the next reading. */
    public List<Instant> openings() {
        return openings;
    }

    /** Returns how many parts this reader opened on the day of a moment. */
    public int openedOn(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return (int) openings.stream()
                .filter(at -> LocalDate.ofInstant(at, zone).equals(day))
                .count();
    }

    /** Returns whether that is more than on a usual day, so that a pause is suggested; see {@code Explainer.pause}. */
    public boolean suggestsPause(Instant moment) {
        return openedOn(moment) > many;
    }

    @Override
    public String toString() {
        return "Reading[hidden]";
    }
}
