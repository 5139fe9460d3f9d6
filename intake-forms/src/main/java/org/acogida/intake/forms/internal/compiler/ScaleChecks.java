package org.acogida.intake.forms.internal.compiler;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Kind;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Item;

/** What a scale has to be so that its number means what it says. */
final class ScaleChecks {

    private final Weights weights;
    private final Map<String, Integer> fills;
    private final Set<String> riskItems;
    private final Places places;
    private final Problems.File problems;

    ScaleChecks(Weights weights, Map<String, Integer> fills, Set<String> riskItems, Places places, Problems problems) {
        this.weights = weights;
        this.fills = fills;
        this.riskItems = riskItems;
        this.places = places;
        this.problems = problems.in(ScoringReader.FILE);
    }

    void check(Scoring.Scale scale) {
        if (!places.sound(scale)) {
            return;
        }
        boolean countable = items(scale);
        reversed(scale, countable);
        gate(scale);
        missing(scale);
        boolean computable = kind(scale);
        if (countable && computable) {
            new RangeChecks(weights, fills, places, problems).check(scale);
        }
        bands(scale);
    }

    private boolean items(Scoring.Scale scale) {
        if (scale.items().isEmpty()) {
            problems.unsafe("empty-scale", places.of(scale, "items"), "the items that are added.", scale.id());
            return false;
        }
        if (new HashSet<>(scale.items()).size() < scale.items().size()) {
            problems.unsafe("duplicate-item", places.of(scale, "items"), "each item once.", scale.items());
        }
        boolean countable = true;
        for (String item : scale.items()) {
            countable &= item(scale, item);
        }
        return countable;
    }

    private boolean item(Scoring.Scale scale, String item) {
        Item.Question question = weights.question(item);
        if (question == null) {
            problems.unsafe(
                    "dangling-reference", places.of(scale, "items"), Spelling.suggest(item, weights.linkIds()), item);
            return false;
        }
        if (scale.kind() instanceof Kind.Count count) {
            List<String> codes = new ArrayList<>(count.unsure());
            codes.add(count.code());
            return new Chosen(weights, problems).check(item, codes, places.of(scale, "code"));
        }
        if (question.repeats()) {
            problems.unsafe("scored-item-repeats", places.of(scale, "items"), "an item with one answer.", item);
        }
        if (!weights.complete(item)) {
            problems.unsafe(
                    "option-without-weight", places.of(scale, "items"), "every option of it has a weight.", item);
            return false;
        }
        return true;
    }

    private void reversed(Scoring.Scale scale, boolean countable) {
        for (String item : scale.reversed()) {
            if (!scale.items().contains(item)) {
                problems.unsafe(
                        "dangling-reference",
                        places.of(scale, "reversed"),
                        Spelling.suggest(item, scale.items()),
                        item);
            } else if (countable && !weights.reversible(item)) {
                problems.unsafe(
                        "reversal-asymmetric",
                        places.of(scale, "reversed"),
                        "weights that mirror each other, such as 0 to 4.",
                        item,
                        weights.of(item));
            }
        }
    }

    private void gate(Scoring.Scale scale) {
        Scoring.Gate gate = scale.gate();
        if (gate == null || !places.sound(gate)) {
            return;
        }
        if (weights.question(gate.item()) == null) {
            problems.unsafe(
                    "dangling-reference",
                    places.of(gate, "item"),
                    Spelling.suggest(gate.item(), weights.linkIds()),
                    gate.item());
            return;
        }
        if (scale.items().contains(gate.item())) {
            problems.unsafe("gate-inside-scale", places.of(gate, "item"), "an item outside the scale.", gate.item());
        }
        if (weights.repeats(gate.item())) {
            problems.unsafe("scored-item-repeats", places.of(gate, "item"), "an item with one answer.", gate.item());
        }
        if (gate.closedBy().isEmpty()) {
            problems.unsafe("empty-gate", places.of(gate, "closedBy"), "the answers that close it.", gate.item());
        }
        List<String> codes =
                weights.options(gate.item()).stream().map(AnswerOption::code).toList();
        for (String code : gate.closedBy()) {
            if (!codes.contains(code)) {
                problems.unsafe("gate-no-such-answer", places.of(gate, "closedBy"), "one of " + codes + ".", code);
            }
        }
    }

