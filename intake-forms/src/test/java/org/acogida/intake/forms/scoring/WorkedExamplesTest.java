package org.acogida.intake.forms.scoring;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Population;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every example that others have published: ours agrees with it, or differs for a reason that stands here. */
class WorkedExamplesTest {

    /** Says of one published result what ours has to be. */
    private interface Check {

        void holds(PublishedExample example, ScoreReport report, JsonNode expected);
    }

    /** Examples from which ours differs, why, and how. */
    private record Contradiction(String reason, Consumer<ScoreReport> ours) {}

    private static final Map<String, Contradiction> CONTRADICTED = Map.of(
            "phq9-uwcirg-missing6",
            new Contradiction(
                    "Item 6 is missing and was taken for zero.", WorkedExamplesTest::twelveAreCertainAndNoMore),
            "cssrs-bhp-allno",
            new Contradiction("No at every item is no level, and was called low.", WorkedExamplesTest::noLevel),
            "wgss-humind-row5",
            new Contradiction("Four refusals were taken for no difficulty.", WorkedExamplesTest::noneDecided),
            "pcl5-icd11proxy-via3",
            new Contradiction(
                    "ICD-11 is asked by another form; this one has no result for it.", WorkedExamplesTest::noIcd),
            "pcl5-icd11proxy-via1",
            new Contradiction(
                    "ICD-11 is asked by another form; this one has no result for it.", WorkedExamplesTest::noIcd));

    private static final Map<String, Check> CHECKS = Map.ofEntries(
            entry("total", score("total")),
            entry("B", score("cluster-b")),
            entry("C", score("cluster-c")),
            entry("D", score("cluster-d")),
            entry("E", score("cluster-e")),
            entry("anxiety", score("anxiety")),
            entry("depression", score("depression")),
            entry("consumption", score("consumption")),
            entry("dependence", score("dependence")),
            entry("harm", score("harm")),
            entry("raw", score("raw")),
            entry("index", score("index")),
            entry("score", score("index")),
            entry("mean", score("mean")),
            entry("simpleSum0_48", score("simple")),
            entry("simplePercent", score("percent")),
            entry("simpleSum12_60", WorkedExamplesTest::eachValuedOneMore),
            entry("recodedSum", WorkedExamplesTest::meanTimesItems),
            entry("band", WorkedExamplesTest::band),
            entry("provisionalDsm5", criterion("provisional-dsm5")),
            entry("DIS1", criterion("dis1")),
            entry("DIS2", criterion("dis2")),
            entry("DIS3", criterion("dis3")),
            entry("DIS4", criterion("dis4")),
            entry(
                    "item9Flag",
                    (example, report, raised) ->
                            is(report.flag("self-harm").orElseThrow().outcome(), raised)),
            entry("positiveGe2", cutOff("total-ge-2")),
            entry("positiveGe3", cutOff("total-ge-3")),
            entry("anxietyPositive", cutOff("anxiety-ge-3")),
            entry("depressionPositive", cutOff("depression-ge-3")),
            entry("below50", cutOff("index-lt-50")),
            entry("le28", cutOff("index-le-28")),
            entry("positive", WorkedExamplesTest::positiveForTheSex),
            entry("sex", (example, report, sex) -> assertThat(sex.asString()).isIn("male", "female")),
            entry("risk", WorkedExamplesTest::level));

    @TestFactory
    Stream<DynamicTest> oursAgreesOrDiffersForAReason() {
        return PublishedExample.all().stream()
                .map(example -> DynamicTest.dynamicTest(example.id(), () -> look(example)));
    }

    /** An example that nobody looks at would pass for one that agrees. */
    @Test
    void noExampleIsLeftAside() {
        List<PublishedExample> examples = PublishedExample.all();

        assertThat(examples).hasSize(82).hasSize(PublishedExample.counted());
        assertThat(examples)
                .extracting(PublishedExample::id)
                .doesNotHaveDuplicates()
                .containsAll(CONTRADICTED.keySet());
        assertThat(examples)
                .filteredOn(PublishedExample::isNegative)
                .extracting(PublishedExample::id)
                .isSubsetOf(CONTRADICTED.keySet());
        assertThat(examples).allSatisfy(WorkedExamplesTest::look);
    }

    /** Fails unless at least one result was held against ours. */
    private static void look(PublishedExample example) {
        ScoreReport report = example.score();
        assertThat(report.problems()).as(example.id()).isEmpty();
        Contradiction contradicted = CONTRADICTED.get(example.id());
        if (contradicted != null) {
            assertThat(contradicted.reason()).isNotBlank();
            contradicted.ours().accept(report);
            return;
        }
        assertThat(example.expected()).as(example.id()).isNotEmpty();
        example.expected().forEach((name, expected) -> {
            assertThat(CHECKS).as("a published result that nobody looks at").containsKey(name);
            CHECKS.get(name).holds(example, report, expected);
        });
    }

