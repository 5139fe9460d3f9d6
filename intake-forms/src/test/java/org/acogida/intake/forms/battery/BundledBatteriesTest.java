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
                        "intake-after-detention",
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

    private static List<Battery.Part> offered(Battery battery) {
        return battery.parts().stream().filter(part -> !part.door()).toList();
    }

    /** The questions that somebody is offered who opens nothing further; the opening question of pc-ptsd-5 opens. */
    private static List<Item.Question> unasked(Battery.Part part) {
        boolean opening = part.instrument().id().equals("pc-ptsd-5");
        return unasked(part.instrument().questionnaire().items(), opening).toList();
    }

    private static Stream<Item.Question> unasked(List<Item> items, boolean opening) {
        return items.stream()
                .filter(item -> opening || item.enableWhen().isEmpty())
                .flatMap(item -> {
                    if (item instanceof Item.Group group) {
                        return unasked(group.items(), opening);
                    }
                    return item instanceof Item.Question question ? Stream.of(question) : Stream.empty();
                });
    }

    @Test
    void aFirstMeetingOffersAtMostTwentyFiveQuestions() {
        List<Item.Question> core = offered(loaded("intake-after-detention")).stream()
                .filter(part -> part.when() == null)
                .flatMap(part -> unasked(part).stream())
                .toList();
        assertThat(core).hasSizeBetween(20, 25);
    }

    /** From easy to hard and back, one step at a time, by what is asked of everybody. */
    @Test
    void aFirstMeetingRisesAndFallsOneStepAtATime() {
        List<Integer> classes = offered(loaded("intake-after-detention")).stream()
                .filter(part -> part.when() == null)
                .map(part -> unasked(part).stream()
                        .mapToInt(question -> question.sensitivity().level())
                        .max()
                        .orElse(0))
                .toList();
        assertThat(classes.get(0)).isLessThanOrEqualTo(1);
        assertThat(classes.get(classes.size() - 1)).isLessThanOrEqualTo(1);
        int top = classes.indexOf(3);
        for (int i = 1; i < classes.size(); i++) {
            int step = classes.get(i) - classes.get(i - 1);
            assertThat(step).as("step " + i).isBetween(i <= top ? 0 : -1, i <= top ? 1 : 0);
        }
    }

    @Test
    void whatIsMostPrivateStandsBehindADoor() {
        Battery intake = loaded("intake-after-detention");
        assertThat(offered(intake))
                .extracting(part -> part.instrument().id())
                .doesNotContain("sexual-violence-care", "sexuality-and-gender", "continuing-treatment", "c-ssrs")
                .contains("asq-5");
        assertThat(intake.part("sexual-violence-care").orElseThrow().requires()).containsExactly("sdv-referral");
        for (Battery.Part part : offered(intake)) {
            assertThat(part.instrument().questionnaire().questions())
                    .flatExtracting(question -> question.sensitivity().tags())
                    .doesNotContain("SDV", "HIV", "SEX");
        }
    }
}