    private void missing(Scoring.Scale scale) {
        boolean prorated = scale.missing() instanceof Scoring.Missing.Prorate;
        if (scale.missing() instanceof Scoring.Missing.Prorate prorate && places.sound(prorate)) {
            prorate(scale, prorate);
        }
        if (scale.rounding() == null && (prorated || fractional(scale.kind()))) {
            problems.unsafe("rounding-missing", places.of(scale), "\"rounding\" with decimals and mode.", scale.id());
        }
    }

    private static boolean fractional(Kind kind) {
        return kind instanceof Kind.Mean
                || (kind instanceof Kind.Linear linear && linear.over() > 0 && linear.times() % linear.over() != 0);
    }

    /** Whether the numbers that a kind brings can be computed with. */
    private boolean kind(Scoring.Scale scale) {
        if (scale.kind() instanceof Kind.Linear linear) {
            boolean times = positive(scale, "times", linear.times());
            boolean over = positive(scale, "over", linear.over());
            return times && over;
        }
        if (scale.kind() instanceof Kind.Weighted weighted) {
            boolean sound = true;
            for (Map.Entry<String, Integer> multiplier : weighted.multipliers().entrySet()) {
                sound &= positive(scale, "multipliers", multiplier.getValue());
                if (!scale.items().contains(multiplier.getKey())) {
                    problems.unsafe(
                            "dangling-reference",
                            places.of(scale, "multipliers"),
                            Spelling.suggest(multiplier.getKey(), scale.items()),
                            multiplier.getKey());
                }
            }
            return sound;
        }
        return !(scale.kind() instanceof Kind.Table table) || neverFalls(scale, table.values());
    }

    private boolean positive(Scoring.Scale scale, String key, int number) {
        if (number < 1) {
            problems.unsafe("not-positive", places.of(scale, key), "a whole number from 1 on.", number);
        }
        return number >= 1;
    }

    private boolean neverFalls(Scoring.Scale scale, List<BigDecimal> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i).compareTo(values.get(i - 1)) < 0) {
                problems.unsafe(
                        "table-falls",
                        places.of(scale, "table"),
                        "a printing error: more points are never worth less.",
                        values.get(i - 1),
                        values.get(i));
            }
        }
        return !values.isEmpty();
    }

    private void prorate(Scoring.Scale scale, Scoring.Missing.Prorate prorate) {
        int items = scale.items().size();
        if (prorate.minAnswered() < 1 || prorate.minAnswered() > items) {
            problems.unsafe(
                    "min-answered-out-of-range",
                    places.of(prorate, "minAnswered"),
                    "1 to " + items + ".",
                    prorate.minAnswered());
        }
        for (String item : prorate.neverImpute()) {
            if (!scale.items().contains(item)) {
                problems.unsafe(
                        "dangling-reference",
                        places.of(prorate, "neverImpute"),
                        Spelling.suggest(item, scale.items()),
                        item);
            }
        }
        List<String> atRisk = scale.items().stream()
                .filter(riskItems::contains)
                .filter(item -> !prorate.neverImpute().contains(item))
                .toList();
        if (!atRisk.isEmpty()) {
            problems.unsafe(
                    "risk-item-imputed", places.of(prorate), "\"neverImpute\" names it: nobody guesses it.", atRisk);
        }
    }

    private void bands(Scoring.Scale scale) {
        BigDecimal before = null;
        Set<String> ids = new HashSet<>();
        for (Scoring.Band band : scale.bands()) {
            if (!places.sound(band)) {
                return;
            }
            if (before == null && band.from().compareTo(scale.lowest()) != 0) {
                problems.unsafe(
                        "bands-gap", places.of(band, "from"), "the first begins at the lowest score.", band.from());
            } else if (before != null && band.from().compareTo(before) <= 0) {
                problems.unsafe(
                        "bands-out-of-order", places.of(band, "from"), "from the lowest up.", before, band.from());
            }
            if (band.from().compareTo(scale.highest()) > 0) {
                problems.unsafe("band-outside-range", places.of(band, "from"), "up to " + scale.highest(), band.from());
            }
            if (!ids.add(band.id())) {
                problems.unsafe("duplicate-id", places.of(band, "id"), "a name of its own.", band.id());
            }
            before = band.from();
        }
    }
}
