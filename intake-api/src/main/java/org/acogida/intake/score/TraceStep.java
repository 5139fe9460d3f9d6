package org.acogida.intake.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.acogida.intake.response.AbsentReason;
import org.jspecify.annotations.Nullable;

/**
 * One line of a sum written out: item → answer → weight → reversed → counted → compared.
 *
 * <p>A trace holds answers. It is for the clinician who checks a result; {@code toString} shows none of it. Immutable
 * and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TraceStep.Gated.class, name = "gated"),
    @JsonSubTypes.Type(value = TraceStep.Counted.class, name = "counted"),
    @JsonSubTypes.Type(value = TraceStep.Totalled.class, name = "totalled"),
    @JsonSubTypes.Type(value = TraceStep.Compared.class, name = "compared"),
    @JsonSubTypes.Type(value = TraceStep.Decided.class, name = "decided")
})
public sealed interface TraceStep {

    /**
     * The item that opens or closes a scale, such as an opening question that was declined.
     *
     * @param score the scale
     * @param linkId the item
     * @param code the code that was answered, where there was one
     * @param absent why there is none, otherwise
     * @param closed whether the answer closes the scale
     */
    @JsonPropertyOrder({"score", "linkId", "code", "absent", "closed"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Gated(
            String score,
            @JsonProperty("linkId") String linkId,
            @Nullable String code,
            @Nullable AbsentReason absent,
            boolean closed)
            implements TraceStep {
        @Override
        public String toString() {
            return "TraceStep[hidden]";
        }
    }

    /**
     * One item in one scale, such as “item 3: code 2, counts 2”.
     *
     * @param score the scale
     * @param linkId the item
     * @param code the code that was answered, where there was one
     * @param absent why there is none, otherwise
     * @param weight what the option weighs, where there is one
     * @param reversed whether the scale counts it the other way round
     * @param counted what went into the sum; absent when unknown
     * @param rule the rule that filled it in, {@code gate} or {@code skip-rule}, where one did
     * @param reusedFrom where it had been asked before, such as {@code phq-2/1}, where it was not asked again
     */
    @JsonPropertyOrder({"score", "linkId", "code", "absent", "weight", "reversed", "counted", "rule", "reusedFrom"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counted(
            String score,
            @JsonProperty("linkId") String linkId,
            @Nullable String code,
            @Nullable AbsentReason absent,
            @Nullable Integer weight,
            boolean reversed,
            @Nullable Integer counted,
            @Nullable String rule,
            @JsonProperty("reusedFrom") @Nullable String reusedFrom)
            implements TraceStep {

        /** An answer that was given to this form. */
        public Counted(
                String score,
                String linkId,
                @Nullable String code,
                @Nullable AbsentReason absent,
                @Nullable Integer weight,
                boolean reversed,
                @Nullable Integer counted,
                @Nullable String rule) {
            this(score, linkId, code, absent, weight, reversed, counted, rule, null);
        }

        @Override
        public String toString() {
            return "TraceStep[hidden]";
        }
    }

    /**
     * The result of one scale.
     *
     * @param result the score with its interval
     * @param kind how it is computed, such as {@code sum}
     * @param missing what is done about unknown answers, such as {@code require-all}
     */
    @JsonPropertyOrder({"result", "kind", "missing"})
    record Totalled(Score result, String kind, String missing) implements TraceStep {
        @Override
        public String toString() {
            return "TraceStep[hidden]";
        }
    }

    /**
     * A score held against a published number.
     *
     * @param result the outcome with population and references
     */
    record Compared(CutOffResult result) implements TraceStep {
        @Override
        public String toString() {
            return "TraceStep[hidden]";
        }
    }

    /**
     * A criterion or a flag, with the items that decide.
     *
     * @param kind {@code criterion} or {@code flag}
     * @param id its id
     * @param outcome what can be said; absent when the verdict is withheld
     * @param decidedBy the linkIds that settle it, or that are still unknown
     * @param parts the conditions it is made of, one line each
     */
    @JsonPropertyOrder({"kind", "id", "outcome", "decidedBy", "parts"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(
            String kind,
            String id,
            @Nullable Outcome outcome,
            @JsonProperty("decidedBy") List<String> decidedBy,
            List<Part> parts)
            implements TraceStep {

        /** Copies the lists. */
        public Decided {
            decidedBy = List.copyOf(decidedBy);
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return "TraceStep[hidden]";
        }
    }

    /**
     * A condition within a rule, such as “at least 2 of the items 8–14 at 2 or more: 1 so far, 3 at most”.
     *
     * @param kind what is held against the numbers
     * @param name the score or criterion that is meant, where there is one
     * @param thresholds which items count, and from which weight
     * @param items the items that are looked at, where no weight is asked for
     * @param codes the codes that are looked for, where there are any
     * @param negated whether it must not hold
     * @param atLeast how many are needed
     * @param atMost how many are allowed, where there is a limit
     * @param lowest how many count for certain
     * @param highest how many can still count
     */
    @JsonPropertyOrder({
        "kind",
        "name",
        "thresholds",
        "items",
        "codes",
        "negated",
        "atLeast",
        "atMost",
        "lowest",
        "highest"
    })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            Kind kind,
            @Nullable String name,
            List<Threshold> thresholds,
            List<String> items,
            List<String> codes,
            boolean negated,
            @JsonProperty("atLeast") int atLeast,
            @JsonProperty("atMost") @Nullable Integer atMost,
            int lowest,
            int highest) {

        /** What a condition looks at. */
        public enum Kind {
            /** How many answers reach their weight. */
            @JsonProperty("count")
            COUNT,
            /** How many points a score has. */
            @JsonProperty("score")
            SCORE,
            /** Whether an earlier criterion is met: 1, or 0. */
            @JsonProperty("criterion")
            CRITERION,
            /** How many items were declined, not known or left for later. */
            @JsonProperty("declined")
            DECLINED,
            /** In how many items one of the codes was chosen. */
            @JsonProperty("chosen")
            CHOSEN,
            /** An item that only a wording pack can name. */
            @JsonProperty("named-item")
            NAMED_ITEM
        }

        /** Returns a count of answers that reach their weight. */
        public static Part counting(
                List<Threshold> thresholds, int atLeast, @Nullable Integer atMost, int lowest, int highest) {
            return new Part(
                    Kind.COUNT, null, thresholds, List.of(), List.of(), false, atLeast, atMost, lowest, highest);
        }

        /** Copies the lists. */
        public Part {
            thresholds = List.copyOf(thresholds);
            items = List.copyOf(items);
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return "TraceStep[hidden]";
        }
    }

    /**
     * Items that count from the same weight on.
     *
     * @param items linkIds
     * @param atLeast the weight from which they count
     */
    @JsonPropertyOrder({"items", "atLeast"})
    record Threshold(
            List<String> items, @JsonProperty("atLeast") int atLeast) {

        /** Copies the list. */
        public Threshold {
            items = List.copyOf(items);
        }
    }
}
