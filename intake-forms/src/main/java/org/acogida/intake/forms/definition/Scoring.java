package org.acogida.intake.forms.definition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.questionnaire.Coding;
import org.acogida.intake.score.ChangeResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Population;
import org.jspecify.annotations.Nullable;

/**
 * How an instrument is scored, such as “sum of twenty items, all needed; met when one of items 1 to 5 …”.
 *
 * <p>The vocabulary is closed: there is no expression language. The same definition is run, explained in words and
 * exported. It is what {@code scoring.json} says, and every number in it names its references. Immutable and
 * thread-safe.
 *
 * @param scores scales that give a number
 * @param skipRules what an item counts that nobody had to be asked
 * @param criteria rules over single answers; later ones may name earlier ones
 * @param cutOffs published numbers, each with the people in whom it was studied
 * @param flags what somebody should see whatever the total is
 * @param changes published sizes of a change that means something
 * @param polarityByWording items that circulate in both directions, so that a wording pack has to say which
 * @param context what has to be known beside the answers
 * @param variant of which scale this is all but the questions on self-harm; absent where none was left out
 */
public record Scoring(
        List<Scale> scores,
        List<SkipRule> skipRules,
        List<Criterion> criteria,
        List<CutOff> cutOffs,
        List<FlagRule> flags,
        List<Change> changes,
        List<String> polarityByWording,
        Context context,
        @Nullable Variant variant) {

    /** A plain form: asked, never scored. */
    public static final Scoring NONE = new Scoring(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Context.NONE, null);

    /** Copies the lists. */
    public Scoring {
        scores = List.copyOf(scores);
        skipRules = List.copyOf(skipRules);
        criteria = List.copyOf(criteria);
        cutOffs = List.copyOf(cutOffs);
        flags = List.copyOf(flags);
        changes = List.copyOf(changes);
        polarityByWording = List.copyOf(polarityByWording);
    }

    /** Returns the scale with this id. */
    public Optional<Scale> scale(String id) {
        return scores.stream().filter(scale -> scale.id().equals(id)).findFirst();
    }

    /** Returns the criterion with this id. */
    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    /**
     * A scale without its questions on self-harm, such as eight of the nine of {@code phq-9}. Every report says so: nobody
     * was asked, which is no answer. The reason stands in the texts, {@code about.variant}.
     *
     * @param of the id of the whole scale
     * @param omits the linkIds there that are not asked here
     */
    public record Variant(String of, List<String> omits) {

        /** Copies the list. */
        public Variant {
            omits = List.copyOf(omits);
        }
    }

    /**
     * A scale, such as {@code total}: the sum of the weights of its items.
     *
     * @param id its id
     * @param kind how the weights become a number
     * @param items linkIds
     * @param reversed those of them that count the other way round
     * @param lowest the lowest score that answers can reach
     * @param highest the highest score that answers can reach
     * @param missing what is done about unknown answers
     * @param gate an item that can close the scale, if there is one
     * @param rounding how a value that is not whole is shown; never used in a comparison
     * @param bands published bands, each from its lower bound to where the next begins
     * @param bandReferences where the bands were published
     * @param higher what more points mean to the person; absent where nobody said, and then no level is told to them
     * @param codes the score in public terminologies
     * @param verified whether the rule was seen in a source
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
            @Nullable Higher higher,
            List<Coding> codes,
            boolean verified,
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

    /** What more points of a scale mean to the person; it reads a number and never makes one. */
    public enum Higher {
        /** It weighs more on them, such as distress. */
        HEAVIER,
        /** There is more that holds them up, such as resilience. */
        BETTER
    }

    /** How the weights of a scale's items become one number. */
    public sealed interface Kind {

        /** They are added. */
        record Sum() implements Kind {}

        /** They are added and divided by how many items there are. */
        record Mean() implements Kind {}

        /**
         * They are multiplied and added, such as days that count three times.
         *
         * @param multipliers by linkId; an item that is not named counts once
         */
        record Weighted(Map<String, Integer> multipliers) implements Kind {

            /** Copies the map. */
            public Weighted {
                multipliers = Collections.unmodifiableMap(new LinkedHashMap<>(multipliers));
            }
        }

        /**
         * The sum times a number, divided by another, such as times 4 for an index of 100.
         *
         * @param times above zero
         * @param over above zero
         */
        record Linear(int times, int over) implements Kind {}

        /**
         * A published value for each sum, such as a T score.
         *
         * @param values from the lowest sum up, never falling
         */
        record Table(List<BigDecimal> values) implements Kind {

            /** Copies the list. */
            public Table {
                values = List.copyOf(values);
            }
        }

        /**
         * In how many items a code was chosen. Only this kind reads items with several answers.
         *
         * @param code the code that counts
         * @param unsure codes that leave an item unknown when nothing else was chosen
         */
        record Count(String code, List<String> unsure) implements Kind {

            /** Copies the list. */
            public Count {
                unsure = List.copyOf(unsure);
            }
        }

        /** Returns how definitions write it, such as {@code sum}. */
        default String word() {
            return getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What an item counts that nobody had to be asked, such as nothing for how much, where the answer was never.
     *
     * <p>An answer that was given always counts, also behind such a rule.
     *
     * @param items linkIds
     * @param counts the weight that a filled item counts
     * @param fills which of them are filled
     * @param when what the other answers, as they were given, have to say; absent where nothing is asked of them
     * @param references where this was published
     */
    public record SkipRule(
            List<String> items,
            int counts,
            Fills fills,
            @Nullable Rule when,
            List<String> references) {

        /** Copies the lists. */
        public SkipRule {
            items = List.copyOf(items);
            references = List.copyOf(references);
        }
    }

    /** Which unknown answers a skip rule fills: never what somebody declined, did not know or left for later. */
    public enum Fills {
        /** Only what does not apply to the person. */
        NOT_APPLICABLE,
        /** What nobody asked, and what does not apply. */
        NOT_ASKED
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
     * @param whenIndeterminate a note for the case that nothing can be said yet, such as {@code urgent}
     * @param minimumSinceEvent the time since the event before which no verdict is given
     * @param references where it was published
     */
    public record Criterion(
            String id,
            Rule rule,
            boolean verified,
            @Nullable String whenIndeterminate,
            @Nullable Period minimumSinceEvent,
            List<String> references) {

        /** Copies the list. */
        public Criterion {
            references = List.copyOf(references);
        }
    }

    /**
     * A published number, such as 10 or more in primary care.
     *
     * @param id its id
     * @param score the scale that is compared
     * @param operator on which side of the number it is met
     * @param value the number
     * @param population in whom it was studied
     * @param group whom it is meant for, where a score has several that differ by the person
     * @param verified whether the number was seen in a source
     * @param references where it was published
     */
    public record CutOff(
            String id,
            String score,
            CutOffResult.Operator operator,
            BigDecimal value,
            String population,
            @Nullable Population group,
            boolean verified,
            List<String> references) {

        /** Copies the list. */
        public CutOff {
            references = List.copyOf(references);
        }
    }

    /**
     * A published size of a change, such as 15 points for more than chance.
     *
     * @param id its id
     * @param score the scale
     * @param kind what such a change says
     * @param points how many, without a sign
     * @param population in whom it was studied
     * @param verified whether the number was seen in a source
     * @param references where it was published
     */
    public record Change(
            String id,
            String score,
            ChangeResult.Kind kind,
            BigDecimal points,
            String population,
            boolean verified,
            List<String> references) {

        /** Copies the list. */
        public Change {
            references = List.copyOf(references);
        }
    }

    /**
     * What has to be known beside the answers.
     *
     * @param indexEvent whether the questions are about one event
     * @param detention what a recall period spent in detention does to the scores; absent where nothing was said of it
     * @param monitored whether it is only asked while somebody reads along
     */
    public record Context(boolean indexEvent, @Nullable Detention detention, boolean monitored) {

        /** Nothing. */
        public static final Context NONE = new Context(false, null, false);
    }

    /** What a recall period spent in detention does to a score. */
    public enum Detention {
        /** Alcohol and drugs: what was not at hand was not used, so the score is too low. */
        SUBSTANCES,
        /** Food: the score says nothing of food at home. */
        FOOD
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

        /**
         * The part does not hold.
         *
         * @param part a rule
         */
        record Not(Rule part) implements Rule {}

        /**
         * An earlier criterion is met.
         *
         * @param criterion its id
         */
        record Named(String criterion) implements Rule {}

        /**
         * A score reaches a number.
         *
         * @param score the id of a scale
         * @param atLeast the number
         */
        record ScoreAtLeast(String score, BigDecimal atLeast) implements Rule {}

        /**
         * One of the items was declined, not known or left for later.
         *
         * @param items linkIds
         */
        record Declined(List<String> items) implements Rule {

            /** Copies the list. */
            public Declined {
                items = List.copyOf(items);
            }
        }

        /**
         * One of the codes was chosen in one of the items.
         *
         * @param items linkIds of items with several answers
         * @param codes the codes that count
         * @param unsure codes that leave an item unknown when nothing else was chosen
         */
        record Chosen(List<String> items, List<String> codes, List<String> unsure) implements Rule {

            /** Copies the lists. */
            public Chosen {
                items = List.copyOf(items);
                codes = List.copyOf(codes);
                unsure = List.copyOf(unsure);
            }
        }

        /**
         * An item reaches a weight that only a wording pack can point at; without a pack nothing can be said.
         *
         * @param name what the pack calls it, such as {@code self-harm}
         * @param atLeast the weight
         */
        record NamedItem(String name, int atLeast) implements Rule {}
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
