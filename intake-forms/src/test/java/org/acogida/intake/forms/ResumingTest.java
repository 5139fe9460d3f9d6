package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.acogida.intake.response.Answer;
import org.acogida.intake.safety.SafetySignal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes back finds what they said, whoever is there by then, and no signal stays where nobody looks. */
class ResumingTest {

    private static final Instrument CSSRS = InstrumentLibrary.bundled().instrument("c-ssrs");

    private final List<SafetySignal> heard = new ArrayList<>();
    private boolean reachable = true;
    private boolean monitored = true;

    private final Setting setting = Setting.in(Locale.forLanguageTag("es"))
            .with(Clock.fixed(Instant.parse("2026-03-01T03:00:00Z"), ZoneOffset.UTC))
            .with(new Watch() {
                @Override
                public boolean monitored() {
                    return monitored;
                }

                @Override
                public void handle(SafetySignal signal) {
                    if (!reachable) {
                        throw new IllegalStateException("nobody answers");
                    }
                    heard.add(signal);
                }
            });

    private static FormSession again(FormSession session, Setting setting) {
        return IntakeJson.readSession(IntakeJson.write(session), session.instrument(), setting);
    }

    @Nested
    class WhereNobodyReadsAlongAnyMore {

        private FormSession endorsed() {
            FormSession begun = FormSession.start(CSSRS, setting).begin(Privacy.ALONE);
            reachable = false;
            FormSession endorsed = begun.answer("1", Answer.coded("1"));
            monitored = false;
            reachable = true;
            return endorsed;
        }

        @Test
        void theSignalIsHeardAndTheSafetyStepIsShown() {
            FormSession endorsed = endorsed();
            for (UnaryOperator<FormSession> there : List.<UnaryOperator<FormSession>>of(
                    session -> again(session, setting), session -> session.in(setting))) {
                FormSession session = there.apply(endorsed);
                assertThat(heard).hasSize(1);
                assertThat(session.undelivered()).isFalse();
                assertThat(session.step()).isInstanceOfSatisfying(FormStep.SafetyFirst.class, first -> {
                    assertThat(first.signals()).isEqualTo(heard);
                    assertThat(first.monitored()).isFalse();
                });
                assertThat(session.response().answersTo("1")).containsExactly(Answer.coded("1"));
                heard.clear();
            }
        }

        @Test
        void nothingMoreIsAskedAndTheRestStaysOpen() {
            FormSession over = again(endorsed(), setting).acknowledgeSafety();
            for (FormSession session : List.of(over, over.back(), over.begin(Privacy.ALONE), over.skipTopic())) {
                assertThat(session.step())
                        .isInstanceOfSatisfying(
                                FormStep.Close.class,
                                close -> assertThat(close.reason()).isEqualTo(FormStep.Close.Reason.UNMONITORED));
                assertThat(session.response().answers()).containsOnlyKeys("1");
            }
        }

        @Test
        void itGoesOnWhenSomebodyReadsAgain() {
            FormSession over = again(endorsed(), setting).acknowledgeSafety();
            monitored = true;
            assertThat(again(over, setting).begin(Privacy.ALONE).step())
                    .isInstanceOfSatisfying(
                            FormStep.Ask.class, ask -> assertThat(ask.linkId()).isEqualTo("2"));
        }

        @Test
        void aFormThatIsThroughIsThrough() {
            FormSession session = FormSession.start(CSSRS, setting).begin(Privacy.ALONE);
            while (session.step() instanceof FormStep.Ask ask) {
                session = session.answer(ask.linkId(), Answer.coded("0"));
            }
            monitored = false;
            assertThat(again(session, setting).step())
                    .isInstanceOfSatisfying(
                            FormStep.Close.class,
                            close -> assertThat(close.reason()).isEqualTo(FormStep.Close.Reason.COMPLETE));
        }
    }

    @Nested
    class WhatIsRefused {

        private String untaken() {
            reachable = false;
            FormSession phq9 = FormSession.start(InstrumentLibrary.bundled().instrument("phq-9"), setting)
                    .answer("9", Answer.coded("1"))
                    .acknowledgeSafety()
                    .decline("9");
            reachable = true;
            return new String(IntakeJson.write(phq9), StandardCharsets.UTF_8);
        }