    private static Check score(String id) {
        return (example, report, expected) -> value(report, id, expected.decimalValue());
    }

    private static void value(ScoreReport report, String score, BigDecimal expected) {
        assertThat(report.score(score).orElseThrow().value()).as(score).isEqualByComparingTo(expected);
    }

    /** The same twelve answers, each valued one point more. */
    private static void eachValuedOneMore(PublishedExample example, ScoreReport report, JsonNode sum) {
        value(report, "simple", sum.decimalValue().subtract(BigDecimal.valueOf(12)));
    }

    private static void meanTimesItems(PublishedExample example, ScoreReport report, JsonNode sum) {
        Score mean = report.score("mean").orElseThrow();
        assertThat(mean.value().multiply(BigDecimal.valueOf(mean.expected()))).isEqualByComparingTo(sum.decimalValue());
    }

    /** Names differ in one table only, where the published ones are low, medium and high from the bottom. */
    private static void band(PublishedExample example, ScoreReport report, JsonNode expected) {
        Scoring.Scale banded = example.instrument().scoring().scores().stream()
                .filter(scale -> !scale.bands().isEmpty())
                .findFirst()
                .orElseThrow();
        String name = expected.asString().replace(' ', '-');
        int fromBelow = List.of("no-to-low", "medium", "high").indexOf(name);
        boolean renamed = example.scale().equals("rCSI");
        assertThat(report.score(banded.id()).orElseThrow().band())
                .isEqualTo(renamed ? banded.bands().get(fromBelow).id() : name);
    }

    private static Check criterion(String id) {
        return (example, report, expected) ->
                is(report.criterion(id).orElseThrow().outcome(), expected);
    }

    private static Check cutOff(String id) {
        return (example, report, expected) -> is(report.cutOff(id).orElseThrow().outcome(), expected);
    }

    /** The source names no country; without a sex, what is said has to hold for both. */
    private static void positiveForTheSex(PublishedExample example, ScoreReport report, JsonNode expected) {
        JsonNode sex = example.expected().get("sex");
        List<Scoring.CutOff> meant = example.instrument().scoring().cutOffs().stream()
                .filter(cutOff -> cutOff.group() != null && cutOff.group().country() == null)
                .filter(cutOff -> sex == null || isOf(cutOff.group(), sex.asString()))
                .toList();
        assertThat(meant).hasSize(sex == null ? 2 : 1);
        meant.forEach(cutOff -> is(report.cutOff(cutOff.id()).orElseThrow().outcome(), expected));
    }

    private static boolean isOf(Population group, String sex) {
        return group.sex() == (sex.equals("male") ? Population.Sex.MALE : Population.Sex.FEMALE);
    }

    private static void level(PublishedExample example, ScoreReport report, JsonNode level) {
        if (level.asString().equals("none")) {
            noLevel(report);
        } else {
            assertThat(report.criterion(level.asString()).orElseThrow().outcome())
                    .isEqualTo(Outcome.MET);
        }
    }

    /** True and false, also as 1 and 0. */
    private static void is(Outcome actual, JsonNode expected) {
        boolean holds = expected.isNumber() ? expected.intValue() == 1 : expected.booleanValue();
        assertThat(actual).isEqualTo(holds ? Outcome.MET : Outcome.NOT_MET);
    }

    /** Answers 1 2 3 0 1 – 2 3 0: twelve points are certain, item 6 can add up to three. */
    private static void twelveAreCertainAndNoMore(ScoreReport report) {
        Score total = report.score("total").orElseThrow();
        assertThat(total.value()).isNull();
        assertThat(total.lowest()).isEqualByComparingTo("12");
        assertThat(total.highest()).isEqualByComparingTo("15");
        assertThat(total.answered()).isEqualTo(8);
        assertThat(total.expected()).isEqualTo(9);
        assertThat(total.band()).isNull();
    }

    private static void noLevel(ScoreReport report) {
        assertThat(report.criteria())
                .hasSize(5)
                .allSatisfy(level -> assertThat(level.outcome()).isEqualTo(Outcome.NOT_MET));
    }

    /** Items 3 and 4 without difficulty say nothing of the other four. */
    private static void noneDecided(ScoreReport report) {
        assertThat(report.criteria())
                .hasSize(4)
                .allSatisfy(rule -> assertThat(rule.outcome()).isEqualTo(Outcome.INDETERMINATE));
    }

    /** No item of group D is marked, so the rule that this form has is not met, whatever the other one says. */
    private static void noIcd(ScoreReport report) {
        assertThat(report.criteria()).extracting(criterion -> criterion.id()).containsExactly("provisional-dsm5");
        assertThat(report.criterion("provisional-dsm5").orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
    }
}
