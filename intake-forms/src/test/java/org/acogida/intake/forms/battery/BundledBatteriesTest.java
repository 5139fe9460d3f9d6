package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.i18n.Readability;
import org.acogida.intake.i18n.ReadabilityGate;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.Item;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One contract over every battery in the jar. */
class BundledBatteriesTest {

    private static final BatteryLibrary LIBRARY = BatteryLibrary.bundled();
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("es"), Locale.ENGLISH);

    private static Stream<DynamicTest> each(Consumer<Battery> contract) {
        return LIBRARY.ids().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> contract.accept(LIBRARY.battery(id))));
    }

    /** A battery that does not load fails the first contract, and no other. */
    private static Stream<DynamicTest> eachThatLoads(Consumer<Battery> contract) {
        return LIBRARY.ids().stream().map(id -> DynamicTest.dynamicTest(id, () -> contract.accept(loaded(id))));
    }

    private static Battery loaded(String id) {
        try {
            return LIBRARY.battery(id);
        } catch (DefinitionException e) {
            return Assumptions.abort("does not load");
        }
    }

    @Test
    void theyAreThere() {
        assertThat(LIBRARY.ids())
                .containsExactlyInAnyOrder(
                        "returning-home",
                        "stress-stepped",
                        "mood-stepped",
                        "anxiety-stepped",
                        "mood-and-anxiety-stepped",
                        "alcohol-stepped",
                        "well-being-stepped",
                        "self-harm-follow-up-asq",
                        "self-harm-follow-up-c-ssrs");
    }

    @TestFactory
    Stream<DynamicTest> everyFolderCanBePublished() {
        return each(battery -> {
            assertThat(battery.problems()).isEmpty();
            assertThat(LIBRARY.indexProblems(battery.id())).isEmpty();
            assertThat(battery.texts().missing(Locale.forLanguageTag("es"))).isEmpty();
            assertThat(battery.texts().missing(Locale.ENGLISH)).isEmpty();
        });
    }

    /** What was only believed says so. */
    @TestFactory
    Stream<DynamicTest> everyNumberThatCountsAsVerifiedWasSeen() {
        return eachThatLoads(battery -> battery.parts().stream()
                .map(Battery.Part::when)
                .filter(Objects::nonNull)
                .flatMap(Gate::conditions)
                .filter(Gate.Condition::verified)
                .forEach(condition -> assertThat(condition.references())
                        .as(battery.id() + ", " + condition)
                        .anySatisfy(id -> {
                            References.Source source =
                                    Objects.requireNonNull(battery.references().get(id));
                            assertThat(source.standing()).matches("V\\d");
                        })));
    }

    @TestFactory
    Stream<DynamicTest> theWordsCanBeRead() {
        return eachThatLoads(battery -> {
            for (Locale language : LANGUAGES) {
                Texts texts = battery.texts().in(language);
                assertThat(ReadabilityGate.ASKING.problems(
                                Readability.of(language, List.of(texts.text("title"), texts.text("introduction")))))
                        .as(battery.id() + " " + language)
                        .isEmpty();
            }
        });
    }

    /** Read from the files, so that it holds also while a form is not there. */
    @TestFactory
    Stream<DynamicTest> noneAsksWhatBelongsInNoBattery() {
        return LIBRARY.ids().stream()
                .map(id -> DynamicTest.dynamicTest(
                        id, () -> assertThat(instruments(id)).doesNotContain("lec-5", "dast-10")));
    }

    private static List<String> instruments(String id) {
        String file = "/META-INF/acogida/batteries/" + id + "/battery.json";
        try (InputStream in = Objects.requireNonNull(BundledBatteriesTest.class.getResourceAsStream(file))) {
            JsonNode parts = JsonMapper.builder()
                    .build()
                    .readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .path("parts");
            return parts.valueStream()
                    .map(part -> part.path("instrument").asString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From easy to hard and back: it rises, then falls, and neither begins nor ends with the hardest. */
    @Test
    void returningHomeRisesAndFalls() {
        List<Integer> classes = loaded("returning-home").parts().stream()
                .map(BundledBatteriesTest::hardest)
                .toList();
        int most = classes.stream().mapToInt(each -> each).max().orElseThrow();
        int first = classes.indexOf(most);
        int last = classes.lastIndexOf(most);
        assertThat(classes.subList(0, first + 1)).isSorted();
        assertThat(classes.subList(first, last + 1)).containsOnly(most);
        assertThat(classes.subList(last, classes.size())).isSortedAccordingTo((a, b) -> b - a);
        assertThat(classes.get(0)).isLessThanOrEqualTo(1);
        assertThat(classes.get(classes.size() - 1)).isLessThanOrEqualTo(1);
    }

    private static int hardest(Battery.Part part) {
        return part.instrument().questionnaire().questions().stream()
                .map(Item.Question::sensitivity)
                .mapToInt(sensitivity -> sensitivity.level())
                .max()
                .orElse(0);
    }

    @Test
    void returningHomeAsksAboutEverySideOfALife() {
        Set<String> asked = new HashSet<>(instruments("returning-home"));
        assertThat(asked)
                .contains("sleep", "pc-ptsd-5", "pcl-5", "gad-2", "gad-7", "phq-2", "phq-9", "asq-5")
                .contains("wg-ss", "brs-6", "ucla-3", "work-and-money");
    }
}
