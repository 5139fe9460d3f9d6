package org.acogida.intake.forms.definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.acogida.intake.questionnaire.Coding;
import org.acogida.intake.score.Flag;
import org.jspecify.annotations.Nullable;

/**
 * How an instrument is scored, such as “sum of twenty items, all needed; met when one of items 1 to 5 …”.
 *
 * <p>The vocabulary is closed: there is no expression language. The same definition is run, explained in words and
 * exported. It is what {@code scoring.json} says, and every number in it names its references. Immutable and
 * thread-safe.
 *
 * @param scores scales that give a number
 * @param criteria rules over single answers
 * @param cutOffs published numbers, each with the people in whom it was studied
 * @param flags what somebody should see whatever the total is
 */
public record Scoring(List<Scale> scores, List<Criterion> criteria, List<CutOff> cutOffs, List<FlagRule> flags) {

    /** A plain form: asked, never scored. */
    public static final Scoring NONE = new Scoring(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Scoring {
        scores = List.copyOf(scores);
        criteria = List.copyOf(criteria);
        cutOffs = List.copyOf(cutOffs);
        flags = List.copyOf(flags);
    }

    /**
     * A scale, such as {@code total}: the sum of the weights of its items.
     *
     * @param id its id
     * @param kind sum or mean
     * @param items linkIds
     * @param reversed those of them that count the other way round
     * @param lowest the lowest score that answers can reach
     * @param highest the highest score that answers can reach
     * @param missing what is done about unknown answers
     * @param gate an item that can close the scale, if there is one
     * @param rounding how a value that is not whole is shown; never used in a comparison
     * @param bands published bands, each from its lower bound to where the next begins
     * @param bandReferences where the bands were published
     * @param codes the score in public terminologies
     * @param references where this rule was published
     */
    public record Scale(
            String id,
            Kind kind,
            List<String> items,
            List<String> reversed,
            BigDecimal lowest,
            BigDecimal highest,
            Missing missing,
            @Nullable Gate gate,
            @Nullable Rounding rounding,
            List<Band> bands,
            List<String> bandReferences,
            List<Coding> codes,
            List<String> references) {

        /** Copies the lists. */
        public Scale {
            items = List.copyOf(items);
            reversed = List.copyOf(reversed);
            bands = List.copyOf(bands);
            bandReferences = List.copyOf(bandReferences);
            codes = List.copyOf(codes);
            references = List.copyOf(references);
        }
    }

    /** How the weights of a scale's items become one number. */
    public enum Kind {
        /** They are added. */
        SUM,
        /** They are added and divided by how many items there are. */
        MEAN
    }

    /** What is done about an unknown answer. It is never counted as zero. */
    public sealed interface Missing {

        /** Every item is needed; otherwise there is an interval and no value. */
        record RequireAll() implements Missing {}

        /**
         * Unknown items count as the mean of the others, when enough of them are known.
         *
         * @param minAnswered how many known items are enough, 1 to all of them
         * @param neverImpute items that are never filled in: when one is unknown, there is no value
         */
        record Prorate(int minAnswered, List<String> neverImpute) implements Missing {

            /** Copies the list. */
            public Prorate {
                neverImpute = List.copyOf(neverImpute);
            }
        }
    }

    /**
     * An item that can close a scale, such as “nothing of the kind ever happened”.
     *
     * <p>Closed, with no item of the scale above its lowest weight: items that are blank or not applicable count their
     * lowest weight. Closed, with an item above it, or unknown: no value.
     *
     * @param item its linkId
     * @param closedBy the codes that close the scale
     */
    public record Gate(String item, List<String> closedBy) {

        /** Copies the list. */
        public Gate {
            closedBy = List.copyOf(closedBy);
        }
    }

    /**
     * How a value is shown, such as two decimals, half up.
     *
     * @param decimals 0 to 6
     * @param mode in which direction
     */
    public record Rounding(int decimals, RoundingMode mode) {}

    /**
     * A published band, such as {@code moderate} from 10 on.
     *
     * @param id its id
     * @param from its lower bound; unrounded values are compared
     */
    public record Band(String id, BigDecimal from) {}

    /**
     * A rule over single answers, such as {@code provisional-dsm5}.
     *
     * @param id its id
     * @param rule what has to hold
     * @param verified whether the rule was seen in a source
     * @param references where it was published
     */
    public record Criterion(String id, Rule rule, boolean verified, List<String> references) {

        /** Copies the list. */
        public Criterion {
            references = List.copyOf(references);
        }
    }

    /**
     * A published number, such as 10 or more in primary care.
     *
     * @param id its id
     * @param score the scale that is compared: its score is at or above the value
     * @param value the number
     * @param population in whom it was studied
     * @param verified whether the number was seen in a source
     * @param references where it was published
     */
    public record CutOff(
            String id, String score, BigDecimal value, String population, boolean verified, List<String> references) {

        /** Copies the list. */
        public CutOff {
            references = List.copyOf(references);
        }
    }

    /**
     * What somebody should see whatever the total is, such as {@code self-harm}.
     *
     * @param id its id
     * @param kind who it is for
     * @param rule the answers that raise it
     * @param references where it was published
     */
    public record FlagRule(String id, Flag.Kind kind, Rule rule, List<String> references) {

        /** Copies the list. */
        public FlagRule {
            references = List.copyOf(references);
        }
    }

    /** What has to hold. */
    public sealed interface Rule {

        /**
         * Every part holds.
         *
         * @param parts one or more rules
         */
        record All(List<Rule> parts) implements Rule {

            /** Copies the list. */
            public All {
                parts = List.copyOf(parts);
            }
        }

        /**
         * At least one part holds.
         *
         * @param parts one or more rules
         */
        record Any(List<Rule> parts) implements Rule {

            /** Copies the list. */
            public Any {
                parts = List.copyOf(parts);
            }
        }

        /**
         * One answer reaches a weight.
         *
         * @param item its linkId
         * @param atLeast the weight
         */
        record Answer(String item, int atLeast) implements Rule {}

        /**
         * So many answers reach a weight, such as two of the items 8 to 14 at 2 or more.
         *
         * @param thresholds which items count, and from which weight on
         * @param atLeast how many are needed
         * @param atMost how many are allowed, where there is a limit
         */
        record CountOf(
                List<Threshold> thresholds,
                int atLeast,
                @Nullable Integer atMost) implements Rule {

            /** Copies the list. */
            public CountOf {
                thresholds = List.copyOf(thresholds);
            }
        }
    }

    /**
     * Items that count from the same weight on.
     *
     * @param items linkIds
     * @param atLeast the weight
     */
    public record Threshold(List<String> items, int atLeast) {

        /** Copies the list. */
        public Threshold {
            items = List.copyOf(items);
        }
    }
}
