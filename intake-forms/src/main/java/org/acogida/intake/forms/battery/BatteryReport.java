package org.acogida.intake.forms.battery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.response.QuestionnaireResponse.Source;
import org.acogida.intake.score.Circumstances;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;
import org.jspecify.annotations.Nullable;

/**
 * What came of a battery: a report for each form that was answered, which gates opened and by what, what was not asked
 * and why.
 *
 * <pre>{@code
 * BatteryReport report = BatteryReport.of(session);
 * report.report("phq-9");          // the report of one form, where it was answered
 * report.selfHarm().status();      // asked, declined or not asked
 * report.withSomeone();            // what the person would rather speak of with somebody
 * report.leftOut();                // forms that nobody was asked, each with the reason
 * }</pre>
 *
 * <p>Screening, not a diagnosis. {@code toString} shows no result. Immutable and thread-safe.
 *
 * @param battery the battery's id
 * @param version its version
 * @param fingerprint SHA-256 of its definition, in hexadecimal
 * @param reports of the forms that were answered, in the order of the battery
 * @param gates what was decided of every gate
 * @param reused answers that were given to one form and counted in another
 * @param asked how many questions were put to the person and have an answer in a report, a refusal included; none that
 *     was reused
 * @param full how many questions all forms of the battery have together, without those behind closed doors
 * @param selfHarm whether anything was asked about self-harm
 * @param leftOut forms without an answer, and why
 * @param withSomeone what the person would rather speak of with somebody: wishes for the team to meet
 * @param caveats what holds for the whole report
 */
@JsonPropertyOrder({
    "battery",
    "version",
    "fingerprint",
    "reports",
    "gates",
    "reused",
    "asked",
    "full",
    "selfHarm",
    "leftOut",
    "withSomeone",
    "caveats"
})
public record BatteryReport(
        String battery,
        String version,
        String fingerprint,
        List<ScoreReport> reports,
        List<GateResult> gates,
        List<Reused> reused,
        int asked,
        int full,
        @JsonProperty("selfHarm") SelfHarm selfHarm,
        @JsonProperty("leftOut") List<LeftOut> leftOut,
        @JsonProperty("withSomeone") List<WithSomeone> withSomeone,
        List<String> caveats) {

    /** Copies the lists. */
    public BatteryReport {
        reports = List.copyOf(reports);
        gates = List.copyOf(gates);
        reused = List.copyOf(reused);
        leftOut = List.copyOf(leftOut);
        withSomeone = List.copyOf(withSomeone);
        caveats = List.copyOf(caveats);
    }

    /**
     * What was decided of a gate: met opens it, not met closes it, and indeterminate leaves it open.
     *
     * @param instrument the form behind it
     * @param outcome what can be said, now
     * @param conditions each number that decides, and what came of it
     */
    @JsonPropertyOrder({"instrument", "outcome", "conditions"})
    public record GateResult(String instrument, Outcome outcome, List<ConditionResult> conditions) {

        /** Copies the list. */
        public GateResult {
            conditions = List.copyOf(conditions);
        }

        @Override
        public String toString() {
            return "GateResult[" + instrument + ", hidden]";
        }
    }

    /**
     * One number of a gate, and what came of it.
     *
     * @param condition the number
     * @param outcome what can be said
     */
    @JsonPropertyOrder({"condition", "outcome"})
    public record ConditionResult(Gate.Condition condition, Outcome outcome) {
        @Override
        public String toString() {
            return "ConditionResult[hidden]";
        }
    }

    /**
     * An answer that was not asked for again.
     *
     * @param instrument the form that counts it
     * @param linkId the question there
     * @param source where it was given
     */
    @JsonPropertyOrder({"instrument", "linkId", "source"})
    public record Reused(
            String instrument, @JsonProperty("linkId") String linkId, Source source) {
        @Override
        public String toString() {
            return "Reused[hidden]";
        }
    }

    /**
     * Whether anything was asked about self-harm.
     *
     * @param status asked, declined or not asked
     * @param reason why it was not asked; absent otherwise
     */
    @JsonPropertyOrder({"status", "reason"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SelfHarm(Status status, @Nullable Reason reason) {

        /** What can be said of it. */
        public enum Status {
            /** At least one such question was put and answered, “I do not know” included. */
            @JsonProperty("asked")
            ASKED,
            /** Such questions were put, and at least one was declined and none answered. That is no no. */
            @JsonProperty("declined")
            DECLINED,
            /** Nobody was asked, or it was put off. That is no no either. */
            @JsonProperty("not-asked")
            NOT_ASKED
        }

        @Override
        public String toString() {
            return "SelfHarm[hidden]";
        }
    }

    /** Why something was not asked. */
    public enum Reason {
        /** A question on self-harm is not asked where nobody could come. */
        @JsonProperty("no-safety-policy")
        NO_SAFETY_POLICY,
        /** The person would rather have come back to it, and the session ended. */
        @JsonProperty("put-off")
        PUT_OFF,
        /** The session has not come to it, or ended before. */
        @JsonProperty("not-reached")
        NOT_REACHED,
        /** It is only asked while somebody reads along, and nobody did. */
        @JsonProperty("not-monitored")
        NOT_MONITORED,
        /** The form has no words in this language: it needs a wording pack. */
        @JsonProperty("no-wording")
        NO_WORDING,
        /** It needs a service that the host does not have. */
        @JsonProperty("no-service")
        NO_SERVICE,
        /** It stands behind a door, and nobody opened it. */
        @JsonProperty("not-opened")
        NOT_OPENED,
        /** What was answered before rules it out. */
        @JsonProperty("gate-closed")
        GATE_CLOSED,
        /** The battery has no form with such a question. */
        @JsonProperty("no-such-form")
        NO_SUCH_FORM
    }

    /**
     * A form that nobody answered.
     *
     * @param instrument its id
     * @param reason why
     */
    @JsonPropertyOrder({"instrument", "reason"})
    public record LeftOut(String instrument, Reason reason) {
        @Override
        public String toString() {
            return "LeftOut[hidden]";
        }
    }

    /**
     * A topic that the person would rather speak of with somebody.
     *
     * @param instrument the form
     * @param topic the topic, as its preview calls it
     */
    @JsonPropertyOrder({"instrument", "topic"})
    public record WithSomeone(String instrument, String topic) {
        @Override
        public String toString() {
            return "WithSomeone[hidden]";
        }
    }

    /**
     * Scores what was answered, when nothing else is known.
     *
     * @param session at any step
     */
    public static BatteryReport of(BatterySession session) {
        return of(session, Circumstances.UNKNOWN);
    }

    /**
     * Scores what was answered, in the light of what else is known. The gates do not look at that: they only route.
     *
     * @param session at any step
     * @param circumstances what the host knows; all of it may be left out
     */
    public static BatteryReport of(BatterySession session, Circumstances circumstances) {
        return new Reporting(session).report(circumstances);
    }

    /** Returns the report of one form, where it was answered. */
    public Optional<ScoreReport> report(String instrument) {
        return reports.stream()
                .filter(report -> report.instrument().equals(instrument))
                .findFirst();
    }

    /** Returns what was decided of the gate before a form, where it has one. */
    public Optional<GateResult> gate(String instrument) {
        return gates.stream()
                .filter(gate -> gate.instrument().equals(instrument))
                .findFirst();
    }

    @Override
    public String toString() {
        return "BatteryReport[" + battery + " " + version + ", results hidden]";
    }
}
