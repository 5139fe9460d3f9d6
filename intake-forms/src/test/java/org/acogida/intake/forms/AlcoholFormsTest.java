package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Circumstances;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Population;
import org.acogida.intake.score.Population.Sex;
import org.acogida.intake.score.PopulationResult;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;

/** Alcohol: what is not asked counts nothing, what is asked in both forms is the same, nobody’s sex is guessed. */
class AlcoholFormsTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Instrument LONG = LIBRARY.instrument("audit-10");
    private static final Instrument SHORT = LIBRARY.instrument("audit-c");
    private static final Setting SETTING = Setting.in(Locale.forLanguageTag("es-VE"))
            .with(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
    private static final List<Answer> WAYS =
            List.of(Answer.coded("0"), Answer.coded("1"), Answer.declined(), Answer.dontKnow());

    private static final Population UNNAMED = Population.UNNAMED;
    private static final Population WOMAN = UNNAMED.withSex(Sex.FEMALE);
    private static final Population MAN = UNNAMED.withSex(Sex.MALE);

    /** What a session asked, and how it ended. */
    private record Course(List<String> asked, QuestionnaireResponse response) {

        static Course of(Instrument instrument, List<Answer> first) {
            FormSession session = FormSession.start(instrument, SETTING).begin(Privacy.ALONE);
            List<String> asked = new ArrayList<>();
            while (session.step() instanceof FormStep.Ask ask) {
                asked.add(ask.linkId());
                int item = Integer.parseInt(ask.linkId());
                session = session.answer(ask.linkId(), item <= first.size() ? first.get(item - 1) : Answer.coded("0"));
            }
            return new Course(asked, session.complete().response());
        }
    }

    @Test
    void aSessionAsksExactlyWhatNoSkipRuleFills() {
        for (List<Answer> first : threeAnswers()) {
            boolean none = isZero(first.get(0));
            boolean little = isZero(first.get(1)) && isZero(first.get(2));
            List<String> expected = new ArrayList<>(List.of("1"));
            if (!none) {
                expected.addAll(List.of("2", "3"));
            }
            if (!none && !little) {
                expected.addAll(List.of("4", "5", "6", "7", "8"));
            }
            expected.addAll(List.of("9", "10"));
            assertThat(Course.of(LONG, first).asked()).isEqualTo(expected);
        }
    }

    @Test
    void whoAnswersWhatIsAskedHasATotal() {
        for (List<Answer> first : threeAnswers()) {
            Course course = Course.of(LONG, first);
            boolean open = course.asked().stream()
                    .flatMap(item -> course.response().answersTo(item).stream())
                    .anyMatch(answer -> !(answer instanceof Answer.Coded));
            Score total = score(LONG, course.response(), UNNAMED).score("total").orElseThrow();
            assertThat(total.value() == null).isEqualTo(open);
        }
    }

    @Test
    void whoDoesNotDrinkNeverReadsAboutDrinking() {
        FormSession session = FormSession.start(LONG, SETTING).answer("1", Answer.coded("0"));
        FormStep.Ask next = (FormStep.Ask) session.step();
        assertThat(next.linkId()).isEqualTo("9");
        assertThat(next.introductions()).containsExactly(session.texts().text("item.whole-life"));
    }

    @Test
    void bothFormsAskTheSameThreeQuestions() {
        for (String item : List.of("1", "2", "3")) {
            assertThat(question(SHORT, item)).isEqualTo(question(LONG, item));
            assertThat(options(SHORT, item)).isEqualTo(options(LONG, item));
            assertThat(recall(SHORT, item)).isEqualTo(recall(LONG, item));
        }
        Set<String> shared = TextKeys.shown(SHORT.questionnaire());
        assertThat(shared).contains("item.1", "item.drinking", "item.2", "item.3", "option.amount.4");
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
            assertThat(shared)
                    .allSatisfy(key -> assertThat(SHORT.texts().in(language).text(key))
                            .isEqualTo(LONG.texts().in(language).text(key)));
        }
    }

    @Test
    void nineIsNeverUndecided() {
        Stream.of(UNNAMED, WOMAN, MAN, UNNAMED.withCountry("ES"), UNNAMED.withCountry("VE"), MAN.withCountry("ES"))
                .forEach(who -> assertThat(byPopulation(who, 4, 4, 1).outcome()).isEqualTo(Outcome.MET));
    }

    @Test
    void anUnknownSexIsNotTakenForAMan() {
        Population venezuela = UNNAMED.withCountry("VE");
        assertThat(byPopulation(venezuela.withSex(Sex.MALE), 1, 1, 1).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(byPopulation(venezuela.withSex(Sex.FEMALE), 1, 1, 1).outcome())
                .isEqualTo(Outcome.MET);
        PopulationResult unknown = byPopulation(venezuela, 1, 1, 1);
        assertThat(unknown.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(unknown.notes()).contains("population-not-named");
        assertThat(byPopulation(venezuela, 2, 1, 1).outcome()).isEqualTo(Outcome.MET);
        assertThat(byPopulation(venezuela, 1, 1, 0).outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void spainHasNumbersOfItsOwnThatNobodyVerified() {
        PopulationResult man = byPopulation(MAN.withCountry("ES"), 2, 1, 1);
        assertThat(man.cutOffs()).containsExactly("total-ge-5");
        assertThat(man.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(man.notes()).contains("not-verified");
        PopulationResult woman = byPopulation(WOMAN.withCountry("ES"), 2, 1, 1);
        assertThat(woman.cutOffs()).containsExactly("total-ge-4-spain-women");
        assertThat(woman.outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void monthsInDetentionMakeAScoreOfTheLastYearTooLow() {
        LocalDate today = LocalDate.of(2026, 3, 1);
        assertThat(caveats("audit-10", today.minusMonths(2))).contains("recall-in-detention-substances");
        assertThat(caveats("audit-c", today.minusMonths(2))).contains("recall-in-detention-substances");
        assertThat(caveats("dast-10", today.minusMonths(2))).contains("recall-in-detention-substances");
        assertThat(caveats("audit-10", today.minusMonths(20))).doesNotContain("recall-in-detention-substances");
        assertThat(caveats("cage-4", today.minusMonths(2))).doesNotContain("recall-in-detention-substances");
    }

    private static List<String> caveats(String id, LocalDate until) {
        Instrument instrument = LIBRARY.instrument(id);
        Circumstances.Span span = new Circumstances.Span(until.minusMonths(4), until);
        QuestionnaireResponse response =
                FormSession.start(instrument, SETTING).decline("1").complete().response();
        return Scorer.of(instrument)
                .score(response, Circumstances.UNKNOWN.withDetention(span))
                .caveats();
    }

    private static List<List<Answer>> threeAnswers() {
        return WAYS.stream()
                .flatMap(one -> WAYS.stream().flatMap(two -> WAYS.stream().map(three -> List.of(one, two, three))))
                .toList();
    }

    private static boolean isZero(Answer answer) {
        return answer.equals(Answer.coded("0"));
    }

    private static PopulationResult byPopulation(Population who, int... answers) {
        QuestionnaireResponse response = QuestionnaireResponse.to(SHORT.id(), "1.0.0", Wording.OFFICIAL, "es");
        for (int i = 0; i < answers.length; i++) {
            response = response.with(String.valueOf(i + 1), Answer.coded(String.valueOf(answers[i])));
        }
        return score(SHORT, response, who).byPopulation("total").orElseThrow();
    }

    private static ScoreReport score(Instrument instrument, QuestionnaireResponse response, Population who) {
        return Scorer.of(instrument).score(response, Circumstances.UNKNOWN.with(who));
    }

    private static Item.Question question(Instrument instrument, String linkId) {
        return instrument.questionnaire().questions().stream()
                .filter(question -> question.linkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    private static List<AnswerOption> options(Instrument instrument, String linkId) {
        return instrument.questionnaire().options(question(instrument, linkId));
    }

    private static Object recall(Instrument instrument, String linkId) {
        Questionnaire form = instrument.questionnaire();
        return form.recall(question(instrument, linkId)).orElseThrow();
    }
}
