package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Violation;
import org.acogida.intake.safety.SafetySignal;
import org.junit.jupiter.api.Test;

/** Which signal it is, and whom it is about, for a policy that serves everybody. */
class SignalIdsTest {

    private static final Instrument PHQ_9 = InstrumentLibrary.bundled().instrument("phq-9");

    private final OnCall onCall = new OnCall();
    private final Setting setting = Setting.in(Locale.forLanguageTag("es"))
            .with(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC))
            .with(onCall);

    private static FormSession start(Setting setting) {
        return FormSession.start(PHQ_9, setting).begin(Privacy.ALONE);
    }

    private static FormSession endorse(FormSession session) {
        return session.acknowledgeSafety().answer("9", Answer.coded("0")).answer("9", Answer.coded("1"));
    }

    private static List<String> ids(FormSession session) {
        return session.response().signals().stream().map(SafetySignal::id).toList();
    }

    private FormSession resumed(FormSession session) {
        return IntakeJson.readSession(IntakeJson.write(session), PHQ_9, setting);
    }

    @Test
    void noTwoPeopleShareOne() {
        assertThat(ids(endorse(start(setting)))).doesNotContainAnyElementsOf(ids(endorse(start(setting))));
    }

    @Test
    void nothingCanBeReadOffIt() {
        assertThat(ids(endorse(start(setting)).decline("9"))).allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    @Test
    void theSameActOnTheSameSessionGivesTheSameAlsoFromADraft() {
        FormSession session = start(setting);
        List<String> once = ids(endorse(session));
        assertThat(ids(endorse(session))).isEqualTo(once);
        assertThat(ids(endorse(resumed(session)))).isEqualTo(once);
        assertThat(ids(session.answer("9", Answer.declined())))
                .as("another answer is another signal")
                .doesNotContainAnyElementsOf(once);
        assertThat(ids(endorse(endorse(session))))
                .hasSize(2)
                .startsWith(once.get(0))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatComesAfterADestroyedDraftIsAnother() {
        onCall.outlives(false);
        FormSession first = endorse(start(setting).with(DraftChoice.DESTROY));
        FormSession second = endorse(resumed(first.exit()).begin(Privacy.ALONE));
        FormSession third = endorse(resumed(second.exit()).begin(Privacy.ALONE));
        assertThat(onCall.heard()).extracting(SafetySignal::id).hasSize(3).doesNotHaveDuplicates();
        assertThat(ids(third)).containsExactly(onCall.heard().get(2).id());
    }

    @Test
    void aTestMayChooseTheChance() {
        assertThat(ids(endorse(start(setting.with(new Random(7))))))
                .isEqualTo(ids(endorse(start(setting.with(new Random(7))))));
    }

    @Test
    void thePolicyIsToldWhomItIsAboutAndNothingElseSaysSo() {
        FormSession session = endorse(start(setting.about("caso-17").deliveringAfterStoring()));
        String draft = new String(IntakeJson.write(session), StandardCharsets.UTF_8);
        FormSession delivered = session.deliver();
        assertThat(onCall.heard()).extracting(SafetySignal::about).containsExactly("caso-17");
        assertThat(onCall.heard().get(0).withAbout(null))
                .isEqualTo(session.response().signals().get(0));
        assertThat(draft).doesNotContain("caso-17");
        assertThat(new String(IntakeJson.write(delivered.step()), StandardCharsets.UTF_8))
                .doesNotContain("caso-17");
        assertThat(setting.about("caso-17").toString()).doesNotContain("caso-17");
        assertThat(setting.about("caso-17").hearing().toString()).doesNotContain("caso-17");
    }

    @Test
    void aReferenceOfBlanksIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> setting.about(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDraftWithoutAKeyIsRefused() {
        String draft = new String(IntakeJson.write(start(setting)), StandardCharsets.UTF_8);
        String without = draft.replaceFirst("\"key\":\"[0-9a-f]{32}\",", "");
        assertThat(without).isNotEqualTo(draft);
        assertThatThrownBy(() -> IntakeJson.readSession(without.getBytes(StandardCharsets.UTF_8), PHQ_9, setting))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .containsExactly("value-missing"));
    }
}
