package org.acogida.intake.forms.sharing;

import static org.acogida.intake.forms.sharing.MixedDay.ANSWERED;
import static org.acogida.intake.forms.sharing.MixedDay.NOW;
import static org.acogida.intake.forms.sharing.MixedDay.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.forms.sharing.Reading.Part;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.junit.jupiter.api.Test;

/** What is hardest to read opens when somebody opens it, and nothing by itself. */
class ReadingTest {

    private static final Instrument FORM =
            Instrument.load(InstrumentSource.directory(Path.of("src/test/resources/instruments-under-test/two-rooms")));
    private static final Set<String> HEAVY = Set.of("hall", "first-dark", "first-after", "second-dark");
    private static final List<Answer> MASKED = List.of(Answer.absent(AbsentReason.MASKED));
    private static final ZoneId CARACAS = ZoneId.of("America/Caracas");

    private static QuestionnaireResponse response() {
        return new QuestionnaireResponse(
                        "two-rooms",
                        "1.0.0",
                        QuestionnaireResponse.Status.COMPLETED,
                        Wording.OWN,
                        "es",
                        null,
                        ANSWERED,
                        Map.of(),
                        List.of())
                .with("door", Answer.coded("a"))
                .with("hall", Answer.text("Guanare, al fondo"))
                .with("first-light", Answer.coded("b"))
                .with("first-dark", Answer.coded("a"))
                .with("first-after", Answer.coded("b"))
                .with("second-dark", Answer.text("Guanare, de noche"))
                .with("second-light", Answer.declined());
    }

    private static Release release(QuestionnaireResponse response, Role role) {
        Recipient here = Recipient.here(role);
        return Sharing.under(yes(Purpose.CARE_HERE, here, 3, "VIO", "HIV"), Purpose.CARE_HERE, here, NOW)
                .release(Scorer.of(FORM), response)
                .orElseThrow();
    }

    private static Reading reading() {
        return Reading.of(release(response(), Role.CLINICIAN), CARACAS, List.of());
    }

