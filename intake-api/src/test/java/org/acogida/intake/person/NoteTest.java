package org.acogida.intake.person;

import static org.acogida.intake.person.DetentionEpisodeTest.episode;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.person.DurationRange.Unit;
import org.acogida.intake.person.Note.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoteTest {

    @Test
    void whatFitsTogetherIsLeftInPeace() {
        assertThat(Note.on(List.of())).isEmpty();
        assertThat(Note.on(List.of(DetentionEpisode.UNKNOWN, DetentionEpisode.UNKNOWN)))
                .isEmpty();
        assertThat(Note.on(List.of(
                        episode("2025-03-01", "2025-03-10").withLength(DurationRange.of(10, Unit.DAYS)),
                        episode("2025-03-10", "2025-04-02"),
                        episode("2025-05", null))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-01, 2025-03-10, 2025-03-09, 2025-03-20, true",
        "2025-03-01, 2025-03-10, 2025-03-10, 2025-03-20, false",
        "2025-03-01, 2025-03-10, 2025-03-11, 2025-03-20, false",
        "2025-01, 2025-06, 2025-03, 2025-04, true",
        // The first may have ended on 1 March and the second begun on the 31st.
        "2025-01, 2025-03, 2025-03, 2025-05, false",
        "2025-01, 2025-06, 2025-03~, 2025-04, false",
        "2025-01, 2025-06?, 2025-03, 2025-04, false",
        "2025-01, , 2025-03, 2025-04, false",
        "2025-01/.., 2025-06, 2025-03, 2025-04, false"
    })
    void twoEpisodesOverlapOnlyWhereNoReadingFits(String from, String to, String from2, String to2, boolean noted) {
        List<Note> expected = noted ? List.of(new Note(Kind.DATES_OVERLAP, List.of(0, 1))) : List.of();

        assertThat(Note.on(List.of(episode(from, to), episode(from2, to2)))).isEqualTo(expected);
        assertThat(Note.on(List.of(episode(from2, to2), episode(from, to)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-10, 2025-03-09, true",
        "2025-03-10, 2025-03-10, false",
        "2025-04, 2025-03, true",
        "2025-03-20, 2025-03, false",
        "2025-04~, 2025-03, false",
        "2025-04, 2025-03?, false",
        ", 2025-03, false"
    })
    void anEndBeforeTheBeginningIsNoted(String from, String to, boolean noted) {
        assertThat(Note.on(List.of(DetentionEpisode.UNKNOWN, episode(from, to))))
                .isEqualTo(noted ? List.of(new Note(Kind.END_BEFORE_BEGINNING, List.of(1))) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-01, 2025-03-10, 8, 8, false",
        "2025-03-01, 2025-03-10, 7, 7, true",
        "2025-03-01, 2025-03-10, 10, 10, false",
        "2025-03-01, 2025-03-10, 11, 11, true",
        "2025-03-01, 2025-03-10, 3, 20, false",
        // From 2 to 60 days, the edges of March and April.
        "2025-03, 2025-04, 0, 0, false",
        "2025-03, 2025-04, 61, 61, false",
        "2025-03, 2025-04, 62, 62, true",
        "2025-03~, 2025-04, 90, 90, false",
        "2025-03-10, 2025-03-10, 0, 1, false"
    })
    void aLengthIsNotedOnlyWhereNoReadingFits(String from, String to, int least, int most, boolean noted) {
        DetentionEpisode told = episode(from, to).withLength(DurationRange.between(least, most, Unit.DAYS));

        assertThat(Note.on(List.of(told)))
                .isEqualTo(noted ? List.of(new Note(Kind.LENGTH_AND_DATES_DIFFER, List.of(0))) : List.of());
    }

    @Test
    void whoeverLostCountContradictsNothing() {
        assertThat(Note.on(List.of(episode("2025-03-01", "2025-03-10").withLength(DurationRange.lostCount()))))
                .isEmpty();
    }

    @Test
    void allNotesComeTogether() {
        assertThat(Note.on(List.of(
                        episode("2025-01-01", "2025-02-01"),
                        episode("2025-04-10", "2025-03-09"),
                        episode("2025-01-10", "2025-01-20").withLength(DurationRange.of(2, Unit.MONTHS)),
                        episode("2025-01-15", "2025-01-18"))))
                .containsExactly(
                        new Note(Kind.END_BEFORE_BEGINNING, List.of(1)),
                        new Note(Kind.LENGTH_AND_DATES_DIFFER, List.of(2)),
                        new Note(Kind.DATES_OVERLAP, List.of(0, 2)),
                        new Note(Kind.DATES_OVERLAP, List.of(0, 3)),
                        new Note(Kind.DATES_OVERLAP, List.of(2, 3)));
    }

    /** Held against every reading of the days, one by one. */
    @Property
    void anOverlapIsNotedOnlyIfEveryReadingHasOne(
            @ForAll("stretches") int[] from1,
            @ForAll("stretches") int[] to1,
            @ForAll("stretches") int[] from2,
            @ForAll("stretches") int[] to2) {
        boolean noted = Note.on(List.of(between(from1, to1), between(from2, to2))).stream()
                .anyMatch(note -> note.kind() == Kind.DATES_OVERLAP);
        boolean always = readings(from1, to1).stream()
                .allMatch(
                        one -> readings(from2, to2).stream().allMatch(other -> one[0] < other[1] && other[0] < one[1]));

        boolean eachInOrder = from1[1] <= to1[0] && from2[1] <= to2[0];
        assertThat(noted).isIn(always, eachInOrder ? always : false);
    }

    private static DetentionEpisode between(int[] from, int[] to) {
        String stretch = "2025-03-%02d/2025-03-%02d";
        return episode(String.format(stretch, from[0], from[1]), String.format(stretch, to[0], to[1]));
    }

    private static List<int[]> readings(int[] from, int[] to) {
        return IntStream.rangeClosed(from[0], from[1])
                .boxed()
                .flatMap(begin ->
                        IntStream.rangeClosed(Math.max(begin, to[0]), to[1]).mapToObj(end -> new int[] {begin, end}))
                .toList();
    }

    @Provide
    Arbitrary<int[]> stretches() {
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 9);
        return Combinators.combine(days, days)
                .as((one, other) -> new int[] {Math.min(one, other), Math.max(one, other)});
    }

    @Property(tries = 200)
    void whateverWasToldItIsNeverAViolationAndNeverAnException(@ForAll("many") List<DetentionEpisode> episodes) {
        List<Note> notes = Note.on(episodes);

        assertThat(notes)
                .allSatisfy(note -> assertThat(note.episodes())
                        .isNotEmpty()
                        .allMatch(place -> place >= 0 && place < episodes.size()));
        assertThat(episodes).allSatisfy(episode -> assertThat(episode.toSpan()).isNotNull());
    }

    @Provide
    Arbitrary<List<DetentionEpisode>> many() {
        return episodes().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<DetentionEpisode> episodes() {
        Arbitrary<String> months = Arbitraries.integers().between(1, 9).map(month -> "2025-0" + month);
        Arbitrary<String> days = Combinators.combine(
                        months, Arbitraries.integers().between(10, 28))
                .as((month, day) -> month + "-" + day);
        Arbitrary<String> dates = Arbitraries.oneOf(months, days);
        return Combinators.combine(dates, dates).as(DetentionEpisodeTest::episode);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aNoteHasNoSeverity(Kind kind) {
        assertThat(Note.class.getRecordComponents())
                .extracting(java.lang.reflect.RecordComponent::getName)
                .containsExactly("kind", "episodes");
        assertThat(kind.name()).doesNotMatch(".*(ERROR|WARN|CONTRADICT|FALSE|DOUBT|LIE).*");
    }

    /** No part of this package is about whether a person tells the truth. */
    @Test
    void nothingIsNamedAfterDoubt() {
        List<String> names = new ArrayList<>();
        for (Class<?> type : List.of(
                Note.class,
                Kind.class,
                DetentionEpisode.class,
                UncertainDate.class,
                DerivedFact.class,
                Isolation.class)) {
            names.add(type.getSimpleName());
            Stream.<Member[]>of(type.getDeclaredMethods(), type.getDeclaredFields())
                    .flatMap(Stream::of)
                    .map(Member::getName)
                    .forEach(names::add);
        }

        assertThat(names)
                .hasSizeGreaterThan(50)
                .noneMatch(name -> name.matches("(?i).*(credib|inconsist|truth|contradict|reliab|plausib|suspic).*"));
    }
}
