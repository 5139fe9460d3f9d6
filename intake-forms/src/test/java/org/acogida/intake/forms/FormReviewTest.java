package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Violation;
import org.acogida.intake.safety.SafetySignal;
import org.junit.jupiter.api.Test;

/** A person looks over what they said: all of it, in words, and nothing that somebody near could read. */
class FormReviewTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final List<String> IDS = LIBRARY.ids().stream()
            .filter(id -> LIBRARY.instrument(id).references().rights().ownWording())
            .filter(id -> !id.equals("c-ssrs"))
            .toList();

    private static final Watch POLICY = new Watch() {
        @Override
        public void handle(SafetySignal signal) {}
    };

    private static FormSession start(String id, String language) {
        Instrument form = LIBRARY.instrument(id);
        return FormSession.start(
                form,
                Setting.in(Locale.forLanguageTag(language))
                        .with(POLICY)
                        .withServices(form.questionnaire().requires().toArray(String[]::new)));
    }

    private static FormReview.Row row(FormReview review, String linkId) {
        return review.rows().stream()
                .filter(row -> row.linkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasLeftOpenStandsThereAsPlainlyAsAnAnswer() {
        FormReview review = start("sleep", "es")
                .answer("nights", Answer.coded("waking"), Answer.coded("nightmares"))
                .decline("hours")
                .dontKnow("what-wakes")
                .later("by-day")
                .review();
        assertThat(review.language()).isEqualTo("es");
        assertThat(row(review, "nights").said()).hasSize(2).doesNotContain("waking", "nightmares");
        assertThat(row(review, "nights").provided()).isTrue();
        assertThat(row(review, "hours").said()).containsExactly("Prefiero no decirlo");
        assertThat(row(review, "what-wakes").said()).containsExactly("No lo sé");
        assertThat(row(review, "by-day").said()).containsExactly("Más tarde");
        assertThat(row(review, "what-helps").said()).containsExactly("Sin contestar todavía");
        assertThat(row(review, "hours").provided()).isFalse();
        assertThat(review.closed()).isEmpty();
    }

    @Test
    void aTopicThatIsClosedShowsItsTitleAndOpensOnlyForWhoIsAlone() {
        FormSession session = start("gad-2", "es").begin(Privacy.ALONE).answer("1", Answer.coded("2"));
        assertThat(session.review().rows()).hasSize(2);

        FormSession near = session.someoneCame();
        assertThat(near.review().rows()).isEmpty();
        assertThat(near.review().closed()).extracting(FormReview.Closed::topic).containsExactly("gad-2");
        assertThat(near.reopen("gad-2", Privacy.NOT_SURE).review().rows()).isEmpty();
        FormReview again = near.reopen("gad-2", Privacy.ALONE).review();
        assertThat(again.closed()).isEmpty();
        assertThat(row(again, "1")).isEqualTo(row(session.review(), "1"));
        assertThat(row(again, "2").said()).as("put off when somebody came").containsExactly("Más tarde");
        assertThat(near.reopen("elsewhere", Privacy.ALONE).violations())
                .containsExactly(Violation.of("no-topic", "step"));
    }

    @Test
    void aTopicThatNobodyHasHeardOfIsNotThereAndOpensByItsPreviewAlone() {
        FormSession fresh = start("phq-9", "es");
        assertThat(fresh.review().closed()).isEmpty();
        FormSession reopened = fresh.reopen("phq-9", Privacy.ALONE);
        assertThat(reopened.violations()).containsExactly(Violation.of("no-topic", "step"));
        assertThat(reopened.step()).isInstanceOf(FormStep.Preview.class);
        for (FormSession said : List.of(fresh.skipTopic(), fresh.putOffTopic(), fresh.withSomeone())) {
            assertThat(said.review().closed())
                    .extracting(FormReview.Closed::topic)
                    .containsExactly("phq-9");
        }
        assertThat(start("lec-5", "es").skipTopic().review().closed())
                .extracting(FormReview.Closed::topic)
                .containsExactly("lec-5");
    }

    /** Somebody near reads the list. */
    @Test
    void aTitleInTheListOutsNobody() {
        for (String form : List.of("lec-5", "phq-15", "continuing-treatment", "sexual-violence-care")) {
            FormSession session = start(form, "es");
            for (int step = 0; step < 60 && !(session.step() instanceof FormStep.Close); step++) {
                session = session.step() instanceof FormStep.Preview
                        ? session.begin(Privacy.ALONE)
                        : session.answer(
                                ((FormStep.Ask) session.step()).linkId(),
                                any(session.instrument(), (FormStep.Ask) session.step(), new Random(step)));
            }
            assertThat(session.someoneCame().review().closed())
                    .isNotEmpty()
                    .extracting(FormReview.Closed::title)
                    .noneMatch(title -> title.matches("(?iu).*(sexual|vih|para qué es el tratamiento).*"));
        }
    }

    @Test
    void whatIsToldStaysUntoldWhileSomethingComesFirstAndAfterLeaving() {
        FormSession session = start("phq-9", "es").begin(Privacy.ALONE).answer("9", Answer.coded("1"));
        assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
        assertThat(session.review().rows()).isEmpty();
        assertThat(session.review().closed()).isEmpty();
        assertThat(session.acknowledgeSafety().review().rows()).isNotEmpty();
        FormReview left = session.acknowledgeSafety().exit().review();
        assertThat(left.rows()).isEmpty();
        assertThat(left.closed()).isEmpty();
    }

    @Property(tries = 150)
    void everyOpenQuestionIsARowOrItsTopicIsClosed(@ForAll long seed, @ForAll @IntRange(max = 40) int steps) {
        FormSession session = walk(new Random(seed), steps);
        if (session.step() instanceof FormStep.SafetyFirst) {
            return;
        }
        Course course = new Course(session.instrument());
        List<String> open = course.open(session.state().given()).stream()
                .map(stop -> stop.slot().linkId())
                .toList();
        FormReview review = session.review();
        List<String> rows = review.rows().stream().map(FormReview.Row::linkId).toList();
        Set<String> closed =
                review.closed().stream().map(FormReview.Closed::topic).collect(Collectors.toSet());
        assertThat(open).filteredOn(rows::contains).isEqualTo(rows);
        Set<String> said = session.response().answers().keySet().stream()
                .filter(linkId -> course.isGuarded(course.slot(linkId)))
                .map(course::topic)
                .collect(Collectors.toSet());
        assertThat(open).filteredOn(linkId -> !rows.contains(linkId)).allSatisfy(linkId -> {
            assertThat(closed.contains(course.topic(linkId))).isEqualTo(said.contains(course.topic(linkId)));
            assertThat(course.isGuarded(course.slot(linkId))).isTrue();
        });
    }

    @Property(tries = 150)
    void nobodyWhoCameNearReadsWhatIsSensitive(@ForAll long seed, @ForAll @IntRange(max = 40) int steps) {
        FormReview review = walk(new Random(seed), steps).someoneCame().review();
        assertThat(review.rows())
                .allSatisfy(row -> assertThat(row.sensitivity().level()).isLessThan(2));
    }

    @Property(tries = 150)
    void changingOneAnswerChangesNoOther(@ForAll long seed, @ForAll @IntRange(max = 40) int steps) {
        Random random = new Random(seed);
        FormSession session = walk(random, steps);
        List<FormReview.Row> before = session.review().rows();
        if (before.isEmpty()) {
            return;
        }
        String changed = before.get(random.nextInt(before.size())).linkId();
        FormSession after = session.decline(changed);
        if (after.step() instanceof FormStep.SafetyFirst || !after.violations().isEmpty()) {
            return;
        }
        // What the change closes is gone for as long as that holds; all else stands as it stood.
        assertThat(after.review().rows())
                .filteredOn(row -> !row.linkId().equals(changed))
                .filteredOn(row -> before.stream().anyMatch(was -> was.linkId().equals(row.linkId())))
                .allSatisfy(row -> assertThat(before).contains(row));
        assertThat(row(after.review(), changed).provided()).isFalse();
    }

    @Property(tries = 50)
    void aPersonsWordsStandInTheReviewAndNowhereElse(@ForAll long seed) {
        String secret = "Secreto" + Long.toUnsignedString(seed, 36);
        FormReview review = start("sleep", "es")
                .answer("nights", Answer.coded("more"))
                .answer("more", Answer.text(secret))
                .review();
        assertThat(row(review, "more").said()).containsExactly(secret);
        assertThat(review.toString() + review.rows()).doesNotContain(secret);
        assertThat(new String(IntakeJson.write(review), StandardCharsets.UTF_8)).contains(secret);
    }

    private static FormSession walk(Random random, int steps) {
        FormSession session = start(IDS.get(random.nextInt(IDS.size())), random.nextBoolean() ? "es" : "en");
        for (int i = 0; i < steps; i++) {
            FormStep step = session.step();
            if (step instanceof FormStep.Preview) {
                session = random.nextInt(4) == 0 ? session.skipTopic() : session.begin(Privacy.ALONE);
            } else if (step instanceof FormStep.Ask ask) {
                session = session.answer(ask.linkId(), any(session.instrument(), ask, random));
            } else if (step instanceof FormStep.SafetyFirst) {
                session = session.acknowledgeSafety();
            } else if (step instanceof FormStep.Break) {
                session = session.goOn();
            }
        }
        return session;
    }

    private static List<Answer> any(Instrument instrument, FormStep.Ask ask, Random random) {
        List<Answer> answers = new ArrayList<>(List.of(Answer.declined(), Answer.dontKnow(), Answer.later()));
        Item.Question question = instrument.questionnaire().questions().stream()
                .filter(each -> each.linkId().equals(ask.linkId()))
                .findFirst()
                .orElseThrow();
        for (AnswerOption option : instrument.questionnaire().options(question)) {
            answers.add(Answer.coded(option.code()));
        }
        return List.of(answers.get(random.nextInt(answers.size())));
    }
}
