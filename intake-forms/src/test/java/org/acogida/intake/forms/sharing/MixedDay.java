package org.acogida.intake.forms.sharing;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Grant;
import org.acogida.intake.consent.PrivacyCheck;
import org.acogida.intake.consent.Proof;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.AnswerContext;
import org.acogida.intake.response.Mode;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.safety.SafetySignal;

/** A made-up form in which every class stands beside every other, one response to it, and a person who says yes or no. */
final class MixedDay {

    static final Instant NOW = Instant.parse("2026-03-14T10:00:00Z");
    static final Instant ANSWERED = NOW.minus(Duration.ofDays(1));
    static final Recipient CLINIC = Recipient.organisation("city-clinic");
    static final Recipient CLINICIAN = Recipient.here(Role.CLINICIAN);

    static final Instrument FORM = load();
    static final Scorer SCORER = Scorer.of(FORM).withCutOffsUnderOwnWording();
    static final List<String> QUESTIONS = FORM.questionnaire().questions().stream()
            .map(question -> question.linkId())
            .toList();

    private MixedDay() {}

    private static Instrument load() {
        URL folder = Objects.requireNonNull(MixedDay.class.getResource("/instruments-under-test/mixed-day"));
        try {
            return Instrument.load(InstrumentSource.directory(Path.of(folder.toURI())));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static QuestionnaireResponse response() {
        QuestionnaireResponse empty = new QuestionnaireResponse(
                "mixed-day",
                "1.0.0",
                QuestionnaireResponse.Status.COMPLETED,
                Wording.OWN,
                "es",
                Mode.INTERVIEWER,
                ANSWERED,
                java.util.Map.of(),
                List.of(new SafetySignal(
                        "mixed-day/wish/1", "self-harm", "wish", SafetySignal.Kind.ENDORSED, ANSWERED)));
        return empty.with("sleep", Answer.coded("2"))
                .with("mood", Answer.coded("3"))
                .with("status", Answer.coded("1"))
                .with("papers", Answer.declined())
                .with("job", Answer.coded("0"))
                .with("debt", Answer.coded("1"))
                .with("wish", Answer.coded("2"))
                .with("place", Answer.text("junto al río"))
                .with("day", Answer.day(LocalDate.of(2025, 3, 15)))
                .with("part", Answer.coded("1"))
                .withContexts(java.util.Map.of(
                        "mood", new AnswerContext(Mode.PHONE, "es", "guc"),
                        "sleep", new AnswerContext(Mode.PHONE, "es", null)))
                .withReused(java.util.Map.of("sleep", new QuestionnaireResponse.Source("other-day", "1")));
    }

    static ConsentLedger nothingSaid() {
        return ConsentLedger.of("lumeto");
    }

    /** A yes as of an hour ago. */
    static ConsentLedger yes(Purpose purpose, Recipient recipient, int upTo, String... tags) {
        Instant then = NOW.minus(Duration.ofHours(1));
        Grant.Asking asking = new Grant.Asking(Grant.Form.ORAL, Grant.versionOf("text"), "es", null);
        Grant grant = Grant.of(
                "g1", purpose, recipient, new Sensitivity(upTo, List.of(tags)), asking, Grant.Elements.ALL, then);
        return recipient.kind().authority()
                ? nothingSaid().grantToAuthority(grant, new PrivacyCheck(true, then), then)
                : nothingSaid().grant(grant, new PrivacyCheck(true, then), then);
    }

    static Proof proof(ConsentLedger ledger) {
        return Proof.inPresence(ledger, "worker-7", NOW.plus(Duration.ofHours(1)));
    }

    static boolean masked(QuestionnaireResponse response, String linkId) {
        return response.answersTo(linkId)
                .equals(List.of(Answer.absent(org.acogida.intake.response.AbsentReason.MASKED)));
    }

    /** The questions that are not masked. */
    static List<String> seen(Release release) {
        return QUESTIONS.stream()
                .filter(linkId -> !masked(release.response(), linkId))
                .toList();
    }
}
