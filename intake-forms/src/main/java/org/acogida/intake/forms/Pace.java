package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * At whose pace a session goes: what the person opened, where they paused, how hard it was.
 *
 * @param begun topics that the person opened while alone
 * @param withSomeone topics that the person would rather speak of with somebody
 * @param rested topics after which the break is over
 * @param paused whether the person paused
 * @param strained whether a topic weighed more than it may
 * @param ratings how hard moments were
 * @param draft what becomes of the answers when the person leaves at once
 */
@JsonPropertyOrder({"begun", "withSomeone", "rested", "paused", "strained", "ratings", "draft"})
record Pace(
        Set<String> begun,
        @JsonProperty("withSomeone") Set<String> withSomeone,
        Set<String> rested,
        @JsonProperty(required = true) boolean paused,
        @JsonProperty(required = true) boolean strained,
        List<DistressRating> ratings,
        DraftChoice draft) {

    Pace {
        begun = Set.copyOf(begun);
        withSomeone = Set.copyOf(withSomeone);
        rested = Set.copyOf(rested);
        ratings = List.copyOf(ratings);
    }

    static Pace of(DraftChoice draft) {
        return new Pace(Set.of(), Set.of(), Set.of(), false, false, List.of(), draft);
    }

    Pace begin(String topic) {
        return new Pace(
                more(begun, topic),
                less(withSomeone, Set.of(topic)),
                less(rested, Set.of(topic)),
                false,
                false,
                ratings,
                draft);
    }

    /** Who answers a question of a topic has opened it. */
    Pace open(String topic) {
        return begun.contains(topic) ? this : begin(topic);
    }

    /** What was opened has to be opened again. */
    Pace close() {
        return new Pace(Set.of(), withSomeone, rested, paused, strained, ratings, draft);
    }

    /** Nothing tells of these topics any more. */
    Pace without(Set<String> topics) {
        return new Pace(
                less(begun, topics),
                less(withSomeone, topics),
                less(rested, topics),
                paused,
                false,
                ratings.stream()
                        .filter(rating -> !topics.contains(rating.topic()))
                        .toList(),
                draft);
    }

    /** A topic that the person goes away from has to be opened again. */
    Pace leave(String topic) {
        return new Pace(less(begun, Set.of(topic)), withSomeone, rested, paused, strained, ratings, draft);
    }

    Pace withSomeone(String topic) {
        return new Pace(begun, more(withSomeone, topic), rested, paused, strained, ratings, draft);
    }

    Pace pause() {
        return new Pace(begun, withSomeone, rested, true, strained, ratings, draft);
    }

    Pace goOn() {
        return new Pace(begun, withSomeone, rested, false, false, ratings, draft);
    }

    Pace rest(String topic) {
        return new Pace(begun, withSomeone, more(rested, topic), false, false, ratings, draft);
    }

    Pace with(DraftChoice other) {
        return new Pace(begun, withSomeone, rested, paused, strained, ratings, other);
    }

    /** As hard as it can be weighs more than it may, and so does a rise over anything said before in the visit. */
    Pace with(DistressRating rating, List<DistressRating> elsewhere) {
        List<DistressRating> all = new ArrayList<>(ratings);
        all.add(rating);
        boolean risen = Stream.concat(ratings.stream(), elsewhere.stream())
                .anyMatch(before -> rating.value() - before.value() >= DistressRating.RISE);
        boolean hardest = rating.value() == DistressRating.HIGHEST;
        return new Pace(begun, withSomeone, rested, paused, strained || risen || hardest, all, draft);
    }

    /** Returns how hard it was before a topic, where the person said so. */
    Optional<Integer> before(String topic) {
        return last(topic, DistressRating.Moment.BEFORE);
    }

    /** Whether it was after a topic, and not within one, that it weighed more than it may. */
    boolean strainedAfter() {
        return strained
                && !ratings.isEmpty()
                && ratings.get(ratings.size() - 1).moment() == DistressRating.Moment.AFTER;
    }

    boolean ratedAfter(String topic) {
        return last(topic, DistressRating.Moment.AFTER).isPresent();
    }

    private Optional<Integer> last(String topic, DistressRating.Moment moment) {
        return ratings.stream()
                .filter(rating -> rating.topic().equals(topic) && rating.moment() == moment)
                .map(DistressRating::value)
                .reduce((earlier, later) -> later);
    }

    private static Set<String> more(Set<String> set, String topic) {
        Set<String> more = new LinkedHashSet<>(set);
        more.add(topic);
        return more;
    }

    private static Set<String> less(Set<String> set, Set<String> topics) {
        Set<String> less = new LinkedHashSet<>(set);
        less.removeAll(topics);
        return less;
    }

    @Override
    public String toString() {
        return "Pace[hidden]";
    }
}
