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
     * @param rule the rule that filled it in, such as {@code gate}, where one did
     */
    @JsonPropertyOrder({"score", "linkId", "code", "absent", "weight", "reversed", "counted", "rule"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counted(
            String score,
            @JsonProperty("linkId") String linkId,
            @Nullable String code,
            @Nullable AbsentReason absent,
            @Nullable Integer weight,
            boolean reversed,
            @Nullable Integer counted,
            @Nullable String rule)
            implements TraceStep {
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
     * @param outcome what can be said
     * @param decidedBy the linkIds that settle it, or that are still unknown
     * @param parts the conditions it is made of, one line each
     */
    @JsonPropertyOrder({"kind", "id", "outcome", "decidedBy", "parts"})
    record Decided(
            String kind,
            String id,
            Outcome outcome,
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
     * A count within a rule, such as “at least 2 of the items 8–14 at 2 or more: 1 so far, 3 at most”.
     *
     * @param thresholds which items count, and from which weight
     * @param atLeast how many are needed
     * @param atMost how many are allowed, where there is a limit
     * @param lowest how many count for certain
     * @param highest how many can still count
     */
    @JsonPropertyOrder({"thresholds", "atLeast", "atMost", "lowest", "highest"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            List<Threshold> thresholds,
            @JsonProperty("atLeast") int atLeast,
            @JsonProperty("atMost") @Nullable Integer atMost,
            int lowest,
            int highest) {

        /** Copies the list. */
        public Part {
            thresholds = List.copyOf(thresholds);
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
