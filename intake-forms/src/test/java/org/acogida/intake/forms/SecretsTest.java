package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Facet;
import org.acogida.intake.consent.Grant;
import org.acogida.intake.consent.MediaConsent;
import org.acogida.intake.consent.Proof;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.evidence.AccountabilityGrant;
import org.acogida.intake.evidence.EvidenceStatement;
import org.acogida.intake.forms.battery.Battery;
import org.acogida.intake.forms.battery.BatteryJson;
import org.acogida.intake.forms.battery.BatteryReport;
import org.acogida.intake.forms.battery.BatterySession;
import org.acogida.intake.forms.battery.TestBatteries;
import org.acogida.intake.forms.counts.CaseCounts;
import org.acogida.intake.forms.counts.CountTable;
import org.acogida.intake.forms.counts.Dimension;
import org.acogida.intake.forms.counts.HxlCsv;
import org.acogida.intake.forms.evidence.Evidence;
import org.acogida.intake.forms.evidence.EvidenceChain;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.forms.records.IntakeRecords;
import org.acogida.intake.forms.scoring.AnswerTable;
import org.acogida.intake.forms.scoring.BatchScorer;
import org.acogida.intake.forms.scoring.ResultCsv;
import org.acogida.intake.forms.scoring.ScoreColumns;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.forms.sharing.Reading;
import org.acogida.intake.forms.sharing.ReferralRelease;
import org.acogida.intake.forms.sharing.Release;
import org.acogida.intake.forms.sharing.Sharing;
import org.acogida.intake.i18n.IcuMessageInterpolator;
import org.acogida.intake.person.ContactWay;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Referral;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.person.SafeTime;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetySignal;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.ScoreTrace;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;

/**
 * A secret is driven through every path, and everything that can be read afterwards is searched for it: log lines,
 * exceptions with their causes, violations, {@code toString}.
 */
class SecretsTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Instrument PHQ9 = LIBRARY.instrument("phq-9");
    private static final Instrument WORDED =
            PackText.teaTime().with(PackText.ofTeaTime("es").pack());
    private static final Locale CARACAS = Locale.forLanguageTag("es-VE");
    private static final SafetyPolicy POLICY = new Watch() {
        @Override
        public boolean monitored() {
            return false;
        }

        @Override
        public void handle(SafetySignal signal) {
            throw new IllegalStateException("not reachable");
        }
    };

    private final List<String> seen = new ArrayList<>();

    /** Runs something with standard error, where the log goes, kept for the search. */
    private void watched(Runnable work) {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                seen.add(cause.toString());
            }
        } finally {
            System.setErr(before);
            seen.add(log.toString(StandardCharsets.UTF_8));
        }
    }

    private void look(Object... values) {
        for (Object value : values) {
            seen.add(String.valueOf(value));
        }
    }

    private void assertSilent(String secret) {
        assertThat(seen).isNotEmpty().noneMatch(text -> text.contains(secret));
        seen.clear();
    }

    @Provide
    Arbitrary<String> secrets() {
        Arbitrary<String> letters =
                Arbitraries.strings().withCharRange('a', 'z').ofLength(8);
        return Combinators.combine(Arbitraries.of("Ñandú ", "x7-", "=HYPERLINK ", "{0} ${a} "), letters)
                .as((start, end) -> start + end);
    }

    @Provide
    Arbitrary<Answer> answers() {
        return secrets()
                .flatMap(secret -> Arbitraries.of(
                        Answer.coded(secret),
                        Answer.text(secret),
                        Answer.decimal(new BigDecimal("987654321.123")),
                        Answer.whole(987654321L),
                        Answer.day(LocalDate.of(1987, 6, 5))));
    }

    private static String secretOf(Answer answer) {
        if (answer instanceof Answer.Coded coded) {
            return coded.code();
        }
        if (answer instanceof Answer.Text text) {
            return text.value();
        }
        return answer instanceof Answer.Day ? "1987" : "987654321";
    }

    @Property(tries = 100)
    void anAnswerThatDoesNotFitIsNowhere(@ForAll("answers") Answer answer) {
        watched(() -> {
            FormSession session = FormSession.start(PHQ9, Setting.in(CARACAS).with(POLICY));
            FormSession refused = session.answer("1", answer);
            look(refused, refused.violations(), refused.step(), refused.response());
            look(refused.script(), new String(IntakeJson.write(refused.script()), StandardCharsets.UTF_8));
            Explainer explainer = Explainer.of(PHQ9, CARACAS);
            refused.violations().forEach(violation -> look(explainer.say(violation)));
        });
        watched(() -> {
            QuestionnaireResponse response = response("1", answer);
            ScoreTrace trace = Scorer.of(PHQ9).trace(response);
            look(
                    response,
                    response.answersTo("1"),
                    trace,
                    trace.steps(),
                    trace.report(),
                    trace.report().problems());
            look(new String(IntakeJson.write(trace.report()), StandardCharsets.UTF_8));
            look(Explainer.of(PHQ9, CARACAS).explain(trace));
            Feedback page = Explainer.of(PHQ9, CARACAS).forPerson(response, trace.report());
            look(page, page.texts(), new String(IntakeJson.write(page), StandardCharsets.UTF_8));
        });
        assertSilent(secretOf(answer));
    }

    private static QuestionnaireResponse response(String linkId, Answer answer) {
        return QuestionnaireResponse.to("phq-9", "1.0.0", Wording.OWN, "es").with(linkId, answer);
    }

    @Property(tries = 100)
    void aNameThatNobodyKnowsIsNowhere(@ForAll("secrets") String secret) {
        watched(() -> {
            ScoreReport report = Scorer.of(PHQ9).score(response(secret, Answer.coded("1")));
            look(report, report.problems());
            report.problems()
                    .forEach(problem -> look(Explainer.of(PHQ9, CARACAS).say(problem)));
        });
        watched(() -> FormSession.start(PHQ9, Setting.in(CARACAS).with(POLICY)).answer(secret, Answer.coded("1")));
        watched(() -> {
            QuestionnaireResponse other = QuestionnaireResponse.to(secret, "1.0.0", Wording.OWN, "es");
            ScoreReport report = Scorer.of(PHQ9).score(response("1", Answer.coded("1")));
            look(Explainer.of(PHQ9, CARACAS).forPerson(other, report));
        });
        assertThat(seen).anyMatch(text -> text.contains("Answers to phq-9 and their report are expected"));
        assertSilent(secret);
    }

    @Property(tries = 100)
    void jsonThatCannotBeTakenIsNowhere(@ForAll("secrets") String secret) {
        String good = new String(IntakeJson.write(response("1", Answer.text(secret))), StandardCharsets.UTF_8);
        List<String> bent = List.of(
                good.replace("\"value\"", "\"" + secret + "\""),
                good.replace("\"text\"", "\"" + secret + "\""),
                good.replace("\"1\":[", "\"" + secret + "\":[[],"),
                good.replace("completed", secret),
                good.substring(0, good.length() - 20),
                good + secret,
                secret);
        for (String json : bent) {
            watched(() -> look(IntakeJson.readResponse(json.getBytes(StandardCharsets.UTF_8))));
            watched(() -> IntakeJson.readReport(json.getBytes(StandardCharsets.UTF_8)));
            watched(() -> IntakeJson.readSession(
                    json.getBytes(StandardCharsets.UTF_8),
                    PHQ9,
                    Setting.in(CARACAS).with(POLICY)));
        }
        assertSilent(secret);
    }

    @Property(tries = 50)
    void anAnswerToTheWordsOfAPackIsNowhere(@ForAll("answers") Answer answer) {
        watched(() -> {
            FormSession session = FormSession.start(WORDED, Setting.in(CARACAS).with(POLICY));
            FormSession refused = session.answer("3", answer);
            look(refused, refused.violations(), refused.step(), refused.state(), refused.response());
            ScoreTrace trace = Scorer.of(WORDED)
                    .trace(QuestionnaireResponse.to("tea-time", "1.0.0", Wording.OWN, "es")
                            .with("3", answer));
            look(
                    trace,
                    trace.report(),
                    trace.report().problems(),
                    Explainer.of(WORDED, CARACAS).explain(trace));
        });
        assertSilent(secretOf(answer));
    }

    @Property(tries = 50)
    void aDraftInOtherWordsIsNowhere(@ForAll("secrets") String secret) {
        FormSession session = FormSession.start(WORDED, Setting.in(CARACAS).with(POLICY));
        String draft = new String(IntakeJson.write(session.decline("1")), StandardCharsets.UTF_8);
        for (String bent : List.of(
                draft.replace("\"pack\":\"tea-time-es\"", "\"pack\":\"" + secret + "\""),
                draft.replace("\"official\"", "\"" + secret + "\""),
                draft.replace("\"pack\"", "\"" + secret + "\""))) {
            assertThat(bent).isNotEqualTo(draft);
            watched(() -> look(IntakeJson.readSession(
                    bent.getBytes(StandardCharsets.UTF_8),
                    WORDED,
                    Setting.in(CARACAS).with(POLICY))));
        }
        assertThat(seen).anyMatch(text -> text.contains("wrong-wording"));
        assertSilent(secret);
    }

    @Property(tries = 100)
    void anAnswerWithinABatteryIsNowhere(@ForAll("secrets") String secret) {
        Battery battery = TestBatteries.battery("morning");
        Setting setting = Setting.in(CARACAS).with(POLICY);
        watched(() -> {
            BatterySession session = BatterySession.start(battery, setting).answer("story", Answer.text(secret));
            look(session, session.form(), session.responses(), session.progress(), session.violations());
            look(session.reviews());
            look(session.script(), new String(IntakeJson.write(session.script()), StandardCharsets.UTF_8));
            BatterySession refused = session.answer("hours", Answer.text(secret));
            look(refused, refused.step(), refused.violations());
            BatterySession closed = refused.complete();
            BatteryReport report = BatteryReport.of(closed);
            look(closed, report, report.reports(), report.gates(), report.leftOut(), report.selfHarm());
            look(new String(BatteryJson.write(report), StandardCharsets.UTF_8));
            look(BatteryJson.readSession(BatteryJson.write(session), battery, setting));
        });
        watched(() -> BatterySession.start(battery, setting).answer(secret, Answer.text("x")));
        watched(() -> BatterySession.start(battery, setting).complete().answer(secret, Answer.text("x")));
        assertSilent(secret);
    }

    @Property(tries = 100)
    void aBatteryDraftThatCannotBeTakenIsNowhere(@ForAll("secrets") String secret) {
        Battery battery = TestBatteries.battery("morning");
        Setting setting = Setting.in(CARACAS).with(POLICY);
        BatterySession session = BatterySession.start(battery, setting).answer("story", Answer.text(secret));
        String good = new String(BatteryJson.write(session), StandardCharsets.UTF_8);
        List<String> bent = List.of(
                good.replace("\"value\"", "\"" + secret + "\""),
                good.replace("\"story\"", "\"" + secret + "\""),
                good.replace("\"plain\"", "\"" + secret + "\""),
                good.replace("\"forms\"", "\"" + secret + "\""),
                good.replace("\"text\"", "\"coded\""),
                good.replace("\"morning\"", "\"" + secret + "\""),
                good.replace("1.0.0", secret),
                good.replace(battery.fingerprint(), secret),
                good.substring(0, good.length() - 20),
                good + secret);
        for (String json : bent) {
            watched(() -> look(BatteryJson.readSession(json.getBytes(StandardCharsets.UTF_8), battery, setting)));
        }
        assertSilent(secret);
    }

    @Property(tries = 50)
    void aCellThatDoesNotFitIsNowhere(@ForAll("secrets") String secret) {
        watched(() -> {
            AnswerTable table = read("id,1,2,9\nA,\"" + secret + "\",1,1\nB,1,2,3,\"" + secret + "\"\n");
            ScoreColumns columns = BatchScorer.of(PHQ9).score(table, Wording.UNKNOWN);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ResultCsv.write(columns, out, row -> {});
            look(table, columns, table.problems(0), table.problems(1), out.toString(StandardCharsets.UTF_8));
        });
        watched(() -> read("id,1," + secret + "\nA,1,2\n"));
        watched(() -> read("id,1,2\nA,1,\"" + secret));
        assertSilent(secret);
    }

    private static AnswerTable read(String csv) {
        return AnswerTable.read(PHQ9, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), Set.of());
    }

    @Test
    void theWatchSeesLogsAndExceptions() {
        watched(() -> InstrumentLibrary.bundled().instrument("gad-2"));
        assertThat(seen).anyMatch(text -> text.contains("Loaded instrument gad-2"));
        watched(() -> InstrumentLibrary.bundled().instrument("gad-3"));
        assertThat(seen).anyMatch(text -> text.contains("No instrument: gad-3"));
    }

    @Test
    void aGoodAnswerIsInNoToString() {
        watched(() -> {
            FormSession session =
                    FormSession.start(PHQ9, Setting.in(CARACAS).with(POLICY)).answer("9", Answer.coded("3"));
            look(
                    session,
                    session.step(),
                    session.script(),
                    session.script().say(),
                    session.script().ask(),
                    session.script().exercises(),
                    session.state(),
                    session.response(),
                    session.response().signals());
            look(session.acknowledgeSafety().step());
            look(session.acknowledgeSafety().review());
            session.acknowledgeSafety().review().rows().forEach(this::look);
            BatterySession battery = BatterySession.start(
                            TestBatteries.battery("mood-stepped"),
                            Setting.in(CARACAS).with(POLICY))
                    .answer("1", Answer.coded("3"))
                    .answer("2", Answer.coded("3"));
            BatteryReport outcome = BatteryReport.of(battery);
            look(battery, outcome, outcome.gates(), outcome.reused(), outcome.leftOut(), outcome.selfHarm());
            look(outcome.gates().get(0).conditions());
            ScoreReport report = Scorer.of(PHQ9).score(session.response());
            look(report, report.scores(), report.criteria(), report.cutOffs(), report.flags());
            look(Explainer.of(PHQ9, CARACAS).forPerson(session.response(), report));
        });
        assertThat(seen).noneMatch(text -> text.contains("met") || text.contains("coded") || text.contains("\"3\""));
        assertThat(seen).noneMatch(text -> text.contains("self-harm, met") || text.contains("ENDORSED"));
        assertThat(seen).contains("FormSession[phq-9, hidden]", "Feedback[hidden]");
    }

    @Property(tries = 50)
    void whatSomebodyStatedIsNowhere(@ForAll("secrets") String secret) {
        EvidenceStatement statement = Evidence.statement("s1", secret);
        EvidenceChain chain = Evidence.with(EvidenceChain.EMPTY, statement);
        watched(() -> look(statement, chain, chain.links(), chain.versions("s1"), chain.verify()));
        watched(() ->
                look(Evidence.erased(chain, "s1"), Evidence.erased(chain, "s1").links()));
        watched(() -> look(new EvidenceChain(chain.links(), secret).verify()));
        watched(() -> look(chain.verify(secret)));
        watched(() -> Evidence.with(chain, statement));
        watched(() -> Evidence.with(chain, Evidence.statement(secret, secret)));
        watched(() -> Evidence.with(chain, Evidence.statement("s2", secret + "\uD83D")));
        watched(() -> Evidence.erased(chain, secret));
        ConsentLedger other = ConsentLedger.of(secret);
        Proof proof = Proof.inPresence(other, secret, Evidence.NOW.plusSeconds(9));
        watched(() -> chain.erase("s1", other, proof, Evidence.NOW));
        watched(() -> chain.erase("s1", Evidence.ledger(), proof, Evidence.NOW));
        watched(() -> look(proof.identify(other, Evidence.NOW)));
        watched(() -> AccountabilityGrant.in(Evidence.ledger(), secret, Evidence.VIOLENCE, Evidence.NOW));
        watched(() -> chain.append(
                Evidence.statement("s2", secret), ConsentLedger.of(secret), Evidence.NOW, new SecureRandom()));
        assertSilent(secret);
    }

    @Property(tries = 50)
    void aChainThatCannotBeTakenIsNowhere(@ForAll("secrets") String secret) {
        EvidenceChain chain = Evidence.with(EvidenceChain.EMPTY, Evidence.statement("s1", secret));
        String good = new String(IntakeJson.write(chain), StandardCharsets.UTF_8);
        List<String> bent = List.of(
                good.replace("\"words\"", "\"" + secret + "\""),
                good.replace("\"kept\"", "\"" + secret + "\""),
                good.replace("\"lawyer\"", "\"" + secret + "\""),
                good.replace("\"number\":1", "\"number\":\"" + secret + "\""),
                good.replace("\"salt\":", "\"salt\":[\"" + secret + "\"],\"salt\":"),
                good.substring(0, good.length() - 80),
                good + secret);
        for (String json : bent) {
            watched(() -> look(IntakeJson.readChain(json.getBytes(StandardCharsets.UTF_8))));
        }
        assertSilent(secret);
    }

    @Property(tries = 50)
    void aRecordThatCannotBeTakenIsNowhere(@ForAll("secrets") String secret) {
        IntakeRecords records = new IntakeRecords(
                secret,
                SafeContact.of(ZoneOffset.UTC, ContactWay.of(ContactWay.Channel.SMS, secret, SafeTime.always())),
                List.of(),
                null,
                List.of(),
                List.of(new Need("food", null, secret)),
                List.of(),
                List.of(),
                null,
                List.of(secret));
        watched(() -> look(
                records,
                IntakeJson.readRecord(IntakeJson.writeRecord(records), IntakeRecords.class),
                secretly(secret)));
        for (Record plain : List.of(records, secretly(secret))) {
            String good = new String(IntakeJson.writeRecord(plain), StandardCharsets.UTF_8);
            for (String bent : List.of(
                    good.replaceFirst("\"(name|outlet)\"", "\"" + Matcher.quoteReplacement(secret) + "\""),
                    good.replaceFirst("\"(sms|written)\"", "\"" + Matcher.quoteReplacement(secret) + "\""),
                    good.replaceFirst("\"(Z|UTC)\"", "\"" + Matcher.quoteReplacement(secret) + "\""),
                    good.replaceFirst("\"zone\":\"[^\"]*\",", ""),
                    good.substring(0, good.length() - 20),
                    good + secret)) {
                assertThat(bent).isNotEqualTo(good);
                watched(() -> look(IntakeJson.readRecord(bent.getBytes(StandardCharsets.UTF_8), plain.getClass())));
            }
        }
        assertThat(seen).anyMatch(text -> text.contains("value-missing"));
        assertSilent(secret);
    }

    @Property(tries = 50)
    void whatIsReferredIsNowhere(@ForAll("secrets") String secret) {
        Need need = new Need("food", Need.Urgency.TODAY, secret);
        SafeContact contact =
                SafeContact.of(ZoneOffset.UTC, ContactWay.of(ContactWay.Channel.SMS, secret, SafeTime.always()));
        Referral draft =
                Referral.to("city-clinic", "lumeto", need, Evidence.NOW).withContact(contact);
        Recipient clinic = Recipient.organisation("city-clinic");
        ConsentLedger ledger = agreed(secret, Purpose.REFERRAL, clinic);
        watched(() -> {
            ReferralRelease given =
                    ReferralRelease.under(ledger, clinic, draft, Evidence.NOW).orElseThrow();
            look(
                    given,
                    given.referral(),
                    given.leftOut(),
                    given.ledger(),
                    given.ledger().disclosures());
        });
        watched(() -> ReferralRelease.under(ledger, Recipient.organisation(secret), draft, Evidence.NOW));
        watched(() -> ReferralRelease.under(
                ledger, clinic, Referral.to(secret, secret, new Need(null, null, secret), Evidence.NOW), Evidence.NOW));
        watched(() -> IntakeJson.writeRecord(draft));
        assertThat(seen).contains("ReferralRelease[hidden]");
        assertSilent(secret);
    }

    private static ConsentLedger agreed(String person, Purpose purpose, Recipient recipient) {
        Grant grant = Grant.of(
                "g1",
                purpose,
                recipient,
                new Sensitivity(3, List.of("PRS", "DEMO", "VIO", "PSY")),
                new Grant.Asking(Grant.Form.ORAL, Grant.versionOf("text"), "es", null),
                Grant.Elements.ALL,
                Evidence.NOW);
        return ConsentLedger.of(person).grant(grant, Privacy.ALONE.checkedAt(Evidence.NOW), Evidence.NOW);
    }

    @Property(tries = 50)
    void whatIsReadIsNowhere(@ForAll("secrets") String secret) {
        Instrument form = LIBRARY.instrument("detention-outline");
        Recipient here = Recipient.here(Role.CLINICIAN);
        QuestionnaireResponse response = QuestionnaireResponse.to(form.id(), form.version(), Wording.OWN, "es")
                .with("door", Answer.coded("open"))
                .with("how-many", Answer.coded("one"))
                .with("first-where", Answer.text(secret));
        watched(() -> {
            Release release = Sharing.under(
                            agreed("lumeto", Purpose.CARE_HERE, here), Purpose.CARE_HERE, here, Evidence.NOW)
                    .release(Scorer.of(form), response)
                    .orElseThrow();
            Reading reading = Reading.of(release, ZoneOffset.UTC, List.of());
            reading.parts().forEach(part -> look(part.topic(), part.answers(), part.count()));
            Reading open = reading.open("times", Evidence.NOW);
            look(release, reading, reading.parts(), open, open.parts(), open.openings());
            open.parts().forEach(part -> look(Explainer.of(form, CARACAS).about(part.topic())));
            reading.open(secret, Evidence.NOW);
        });
        assertThat(seen).contains("Reading[hidden]").anyMatch(text -> text.contains("nothing to open"));
        assertSilent(secret);
    }

    @Property(tries = 50)
    void whatIsMaskedIsInNoByteOfWhatIsSent(@ForAll("secrets") String secret) {
        Instrument form = LIBRARY.instrument("detention-outline");
        Recipient clinic = Recipient.organisation("city-clinic");
        Sensitivity little = new Sensitivity(1, List.of());
        QuestionnaireResponse response = QuestionnaireResponse.to(form.id(), form.version(), Wording.OWN, "es")
                .with("door", Answer.coded("open"))
                .with("how-many", Answer.coded("one"))
                .with("first-where", Answer.text(secret));
        watched(() -> {
            Release release = Sharing.under(
                            agreed(secret, Purpose.REFERRAL, clinic).narrow("g1", little, List.of(), Evidence.NOW),
                            Purpose.REFERRAL,
                            clinic,
                            Evidence.NOW)
                    .release(Scorer.of(form), response)
                    .orElseThrow();
            look(new String(release.json(), StandardCharsets.UTF_8));
        });
        assertThat(new String(IntakeJson.write(response), StandardCharsets.UTF_8))
                .as("own storage has all of it")
                .contains(secret);
        assertThat(seen).anyMatch(text -> text.contains("\"masked\"") && text.contains("\"open\""));
        assertSilent(secret);
    }

    private static MediaConsent secretly(String secret) {
        MediaConsent.Moment quiet = new MediaConsent.Moment(
                Evidence.NOW, ZoneOffset.UTC, Privacy.ALONE.checkedAt(Evidence.NOW), false, null);
        return new MediaConsent(
                secret,
                secret,
                secret,
                List.of(Facet.VOICE),
                new Grant.Asking(Grant.Form.WRITTEN, secret, secret, null),
                Grant.Elements.ALL,
                true,
                true,
                quiet,
                Period.ofDays(7),
                Evidence.NOW.plus(Duration.ofDays(60)),
                null,
                null);
    }

    @Property(tries = 50)
    void whatIsNoCategoryIsNowhere(@ForAll("secrets") String secret) {
        Dimension state = Dimension.of("state", "#adm1+code", "VE-A", "VE-V");
        CaseCounts counts = CaseCounts.by(state).add(4321, "VE-A").add(3, "VE-V");
        CountTable table = (CountTable) counts.release(5);
        watched(() -> look(counts, table, table.by(state), counts.release(9999)));
        watched(() -> counts.add(secret + "!"));
        watched(() -> counts.add("VE-A", secret));
        watched(() -> table.count(secret));
        watched(() -> Dimension.of("state", "#adm1+code", secret + "!", "VE-A"));
        watched(() -> Dimension.of(secret + "!", "#adm1+code", "VE-V", "VE-A"));
        watched(() -> Dimension.of("state", secret, "VE-V", "VE-A"));
        watched(() -> HxlCsv.counting("people", "#affected").with("sector", "#sector", "=" + secret));
        assertThat(seen).noneMatch(text -> text.contains("4321") || text.contains("4324"));
        assertSilent(secret);
    }

    @Property(tries = 50)
    void aConstraintMessageIsSilent(@ForAll("secrets") String secret) {
        watched(() -> {
            QuestionnaireResponse bad = new QuestionnaireResponse(
                    secret,
                    secret,
                    QuestionnaireResponse.Status.COMPLETED,
                    Wording.OWN,
                    secret,
                    null,
                    null,
                    Map.of(secret + "!", List.of(Answer.text("  "), Answer.coded(""))),
                    List.of());
            for (ConstraintViolation<QuestionnaireResponse> violation : VALIDATOR.validate(bad)) {
                look(violation.getMessage());
            }
        });
        assertSilent(secret);
    }

    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new IcuMessageInterpolator(() -> CARACAS))
            .buildValidatorFactory()
            .getValidator();

    @Test
    void anExceptionOfATableNamesPlacesOnly() {
        try {
            read("id,1,nombre de la madre\nA,1,2\n");
        } catch (UnreadableInputException e) {
            assertThat(e.violations())
                    .containsExactly(new Violation(
                            "unknown-column", "column 3", List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")));
            assertThat(e).hasMessageNotContaining("madre").hasNoCause();
            return;
        }
        throw new AssertionError("the column was taken");
    }
}