        private void refused(String draft, Instrument instrument) {
            heard.clear();
            assertThatThrownBy(
                            () -> IntakeJson.readSession(draft.getBytes(StandardCharsets.UTF_8), instrument, setting))
                    .isInstanceOf(UnreadableInputException.class);
            assertThat(heard)
                    .extracting(SafetySignal::kind)
                    .containsExactly(SafetySignal.Kind.ENDORSED, SafetySignal.Kind.UNANSWERED);
        }

        @Test
        void isHeardBefore() {
            String draft = untaken();
            Instrument phq9 = InstrumentLibrary.bundled().instrument("phq-9");
            refused(draft, CSSRS);
            refused(draft.replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"0.1.0\""), phq9);
            refused(draft.replace(phq9.fingerprint(), "0".repeat(64)), phq9);
            refused(draft.replace("\"9\":[{\"type\"", "\"99\":[{\"type\""), phq9);
            refused(draft.replaceFirst("\"given\":", "\"said\":"), phq9);
        }

        @Test
        void givesItsSignalsWhateverItsVersion() {
            String draft = untaken().replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"0.1.0\"");
            assertThat(IntakeJson.undelivered(draft.getBytes(StandardCharsets.UTF_8)))
                    .extracting(SafetySignal::linkId)
                    .containsExactly("9", "9");
            assertThat(heard).as("reading hands nothing over").isEmpty();
        }

        @Test
        void hasNoneWhereAllWereTaken() {
            FormSession taken = FormSession.start(CSSRS, setting).answer("1", Answer.coded("1"));
            assertThat(heard).hasSize(1);
            assertThat(IntakeJson.undelivered(IntakeJson.write(taken))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{}", "null", "[]", "{\"outbox\":null}", "{\"outbox\":{\"raised\":[1]}}"})
        void withoutSignalsItIsNoDraft(String bytes) {
            assertThatThrownBy(() -> IntakeJson.undelivered(bytes.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasNoCause();
        }
    }

    @Nested
    class WhoIsNearByNow {

        private FormSession begun() {
            return FormSession.start(InstrumentLibrary.bundled().instrument("gad-7"), setting)
                    .begin(Privacy.ALONE)
                    .answer("1", Answer.coded("1"))
                    .answer("2", Answer.coded("2"));
        }

        private void closed(FormSession session) {
            assertThat(session.step()).isInstanceOf(FormStep.Preview.class);
            assertThat(session.review().rows())
                    .extracting(FormReview.Row::linkId)
                    .doesNotContain("1", "2");
            assertThat(session.review().closed())
                    .extracting(FormReview.Closed::topic)
                    .containsExactly("gad-7");
            assertThat(session.response().answers()).containsOnlyKeys("1", "2");
        }

        @Test
        void nobodyKnowsSoWhatIsSensitiveIsOpenedAgain() {
            closed(again(begun(), setting));
            closed(again(begun().exit(), setting));
            closed(begun().exit().in(setting));
            FormSession open = again(begun().exit(), setting).begin(Privacy.ALONE);
            assertThat(open.step())
                    .isInstanceOfSatisfying(
                            FormStep.Ask.class, ask -> assertThat(ask.linkId()).isEqualTo("3"));
            assertThat(open.review().rows()).isNotEmpty();
        }

        @Test
        void whoHadGoneBackComesBackThere() {
            for (FormSession put : List.of(begun().back(), begun().back().exit())) {
                FormSession back = again(put, setting);
                closed(back);
                assertThat(back.begin(Privacy.ALONE).step())
                        .isInstanceOfSatisfying(
                                FormStep.Ask.class,
                                ask -> assertThat(ask.linkId()).isEqualTo("2"));
            }
        }

        @Test
        void whatWasAnsweredIsNotLostWhereTheTopicIsPutOffOrSkipped() {
            FormSession back = again(begun().back(), setting);
            for (FormSession next : List.of(
                    back.begin(Privacy.SOMEONE_NEAR),
                    back.putOffTopic(),
                    back.skipTopic(),
                    back.withSomeone(),
                    begun().back().someoneCame())) {
                assertThat(next.response().answersTo("2")).containsExactly(Answer.coded("2"));
                assertThat(next.response().answersTo("3")).hasSize(1).noneMatch(Answer.coded("2")::equals);
            }
        }
    }
}
