package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.questionnaire.TextOrigin;
import org.acogida.intake.questionnaire.TextOrigin.Status;
import org.acogida.intake.response.Wording;

/** What is said of a form is no more than what is said of each of its texts. */
class TextOriginPropertiesTest {

    private static final Path FOLDER = Path.of("src/test/resources/broken/without-fault/plain/sleep-log");
    private static final InstrumentSource SOURCE = InstrumentSource.directory(FOLDER);
    private static final Instrument FORM = Instrument.load(SOURCE);
    private static final Locale EN = Locale.ENGLISH;
    private static final Locale ES = Locale.forLanguageTag("es");

    /** What a person reads of the form; {@code about.purpose} is for the team. */
    private static final List<String> READ =
            List.of("title", "instructions", "item.1", "item.2", "option.often.0", "option.often.1", "option.often.2");

    private static String word(Status status) {
        return "\"status\": \"" + status.name().toLowerCase(Locale.ROOT) + "\"";
    }

    /** English, translated from Spanish; each text with its state and the hash of what it was translated from. */
    private static byte[] origin(Map<String, Status> states, Status otherwise, Map<String, String> hashes) {
        String texts = states.entrySet().stream()
                .map(state -> "\"" + state.getKey() + "\": {" + word(state.getValue()) + ", \"sourceHash\": \""
                        + hashes.get(state.getKey()) + "\"}")
                .collect(Collectors.joining(", "));
        String json = "{\"en\": {\"source\": \"es\", " + word(otherwise)
                + ", \"by\": \"Night Society\", \"on\": \"2026-11-24\", \"texts\": {" + texts + "}}}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> hashes() {
        return FORM.texts().keys().stream()
                .collect(Collectors.toMap(
                        key -> key, key -> FORM.sourceHash(ES, key).orElseThrow()));
    }

    @Provide
    Arbitrary<Map<String, Status>> states() {
        return Arbitraries.maps(Arbitraries.of(FORM.texts().keys()), Arbitraries.of(Status.class));
    }

    @Provide
    Arbitrary<String> read() {
        return Arbitraries.of(READ);
    }

    @Property(tries = 300)
    void aFormIsAsFarAsItsLeastTriedText(@ForAll("states") Map<String, Status> states, @ForAll Status otherwise) {
        Instrument form = Instrument.load(SOURCE.withOrigin(origin(states, otherwise, hashes())));
        Status stated = form.textStatus(Wording.OWN, "en").orElseThrow();
        List<Status> each =
                READ.stream().map(key -> states.getOrDefault(key, otherwise)).toList();
        assertThat(each).allMatch(status -> stated.compareTo(status) <= 0).contains(stated);
        assertThat(READ)
                .allSatisfy(key -> assertThat(form.origin(EN, key).map(TextOrigin::status))
                        .contains(states.getOrDefault(key, otherwise)));
        assertThat(form.textStatus(Wording.OWN, "es"))
                .as("nobody stated anything of Spanish")
                .isEmpty();
    }

    @Property(tries = 300)
    void oneOtherCharacterInASourceMakesItsTranslationADraft(
            @ForAll("read") String key, @ForAll Random random, @ForAll Status otherwise) {
        Map<String, Status> all = new LinkedHashMap<>();
        FORM.texts().keys().forEach(each -> all.put(each, Status.FINAL));
        byte[] origin = origin(all, otherwise, hashes());
        String text = FORM.texts().in(ES).text(key);
        StringBuilder changed = new StringBuilder(text);
        int place = random.nextInt(text.length());
        changed.setCharAt(place, text.charAt(place) == 'x' ? 'y' : 'x');
        byte[] spanish = (key + " = " + changed).getBytes(StandardCharsets.UTF_8);

        Instrument before = Instrument.load(SOURCE.withOrigin(origin));
        Instrument after = Instrument.load(SOURCE.withOrigin(origin).withTexts(ES, spanish));

        assertThat(before.textStatus(Wording.OWN, "en")).contains(Status.FINAL);
        assertThat(after.textStatus(Wording.OWN, "en")).contains(Status.DRAFT);
        for (String each : READ) {
            Status expected = each.equals(key) ? Status.DRAFT : Status.FINAL;
            assertThat(after.origin(EN, each).map(TextOrigin::status)).contains(expected);
        }
    }

    @Property(tries = 200)
    void theOrderOfEntriesSaysNothing(
            @ForAll("states") Map<String, Status> states, @ForAll Status otherwise, @ForAll Random random) {
        List<String> keys = new ArrayList<>(states.keySet());
        Collections.shuffle(keys, random);
        Map<String, Status> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, states.get(key)));
        Instrument one = Instrument.load(SOURCE.withOrigin(origin(states, otherwise, hashes())));
        Instrument other = Instrument.load(SOURCE.withOrigin(origin(shuffled, otherwise, hashes())));
        assertThat(other.textStatus(Wording.OWN, "en")).isEqualTo(one.textStatus(Wording.OWN, "en"));
        assertThat(READ).allSatisfy(key -> assertThat(other.origin(EN, key)).isEqualTo(one.origin(EN, key)));
    }

    @Property(tries = 100)
    void aTextWithoutAStatementLeavesNone(@ForAll("read") String key, @ForAll Status otherwise) {
        Instrument form = Instrument.load(SOURCE.withOrigin(origin(Map.of(), otherwise, hashes()))
                .withTexts(Locale.forLanguageTag("en-GB"), (key + " = Other words").getBytes(StandardCharsets.UTF_8)));
        assertThat(form.textStatus(Wording.OWN, "en-GB")).isEqualTo(Optional.empty());
        assertThat(form.textStatus(Wording.OWN, "en")).contains(otherwise);
    }
}