    private static Part closed(Reading reading, String topic) {
        return reading.parts().stream()
                .filter(part -> part.topic().equals(topic) && part.closed())
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> shown(Reading reading) {
        Set<String> shown = new HashSet<>();
        reading.parts().forEach(part -> shown.addAll(part.answers().keySet()));
        return shown;
    }

    @Test
    void nothingOfTheHighestClassOpensByItself() {
        assertThat(reading().parts())
                .extracting(Part::topic, Part::count, Part::closed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("two-rooms", 1, false),
                        org.assertj.core.groups.Tuple.tuple("two-rooms", 1, true),
                        org.assertj.core.groups.Tuple.tuple("first", 1, false),
                        org.assertj.core.groups.Tuple.tuple("first", 2, true),
                        org.assertj.core.groups.Tuple.tuple("second", 1, false),
                        org.assertj.core.groups.Tuple.tuple("second", 1, true));
        assertThat(shown(reading())).containsExactlyInAnyOrder("door", "first-light", "second-light");
        assertThat(closed(reading(), "first").answers()).isEmpty();
    }

    @Test
    void onePartOpensAndNoOther() {
        Reading open = reading().open("first", NOW);

        assertThat(shown(open))
                .containsExactlyInAnyOrder("door", "first-light", "first-dark", "first-after", "second-light");
        assertThat(open.parts())
                .filteredOn(Part::closed)
                .extracting(Part::topic)
                .containsExactly("two-rooms", "second");
        assertThat(open.openings()).containsExactly(NOW);
        assertThat(open.open("first", NOW.plusSeconds(60)).openings()).containsExactly(NOW);
        assertThat(reading().openings()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotOpened() {
        Reading lawyer = Reading.of(release(response(), Role.LAWYER), CARACAS, List.of());

        assertThatThrownBy(() -> lawyer.open("second", NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("first")
                .hasMessageNotContaining("Guanare");
        assertThat(lawyer.parts())
                .filteredOn(part -> part.topic().equals("second"))
                .extracting(Part::count, Part::closed, part -> part.answers().get("second-dark"))
                .contains(org.assertj.core.groups.Tuple.tuple(0, false, MASKED));
    }

    /** 23:30 and 00:30 in Caracas are two days there, and one in UTC. */
    @Test
    void aDayIsADayWhereTheReaderIs() {
        Instant late = Instant.parse("2026-03-15T03:30:00Z");
        Instant early = Instant.parse("2026-03-15T04:30:00Z");
        Reading here = reading().open("first", late).open("second", early);

        assertThat(here.openedOn(late)).isEqualTo(1);
        assertThat(here.openedOn(early)).isEqualTo(1);
        assertThat(Reading.of(release(response(), Role.CLINICIAN), ZoneOffset.UTC, here.openings())
                        .openedOn(early))
                .isEqualTo(2);
    }

    @Test
    void afterManyAPauseIsSuggestedAndNothingIsLocked() {
        Reading reading = reading().withPauseAfter(2);
        Reading two = reading.open("first", NOW).open("second", NOW);

        assertThat(two.suggestsPause(NOW)).isFalse();
        Reading three = two.open("two-rooms", NOW);
        assertThat(three.suggestsPause(NOW)).isTrue();
        assertThat(shown(three)).containsAll(HEAVY);
        assertThat(three.suggestsPause(NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThat(reading().open("first", NOW).suggestsPause(NOW))
                .as("nobody said how many")
                .isFalse();
        assertThatThrownBy(() -> reading().withPauseAfter(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAPartIsAboutAndThePauseAreSaidInBothLanguages() {
        Explainer spanish = Explainer.of(FORM, Locale.forLanguageTag("es-VE"));
        Explainer english = Explainer.of(FORM, Locale.forLanguageTag("en"));

        assertThat(spanish.about("first")).isEqualTo("Texto topic.first");
        assertThat(english.about("two-rooms")).isEqualTo("Text title");
        assertThat(spanish.pause(1)).contains("una parte difícil");
        assertThat(spanish.pause(5)).contains("5 partes").contains("pausa");
        assertThat(english.pause(5)).contains("5 parts").contains("pause");
        for (String said : List.of(spanish.pause(1), spanish.pause(7), english.pause(1), english.pause(7))) {
            assertThat(said).doesNotMatch("(?isu).*\\b(must|required|debe|falta|obligatori\\w+|límite|limit)\\b.*");
            assertThat(List.of(said.split("(?<=\\.)\\s"))).allMatch(sentence -> sentence.split("\\s+").length <= 15);
        }
    }

    // Whatever was answered, opened and masked

    @Provide
    Arbitrary<Map<String, List<Answer>>> answers() {
        Arbitrary<Map<String, List<Answer>>> all = Arbitraries.just(new LinkedHashMap<>());
        for (Item.Question question : FORM.questionnaire().questions()) {
            Answer said = question.answerType() == AnswerType.TEXT
                    ? Answer.text("Guanare, " + question.linkId())
                    : Answer.coded("a");
            Arbitrary<Answer> answer =
                    Arbitraries.of(said, said, said, Answer.declined()).injectNull(0.25);
            all = Combinators.combine(all, answer).as((before, given) -> {
                Map<String, List<Answer>> more = new LinkedHashMap<>(before);
                if (given != null) {
                    more.put(question.linkId(), List.of(given));
                }
                return more;
            });
        }
        return all;
    }

    @Provide
    Arbitrary<List<String>> opened() {
        return Arbitraries.of("two-rooms", "first", "second").list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Role> roles() {
        return Arbitraries.of(Role.CLINICIAN, Role.CLINICIAN, Role.LAWYER);
    }

    private static final Map<String, Set<String>> BY_TOPIC = Map.of(
            "two-rooms", Set.of("hall"), "first", Set.of("first-dark", "first-after"), "second", Set.of("second-dark"));

    private static boolean canOpen(Reading reading, String topic) {
        return reading.parts().stream()
                .anyMatch(part -> part.closed() && part.topic().equals(topic));
    }

    @Property(tries = 300)
    void nothingHeavyIsShownButWhatWasOpened(
            @ForAll("answers") Map<String, List<Answer>> answers,
            @ForAll("opened") List<String> topics,
            @ForAll("roles") Role role) {
        Release release = release(response().withAnswers(answers), role);
        Reading reading = Reading.of(release, CARACAS, List.of());
        Set<String> opened = new HashSet<>();
        for (String topic : topics) {
            if (canOpen(reading, topic)) {
                reading = reading.open(topic, NOW);
                opened.add(topic);
            }
        }
        for (Part part : reading.parts()) {
            part.answers().forEach((linkId, given) -> {
                assertThat(given).isEqualTo(release.response().answersTo(linkId));
                boolean heavy = HEAVY.contains(linkId) && !given.equals(MASKED);
                assertThat(!heavy || BY_TOPIC.get(part.topic()).contains(linkId))
                        .isTrue();
                assertThat(!heavy || opened.contains(part.topic())).isTrue();
            });
        }
        assertThat(reading.openedOn(NOW)).isEqualTo(opened.size());
        assertThat(reading.openings()).hasSize(opened.size());
        opened.forEach(topic -> assertThat(BY_TOPIC.get(topic)).anyMatch(answers::containsKey));
    }

    /** Everything that is not masked is somewhere: shown, or counted where it is closed. */
    @Property(tries = 300)
    void nothingIsLost(@ForAll("answers") Map<String, List<Answer>> answers, @ForAll("roles") Role role) {
        Release release = release(response().withAnswers(answers), role);
        Reading reading = Reading.of(release, CARACAS, List.of());
        long there = release.response().answers().values().stream()
                .filter(given -> !given.equals(MASKED))
                .count();

        assertThat(reading.parts().stream().mapToInt(Part::count).sum()).isEqualTo((int) there);
        Reading all = reading;
        for (Part part : reading.parts()) {
            all = part.closed() ? all.open(part.topic(), NOW) : all;
        }
        assertThat(shown(all)).isEqualTo(release.response().answers().keySet());
        assertThat(all.parts()).noneMatch(Part::closed);
    }

    @Property(tries = 100)
    void earlierOpeningsOfTheDayCount(@ForAll @IntRange(max = 30) int hours, @ForAll @IntRange(max = 4) int many) {
        List<Instant> earlier = Stream.iterate(NOW.minus(Duration.ofHours(hours)), at -> at.plus(Duration.ofHours(7)))
                .limit(4)
                .toList();
        Reading open = Reading.of(release(response(), Role.CLINICIAN), CARACAS, earlier)
                .withPauseAfter(many)
                .open("first", NOW);
        long today = earlier.stream()
                        .filter(at -> at.atZone(CARACAS)
                                .toLocalDate()
                                .equals(NOW.atZone(CARACAS).toLocalDate()))
                        .count()
                + 1;

        assertThat(open.openedOn(NOW)).isEqualTo((int) today);
        assertThat(open.suggestsPause(NOW)).isEqualTo(today > many);
        assertThat(open.openings()).hasSize(5).startsWith(earlier.get(0));
    }

    /** Read off the type itself: no other way leads to an answer. */
    @Test
    void noMethodLeadsAround() {
        assertThat(Stream.of(Reading.class.getMethods())
                        .filter(method -> method.getDeclaringClass() == Reading.class)
                        .map(Method::getName)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "of", "withPauseAfter", "parts", "open", "openings", "openedOn", "suggestsPause", "toString");
        List<Object> said = new ArrayList<>(reading().parts());
        said.add(reading());
        assertThat(said).extracting(Object::toString).containsOnly("Reading[hidden]", "Part[hidden]");
        assertThat(closed(reading(), "first").answers().values()).isEmpty();
    }
}
