package org.acogida.intake.forms.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.Coding;
import org.acogida.intake.questionnaire.EnableBehavior;
import org.acogida.intake.questionnaire.EnableWhen;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.junit.jupiter.api.Test;

/** What is written is what is read, also what is left out. */
class ReadDefinitionTest {

    private static final Path SOUND = BrokenFolder.ROOT.resolve("without-fault/every-bound/sleep-log");
    private static final Coding CODE = new Coding("http://example.org/sleep", "S-1");
    private static final List<String> SOURCE = List.of("made-up-study");
    private static final Rule.Answer FIRST = new Rule.Answer("1", 1);

    private final Definition definition = read(UnaryOperator.identity());
    private final Questionnaire form = definition.questionnaire();
    private final Scoring scoring = definition.scoring();

    @Test
    void theFormAndItsOptions() {
        assertThat(form.id()).isEqualTo("sleep-log");
        assertThat(form.version()).isEqualTo("1.0.0");
        assertThat(form.requires()).containsExactly("night-nurse");
        assertThat(form.codes()).containsExactly(CODE);
        assertThat(form.answerValueSets()).containsOnlyKeys("often");
        assertThat(form.answerValueSets().get("often"))
                .extracting(option -> entry(option.code(), option.weight()))
                .containsExactly(entry("0", 0), entry("1", 1), entry("2", 2));
        assertThat(form.answerValueSets().get("often").get(0).codings()).containsExactly(CODE);
    }

    @Test
    void itemsOfEveryKind() {
        assertThat(form.items().get(0)).isEqualTo(new Item.Display("hello", List.of(), EnableBehavior.ALL));
        Item.Group night = (Item.Group) form.items().get(1);
        assertThat(night.linkId()).isEqualTo("night");
        assertThat(night.items()).extracting(Item::linkId).containsExactly("1", "2");
        assertThat(night.items().get(0))
                .isEqualTo(new Item.Question(
                        "1",
                        AnswerType.CHOICE,
                        "often",
                        false,
                        new Sensitivity(2, List.of("PSY")),
                        List.of(CODE),
                        List.of(),
                        EnableBehavior.ALL));
        assertThat(form.items().get(2).enableBehavior()).isEqualTo(EnableBehavior.ANY);
        assertThat(form.items().get(2).enableWhen())
                .containsExactly(new EnableWhen("1", EnableWhen.Operator.NOT_EQUAL, "0"));
    }

    @Test
    void anItemThatIsSilentAboutItsSensitivityCountsAsTheHighest() {
        Definition silent = read(json -> json.replace("\"sensitivity\": { \"class\": 2, \"tags\": [\"PSY\"] }, ", ""));
        assertThat(silent.questionnaire().questions().get(0).sensitivity()).isEqualTo(Sensitivity.HIGHEST);
    }

    @Test
    void scales() {
        Scoring.Scale total = scoring.scores().get(0);
        assertThat(total.kind()).isEqualTo(new Scoring.Kind.Sum());
        assertThat(total.reversed()).containsExactly("2");
        assertThat(total.missing()).isEqualTo(new Scoring.Missing.RequireAll());
        assertThat(total.gate()).isEqualTo(new Scoring.Gate("3", List.of("0")));
        assertThat(total.rounding()).isNull();
        assertThat(total.bands())
                .containsExactly(
                        new Scoring.Band("calm", BigDecimal.ZERO), new Scoring.Band("restless", BigDecimal.valueOf(4)));
        assertThat(total.bandReferences()).isEqualTo(SOURCE);
        Scoring.Scale mean = scoring.scores().get(1);
        assertThat(mean.kind()).isEqualTo(new Scoring.Kind.Mean());
        assertThat(mean.missing()).isEqualTo(new Scoring.Missing.Prorate(1, List.of("2")));
        assertThat(mean.rounding()).isEqualTo(new Scoring.Rounding(0, RoundingMode.HALF_UP));
        assertThat(mean.codes()).containsExactly(CODE);
        assertThat(scoring.scores().get(2).rounding()).isEqualTo(new Scoring.Rounding(6, RoundingMode.DOWN));
    }

