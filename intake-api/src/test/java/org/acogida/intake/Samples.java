package org.acogida.intake;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acogida.intake.evidence.EvidenceStatement;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.Coding;
import org.acogida.intake.questionnaire.EnableBehavior;
import org.acogida.intake.questionnaire.EnableWhen;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.questionnaire.TextOrigin;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.AnswerContext;
import org.acogida.intake.response.Mode;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.safety.CrisisPack;
import org.acogida.intake.safety.CrisisResource;
import org.acogida.intake.safety.SafetyProtocol;
import org.acogida.intake.safety.SafetySignal;
import org.acogida.intake.score.ChangeResult;
import org.acogida.intake.score.Circumstances;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.CutOffResult.Operator;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Population;
import org.acogida.intake.score.PopulationResult;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.ScoreTrace;
import org.acogida.intake.score.TraceStep;

/** Values that between them hold every record and every constant of the API, each with its JSON in a file. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-14T12:30:15.250Z");

    private static final Coding CODING = new Coding("http://example.org/codes", "rest");

    private Samples() {}

    /** The samples by the name of the file with their JSON. */
    static Map<String, Record> all() {
        Map<String, Record> samples = new LinkedHashMap<>();
        samples.put("questionnaire", questionnaire());
        samples.put("response", response());
        samples.put("response-minimal", minimalResponse());
        samples.put("response-audio", plain(Wording.OFFICIAL, Mode.AUDIO));
        samples.put("response-phone", plain(Wording.UNKNOWN, Mode.PHONE));
        samples.put("response-proxy", plain(Wording.OWN, Mode.PROXY));
        samples.put("response-self", plain(Wording.OWN, Mode.SELF));
        samples.put("response-stopped", stopped());
        samples.put("signal", signal(3, SafetySignal.Kind.ENDORSED).withAbout("caso «17»"));
        samples.put("crisis", crisis());
        samples.put("protocol", protocol());
        samples.put("report", report());
        samples.put("report-with-problems", faultyReport());
        samples.put("trace", trace());
        samples.put("circumstances", circumstances());
        samples.put("change", change());
        samples.put("evidence", evidence());
        samples.putAll(origins());
        samples.putAll(PersonSamples.all());
        samples.putAll(ConsentSamples.all());
        return samples;
    }

    static Questionnaire questionnaire() {
        Map<String, List<AnswerOption>> sets = new LinkedHashMap<>();
        sets.put("rating", List.of(new AnswerOption("0", 0, List.of()), new AnswerOption("3", 3, List.of(CODING))));
        sets.put("kin", List.of(new AnswerOption("other", null, true, List.of())));
        Item.Group group = new Item.Group(
                "nights",
                List.of(question("1", AnswerType.CHOICE, "rating"), question("2", AnswerType.WHOLE, null)),
                List.of(),
                EnableBehavior.ALL);
        List<EnableWhen> conditions = List.of(
                new EnableWhen("1", EnableWhen.Operator.EQUAL, "3"),
                new EnableWhen("1", EnableWhen.Operator.NOT_EQUAL, "0"));
        return new Questionnaire(
                "night-check",
                "1.2.0",
                "P14D",
                List.of(Role.CASE_WORKER, Role.CLINICIAN),
                List.of("score"),
                List.of("night-nurse"),
                Map.of("1.1.0", Map.of("1a", "1")),
                List.of(CODING),
                sets,
                List.of(
                        new Item.Display("welcome", List.of(), EnableBehavior.ALL),
                        group,
                        question("3", AnswerType.DECIMAL, null),
                        question("4", AnswerType.TEXT, null),
                        question("5", AnswerType.DAY, null),
                        new Item.Question(
                                "6",
                                AnswerType.YES_NO,
                                null,
                                true,
                                "lifetime",
                                new Sensitivity(3, List.of("PSY", "VIO")),
                                List.of(Role.LAWYER, Role.SUPERVISOR, Role.MEDIA_DESK),
                                List.of("referral"),
                                "DetentionEpisode.isolation",
                                List.of(CODING),
                                conditions,
                                EnableBehavior.ANY)));
    }

    private static Item.Question question(String linkId, AnswerType type, String set) {
        Sensitivity sensitivity = new Sensitivity(1, List.of());
        return new Item.Question(linkId, type, set, false, sensitivity, List.of(), List.of(), EnableBehavior.ALL);
    }

    static QuestionnaireResponse response() {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        answers.put("9", List.of(Answer.coded("2"), Answer.coded("0")));
        answers.put("10", List.of(Answer.whole(-4)));
        answers.put("1", List.of(Answer.decimal(new BigDecimal("3.50"))));
        answers.put("2", List.of(Answer.text("me costó «dormir»")));
        answers.put("3", List.of(Answer.day(LocalDate.of(2025, 8, 1))));
        answers.put("4", List.of(Answer.yesNo(true), Answer.yesNo(false)));
        answers.put("5.a", List.of(Answer.declined(), Answer.dontKnow(), Answer.later()));
        answers.put(
                "5.b",
                List.of(
                        Answer.absent(AbsentReason.NOT_ASKED),
                        Answer.absent(AbsentReason.NOT_APPLICABLE),
                        Answer.absent(AbsentReason.MASKED)));
        return new QuestionnaireResponse(
                "night-check",
                "1.2.0",
                QuestionnaireResponse.Status.AMENDED,
                new Wording(Wording.Status.OFFICIAL, "night-check-es"),
                "es-VE",
                Mode.INTERVIEWER,
                NOON,
                answers,
                Map.of("9", new AnswerContext(Mode.PHONE, "es", "guc")),
                Map.of(
                        "1",
                        new QuestionnaireResponse.Source(
                                "night-check-short", "2", Instant.parse("2026-01-05T09:30:00Z"))),
                List.of(signal(1, SafetySignal.Kind.ENDORSED), signal(2, SafetySignal.Kind.UNANSWERED)));
    }

    private static QuestionnaireResponse stopped() {
        return new QuestionnaireResponse(
                "night-check",
                "1.2.0",
                QuestionnaireResponse.Status.STOPPED,
                Wording.OWN,
                "es",
                Mode.SELF,
                null,
                Map.of(),
                List.of());
    }

    private static SafetyProtocol protocol() {
        return new SafetyProtocol(
                List.of("Quédese con la persona.", "Avise a la guardia."), Duration.ofMinutes(30), "example:ward");
    }

    private static CrisisPack crisis() {
        return new CrisisPack(List.of(
                resource("line", CrisisResource.Channel.PHONE, CrisisResource.Cost.FREE, CrisisResource.Operator.NGO),
                resource(
                        "post",
                        CrisisResource.Channel.MESSAGE,
                        CrisisResource.Cost.USUAL_RATE,
                        CrisisResource.Operator.HEALTH),
                resource(
                        "web", CrisisResource.Channel.CHAT, CrisisResource.Cost.UNKNOWN, CrisisResource.Operator.STATE),
                resource(
                        "ward",
                        CrisisResource.Channel.PLACE,
                        CrisisResource.Cost.FREE,
                        CrisisResource.Operator.POLICE)));
    }

    private static CrisisResource resource(
            String id, CrisisResource.Channel channel, CrisisResource.Cost cost, CrisisResource.Operator operator) {
        return new CrisisResource(
                id,
                "Example " + id,
                channel,
                "example:" + id,
                "example",
                ZoneId.of("America/Caracas"),
                List.of(new CrisisResource.Hours(
                        List.of(DayOfWeek.THURSDAY), LocalTime.of(8, 0), LocalTime.of(17, 30))),
                "VE",
                List.of("es"),
                cost,
                operator,
                false,
                LocalDate.of(2026, 11, 1),
                Period.ofDays(90));
    }

    private static SafetySignal signal(int number, SafetySignal.Kind kind) {
        return new SafetySignal("night-check/9/" + number, "self-harm", "9", kind, NOON.plusSeconds(number));
    }

    private static QuestionnaireResponse minimalResponse() {
        return new QuestionnaireResponse(
                "night-check",
                "1.2.0",
                QuestionnaireResponse.Status.IN_PROGRESS,
                Wording.OWN,
                "und",
                null,
                null,
                Map.of(),
                List.of());
    }

    private static QuestionnaireResponse plain(Wording wording, Mode mode) {
        QuestionnaireResponse.Status completed = QuestionnaireResponse.Status.COMPLETED;
        return new QuestionnaireResponse(
                "night-check", "1.2.0", completed, wording, "en", mode, null, Map.of(), List.of());
    }

    /** One text in each state, the first of them no translation. */
    private static Map<String, Record> origins() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        Map<String, Record> origins = new LinkedHashMap<>();
        for (TextOrigin.Status status : TextOrigin.Status.values()) {
            boolean own = status == TextOrigin.Status.DRAFT;
            origins.put(
                    "text-origin-" + status.name().toLowerCase(Locale.ROOT),
                    new TextOrigin(
                            own ? null : "es", status, "Night Society", day, own ? 0 : 7, own ? null : "0123abcd"));
        }
        return origins;
    }

    static ScoreReport report() {
        return new ScoreReport(
                "night-check",
                "1.2.0",
                "0123456789abcdef",
                Wording.OFFICIAL,
                "es-VE",
                TextOrigin.Status.REVIEWED,
                false,
                new Population(Population.Sex.FEMALE, "VE", "primary-care"),
                event(),
                List.of(complete(), partial()),
                List.of(
                        new CriterionResult("poor-nights", Outcome.MET, List.of("1", "2"), List.of("for-a-clinician")),
                        new CriterionResult("lasting", null, List.of(), List.of("less-than-a-month"))),
                List.of(
                        cutOff(Outcome.INDETERMINATE, Operator.AT_LEAST),
                        cutOff(null, Operator.BELOW),
                        cutOff(Outcome.MET, Operator.AT_MOST)),
                List.of(
                        new PopulationResult(
                                "total", Outcome.INDETERMINATE, List.of("total-ge-3"), List.of("population-not-named")),
                        new PopulationResult("mean", null, List.of("mean-ge-1-75"), List.of("wording-not-validated"))),
                List.of(
                        new Flag("self-harm", Flag.Kind.SAFETY, Outcome.NOT_MET, List.of("9"), List.of()),
                        new Flag("risk", Flag.Kind.WORKER_NOTE, Outcome.INDETERMINATE, List.of("4"), List.of("open"))),
                List.of(),
                List.of("wording-unknown"));
    }

    private static Score complete() {
        BigDecimal half = new BigDecimal("2.50");
        return new Score("mean", half, half, half, "mild", 4, 5, 1, List.of("prorated"));
    }

    private static Score partial() {
        BigDecimal none = null;
        return new Score("total", none, new BigDecimal("31"), new BigDecimal("35"), null, 19, 20, 0, List.of());
    }

    private static Circumstances.IndexEvent event() {
        LocalDate day = LocalDate.of(2025, 7, 18);
        return new Circumstances.IndexEvent("captivity", new Circumstances.Span(day, day.plusDays(1)));
    }

    static Circumstances circumstances() {
        return Circumstances.UNKNOWN
                .with(Population.UNNAMED.withSex(Population.Sex.MALE))
                .withDetention(new Circumstances.Span(LocalDate.of(2025, 3, 15), null))
                .with(event());
    }

    static ChangeResult change() {
        return new ChangeResult(
                "total",
                new BigDecimal("-12"),
                List.of(size(ChangeResult.Kind.RELIABLE, false), size(ChangeResult.Kind.MINIMAL, true)),
                List.of("rules-differ"),
                List.of("wording-not-validated"));
    }

    static EvidenceStatement evidence() {
        return new EvidenceStatement(
                "statement-1",
                2,
                "«Nadie me dijo por qué.»\nY eso es todo.",
                "es-VE",
                new Sensitivity(3, List.of("VIO")),
                Role.LAWYER,
                NOON,
                "g7");
    }

    private static ChangeResult.Size size(ChangeResult.Kind kind, boolean reached) {
        return new ChangeResult.Size(
                "of-nine", kind, new BigDecimal("9"), "adults", List.of("study-a"), reached, List.of("not-verified"));
    }

    private static CutOffResult cutOff(Outcome outcome, Operator operator) {
        List<String> notes = outcome == null ? List.of("wording-not-validated") : List.of();
        return new CutOffResult(
                "mean-ge-1-75", "mean", operator, new BigDecimal("1.75"), "adults", List.of("study-a"), outcome, notes);
    }

    private static ScoreReport faultyReport() {
        return new ScoreReport(
                "night-check",
                "1.2.0",
                "0123456789abcdef",
                new Wording(Wording.Status.OWN, null),
                "en",
                null,
                true,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(Violation.of("not-an-option", "answers.9", "0", "1")),
                List.of());
    }

    private static ScoreTrace trace() {
        return new ScoreTrace(
                faultyReport(),
                List.of(
                        new TraceStep.Gated("total", "gate", "0", null, true),
                        new TraceStep.Gated("total", "gate", null, AbsentReason.DECLINED, false),
                        new TraceStep.Counted("total", "1", "2", null, 2, true, 1, null),
                        new TraceStep.Counted("total", "2", null, AbsentReason.LATER, null, false, null, null),
                        new TraceStep.Counted("total", "3", null, null, null, false, 0, "gate", "night-check-short/2"),
                        new TraceStep.Totalled(complete(), "mean", "prorate"),
                        new TraceStep.Compared(cutOff(Outcome.MET, Operator.AT_LEAST)),
                        new TraceStep.Decided(
                                "criterion",
                                "poor-nights",
                                Outcome.NOT_MET,
                                List.of("1"),
                                Arrays.stream(TraceStep.Part.Kind.values())
                                        .map(Samples::part)
                                        .toList())));
    }

    private static TraceStep.Part part(TraceStep.Part.Kind kind) {
        TraceStep.Threshold threshold = new TraceStep.Threshold(List.of("1", "2"), 2);
        boolean counted = kind == TraceStep.Part.Kind.COUNT;
        return new TraceStep.Part(
                kind,
                counted ? null : "total",
                counted ? List.of(threshold) : List.of(),
                List.of("1"),
                List.of("happened"),
                !counted,
                1,
                counted ? 3 : null,
                0,
                2);
    }
}
