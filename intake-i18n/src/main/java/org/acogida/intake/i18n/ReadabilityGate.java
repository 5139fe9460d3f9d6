package org.acogida.intake.i18n;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.i18n.Readability.Measure;

/**
 * What a text that a person reads is held to: {@code ReadabilityGate.CARE.problems(Readability.of(es, crisisTexts))}.
 *
 * <p>No gate shows that a text is clear; it finds texts that are surely not. A text of less than
 * {@value Readability#FEWEST_WORDS} words is too short for any formula, so that only its sentences are judged: join what is
 * read together. In a language that cannot be measured nothing is judged, see {@link Readability#supports}.
 *
 * <p>The limits are this project’s own choice, set within what is recommended for patients: Szigriszt-Pazos above 55 (Barrio
 * 2008), school grade 6 (AMA and NIH, as cited elsewhere) and at most 8, sentences of at most 25 words (the US Department of
 * Veterans Affairs). Aim at sentences of 15. Immutable and thread-safe.
 */
public enum ReadabilityGate {

    /**
     * Consent, crisis, grounding and a person’s own results, read when reading is hardest. Spanish: Szigriszt-Pazos at least
     * 65, Fernández Huerta at least 70, Crawford at most 6. English: Flesch-Kincaid at most 6. No sentence of more than
     * {@value #LONGEST_SENTENCE} words.
     */
    CARE,

    /**
     * Whatever else a person reads, such as questions and answers. Spanish: Szigriszt-Pazos above 55. English:
     * Flesch-Kincaid at most 8. No sentence of more than {@value #LONGEST_SENTENCE} words.
     */
    ASKING;

    /** The most words that a sentence may have, however easy the text is otherwise. */
    public static final int LONGEST_SENTENCE = 25;

    /** How a value stands to its limit. */
    public enum Bound {
        /** The value may be the limit or above it. */
        AT_LEAST,
        /** The value must be above the limit. */
        MORE_THAN,
        /** The value may be the limit or below it. */
        AT_MOST
    }

    /**
     * A limit that a text does not keep, such as {@code SZIGRISZT_PAZOS 52.17, AT_LEAST 65}.
     *
     * @param measure what was measured
     * @param value what it came to, in the measure’s unit, not rounded
     * @param bound how the value ought to stand to the limit
     * @param limit the number that it was compared with
     */
    public record Problem(Measure measure, double value, Bound bound, double limit) {

        /** Returns one line; the value has two decimals, cut so that it never looks as if it kept the limit. */
        @Override
        public String toString() {
            RoundingMode away = bound == Bound.AT_MOST ? RoundingMode.CEILING : RoundingMode.FLOOR;
            return measure + " " + plain(BigDecimal.valueOf(value).setScale(2, away)) + ", " + bound + " "
                    + plain(BigDecimal.valueOf(limit));
        }

        private static String plain(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }

        private boolean isOne() {
            // Sums of binary fractions: what is 70 by hand may come out as 69.99999999999999.
            double clean = Math.rint(value * 1e9) / 1e9;
            return switch (bound) {
                case AT_LEAST -> clean < limit;
                case MORE_THAN -> clean <= limit;
                case AT_MOST -> clean > limit;
            };
        }
    }

    /**
     * Returns every limit that a text does not keep; empty for a text that passes, or that cannot be judged.
     *
     * @param text a whole text; what is read together belongs together
     */
    public List<Problem> problems(Readability text) {
        List<Problem> problems = new ArrayList<>();
        hold(text, Measure.LONGEST_SENTENCE, Bound.AT_MOST, LONGEST_SENTENCE, problems);
        if (text.words() >= Readability.FEWEST_WORDS) {
            holdWhole(text, problems);
        }
        return List.copyOf(problems);
    }

    private void holdWhole(Readability text, List<Problem> problems) {
        switch (this) {
            case CARE -> {
                hold(text, Measure.SZIGRISZT_PAZOS, Bound.AT_LEAST, 65, problems);
                hold(text, Measure.FERNANDEZ_HUERTA, Bound.AT_LEAST, 70, problems);
                hold(text, Measure.CRAWFORD, Bound.AT_MOST, 6, problems);
                hold(text, Measure.FLESCH_KINCAID, Bound.AT_MOST, 6, problems);
            }
            case ASKING -> {
                hold(text, Measure.SZIGRISZT_PAZOS, Bound.MORE_THAN, 55, problems);
                hold(text, Measure.FLESCH_KINCAID, Bound.AT_MOST, 8, problems);
            }
        }
    }

    private static void hold(Readability text, Measure measure, Bound bound, double limit, List<Problem> problems) {
        text.value(measure).ifPresent(value -> {
            Problem problem = new Problem(measure, value, bound, limit);
            if (problem.isOne()) {
                problems.add(problem);
            }
        });
    }
}