    @Test
    void rules() {
        assertThat(scoring.criteria())
                .extracting(Scoring.Criterion::rule)
                .containsExactly(
                        new Rule.All(List.of(FIRST, new Rule.Any(List.of(new Rule.Answer("2", 2))))),
                        new Rule.CountOf(List.of(new Scoring.Threshold(List.of("1", "2", "3"), 1)), 0, 2),
                        new Rule.CountOf(
                                List.of(new Scoring.Threshold(List.of("1"), 1), new Scoring.Threshold(List.of("2"), 2)),
                                2,
                                null),
                        new Rule.CountOf(List.of(new Scoring.Threshold(List.of("1", "2"), 1)), 1, 1));
        assertThat(scoring.flags())
                .containsExactly(
                        new Scoring.FlagRule(
                                "alarm", Flag.Kind.SAFETY, new Rule.Any(List.of(new Rule.Answer("2", 1))), SOURCE),
                        new Scoring.FlagRule("note", Flag.Kind.WORKER_NOTE, new Rule.Answer("1", 2), SOURCE));
    }

    @Test
    void aNumberCountsAsSeenInItsSourceUnlessItSaysOtherwise() {
        assertThat(scoring.criteria()).allMatch(Scoring.Criterion::verified);
        assertThat(scoring.cutOffs()).extracting(Scoring.CutOff::verified).containsExactly(true, true, false);
        assertThat(scoring.cutOffs().get(1))
                .isEqualTo(new Scoring.CutOff(
                        "total-ge-4-night-shift",
                        "total",
                        CutOffResult.Operator.AT_LEAST,
                        BigDecimal.valueOf(4),
                        "workers",
                        null,
                        true,
                        SOURCE));
    }

    @Test
    void sourcesAndRights() {
        References references = definition.references();
        assertThat(references.sources())
                .containsExactly(entry(
                        "made-up-study",
                        new References.Source("No study: made up for a test", "NV", "Every number of this folder.")));
        assertThat(references.rights()).isEqualTo(new References.Rights("own", "nobody", "OK", true));
        assertThat(references.notVerified()).containsExactly("All of it.");
    }

    @Test
    void aWeightMayBeAMillion() {
        // The largest whole number that a definition may say; the range follows.
        Definition large = read(json -> json.replace("\"weight\": 2 }", "\"weight\": 1000000 }")
                .replace("\"weight\": 1 }", "\"weight\": 500000 }")
                .replace("[0, 4]", "[0, 2000000]")
                .replace("[0, 2]", "[0, 1000000]"));
        assertThat(large.questionnaire().answerValueSets().get("often").get(2).weight())
                .isEqualTo(1_000_000);
    }

    @Test
    void theFingerprintIsOfStructureAndScoringTogether() {
        assertThat(fingerprint(json -> json.replace("\"population\": \"workers\"", "\"population\": \"students\"")))
                .isNotEqualTo(definition.fingerprint());
        assertThat(fingerprint(json -> json.replace("\"repeats\": false, ", "")))
                .isNotEqualTo(definition.fingerprint());
        assertThat(fingerprint(json -> json.replace("All of it.", "Nothing of it.")))
                .isEqualTo(definition.fingerprint());
        assertThat(fingerprint(json -> json.replace("\n", " "))).isEqualTo(definition.fingerprint());
    }

    /** Reports stay comparable where only the words to the person change. */
    @Test
    void howAScoreReadsIsNoPartOfWhatItIs() {
        UnaryOperator<String> heavier =
                json -> json.replace("\"bandReferences\"", "\"higher\": \"heavier\", \"bandReferences\"");
        assertThat(definition.scoring().scores()).allMatch(scale -> scale.higher() == null);
        assertThat(read(heavier).scoring().scores())
                .filteredOn(scale -> !scale.bands().isEmpty())
                .isNotEmpty()
                .allMatch(scale -> scale.higher() == Scoring.Higher.HEAVIER);
        assertThat(fingerprint(heavier)).isEqualTo(definition.fingerprint());
    }

    private static String fingerprint(UnaryOperator<String> change) {
        return read(change).fingerprint();
    }

    /** The sound folder, with a change to its JSON files. */
    private static Definition read(UnaryOperator<String> change) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String file : List.of("questionnaire.json", "scoring.json", "references.json")) {
            files.put(file, change.apply(text(file)).getBytes(StandardCharsets.UTF_8));
        }
        files.put("texts/en.properties", text("texts/en.properties").getBytes(StandardCharsets.UTF_8));
        return DefinitionCompiler.compile(new Folder("sleep-log", files, Map.of()));
    }

    private static String text(String file) {
        try {
            return Files.readString(SOUND.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
