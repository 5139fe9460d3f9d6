package org.acogida.intake.forms.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.PackText;
import org.acogida.intake.forms.WordingPack;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.questionnaire.TextOrigin;
import org.acogida.intake.response.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack fits, or everything that is wrong with it is said at once. */
class WordingPackTest {

    private static final Instrument TEA = PackText.teaTime();
    private static final PackText SOUND = PackText.ofTeaTime("es");
    private static final int FOUR_MEBIBYTES = 4 * 1024 * 1024;

    @TempDir
    Path folder;

    private static List<DefinitionProblem> problems(PackText text) {
        DefinitionException refused = catchThrowableOfType(DefinitionException.class, () -> TEA.with(text.pack()));
        return refused == null ? List.of() : refused.problems();
    }

    private static DefinitionProblem only(PackText text) {
        assertThat(problems(text)).hasSize(1);
        DefinitionProblem problem = problems(text).get(0);
        assertThat(problem.severity()).isEqualTo(Severity.UNSAFE);
        assertThat(problem.file()).isEqualTo("wording-pack.properties");
        assertThat(problem.maybe()).startsWith("Maybe ");
        return problem;
    }

    /** The first line of a problem: code, place, key, values. */
    private static String said(PackText text) {
        return only(text).toString().lines().findFirst().orElseThrow();
    }

    @Test
    void saysWhatItIs() {
        WordingPack pack = SOUND.pack();
        assertThat(pack.id()).isEqualTo("tea-time-es");
        assertThat(pack.instrument()).isEqualTo("tea-time");
        assertThat(pack.language()).isEqualTo("es");
        assertThat(pack.rights()).isEqualTo(new WordingPack.Rights("The Tea Society", "Free for use in care"));
        assertThat(pack.wording()).isEqualTo(new Wording(Wording.Status.OFFICIAL, "tea-time-es"));
        assertThat(pack.translation()).isEmpty();
        assertThat(SOUND.with("pack.translation", "debriefed").pack().translation())
                .contains(TextOrigin.Status.DEBRIEFED);
        assertThat(pack.problems()).isEmpty();
        assertThat(pack).hasToString("WordingPack[tea-time-es, tea-time, es]");
    }

    @Test
    void theExampleInTheDocumentationIsAPack() throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/acogida/intake/forms/WordingPack.java"));
        String example = source.substring(source.indexOf("<pre>") + 5, source.indexOf("</pre>"))
                .replace("\n * ", "\n")
                .replace("\n *\n", "\n\n");
        WordingPack pack = WordingPack.of(example.getBytes(StandardCharsets.UTF_8));
        assertThat(pack.problems()).isEmpty();
        assertThat(catchThrowableOfType(DefinitionException.class, () -> TEA.with(pack))
                        .problems())
                .as("it is a form of two lines; every key that it has is one of a pack")
                .extracting(DefinitionProblem::code)
                .contains("text-missing")
                .doesNotContain("unknown-key", "wrong-instrument", "value-differs", "dangling-reference");
    }

    @Test
    void fitsByLinkIdAndByLoincCode() {
        PackText coded = SOUND.renamed("item.1", "item.00000-1")
                .renamed("option.often.0", "option.often.LA00-0")
                .renamed("value.often.1", "value.often.LA00-1")
                .renamed("polarity.2", "polarity.00000-2");
        Instrument worded = TEA.with(coded.pack());
        assertThat(worded.texts().in(Locale.forLanguageTag("es")).text("item.1"))
                .isEqualTo("Official item.1");
        assertThat(worded.texts().in(Locale.forLanguageTag("es")).text("option.often.0"))
                .isEqualTo("Official option.often.0");
        assertThat(worded.fingerprint()).isEqualTo(TEA.with(SOUND.pack()).fingerprint());
    }

    @Test
    void aCodeThatTwoQuestionsShareNamesNeither() {
        assertThat(problems(SOUND.renamed("item.3", "item.00000-9")))
                .extracting(DefinitionProblem::code, DefinitionProblem::path)
                .containsExactlyInAnyOrder(tuple("unknown-key", "item.00000-9"), tuple("text-missing", "item.3"));
    }

    @Test
    @Tag("wrong-instrument")
    void ofAnotherInstrument() {
        assertThat(said(SOUND.with("pack.instrument", "tea-times")))
                .isEqualTo("wrong-instrument  wording-pack.properties:2  pack.instrument  [tea-times, tea-time]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack.id", "pack.instrument", "pack.language", "pack.status", "pack.holder", "pack.terms"})
    void somethingThatItHasToSayOfItself(String key) {
        assertThat(said(SOUND.without(key)))
                .isEqualTo("missing-key  wording-pack.properties  " + key + "  [" + key + "]");
        assertThat(said(SOUND.with(key, " ")))
                .isEqualTo("missing-key  wording-pack.properties:" + SOUND.line(key) + "  " + key + "  [" + key + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pack.id       | Tea Time    | bad-id           | lower-case letters, digits and hyphens.",
                "pack.language | es_VE       | bad-language-tag | a tag such as es or es-419.",
                "pack.language | español     | bad-language-tag | a tag such as es or es-419.",
                "pack.language | x-tea       | bad-language-tag | a tag such as es or es-419.",
                "pack.status   | offical     | unknown-word     | you meant \"official\".",
                "pack.status   | own         | unknown-word     | it is one of [official].",
                "pack.translation | finall   | unknown-word     | you meant \"final\".",
                "pack.translation | Final    | unknown-word     | you meant \"final\".",
                "pack.translation | official | unknown-word     | it is one of [draft, forward, reconciled,",
                "polarity.2    | backwards   | unknown-word     | it is one of",
                "named.hurry   | 33          | dangling-reference | you meant \"3\".",
            })
    void somethingThatIsNotAsItIsWritten(String key, String value, String code, String advice) {
        DefinitionProblem problem = only(SOUND.with(key, value));
        assertThat(problem.toString())
                .startsWith(code + "  wording-pack.properties:"
                        + SOUND.with(key, value).line(key) + "  " + key + "  [" + value + "]");
        assertThat(problem.maybe()).startsWith("Maybe " + advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pack.term       | you meant \"pack.terms\".",
                "item.7          | you meant \"item.1\".",
                "option.often.3  | you meant \"option.often.0\".",
                "value.with.alone | it is one of [value.often.0,",
                "score.total     | it is one of [title, instructions,",
                "named.hury      | you meant \"named.hurry\".",
                "polarity.5      | you meant \"polarity.1\".",
            })
    void aKeyThatMeansNothingHere(String key, String advice) {
        DefinitionProblem problem = only(SOUND.with(key, "x"));
        assertThat(problem.toString())
                .startsWith("unknown-key  wording-pack.properties:"
                        + SOUND.with(key, "x").line(key));
        assertThat(problem.values()).containsExactly(key);
        assertThat(problem.maybe()).startsWith("Maybe " + advice);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "instructions",
                "item.welcome",
                "item.1",
                "item.5",
                "option.often.2",
                "option.with.alone"
            })
    void aTextThatIsNotThere(String key) {
        assertThat(said(SOUND.without(key)))
                .isEqualTo("text-missing  wording-pack.properties  " + key + "  [" + key + "]");
        assertThat(said(SOUND.with(key, "")))
                .isEqualTo("text-empty  wording-pack.properties:" + SOUND.line(key) + "  " + key + "  [" + key + "]");
    }

    @Test
    @Tag("value-missing")
    @Tag("value-differs")
    void aValueThatIsNotThatOfTheStructure() {
        assertThat(said(SOUND.without("value.often.1")))
                .isEqualTo("value-missing  wording-pack.properties  value.often.1  [value.often.1]");
        for (String other : List.of("1", "0.0", "three", "-2")) {
            assertThat(said(SOUND.with("value.often.2", other)))
                    .isEqualTo("value-differs  wording-pack.properties:" + SOUND.line("value.often.2")
                            + "  value.often.2  [" + other + ", 2]");
        }
    }

    @Test
    @Tag("polarity-missing")
    @Tag("polarity-differs")
    void aDirectionThatIsNotSaidOrNotThatOfTheScale() {
        assertThat(said(SOUND.without("polarity.2")))
                .isEqualTo("polarity-missing  wording-pack.properties  polarity.2  [2]");
        assertThat(problems(SOUND.with("polarity.1", "direct").with("polarity.3", "reversed")))
                .as("a pack may say it of every item, if it is so")
                .isEmpty();
        PackText other = SOUND.with("polarity.1", "reversed");
        assertThat(said(other))
                .isEqualTo("polarity-differs  wording-pack.properties:" + other.line("polarity.1")
                        + "  polarity.1  [reversed, 1]");
        assertThat(only(SOUND.with("polarity.3", "direct")).code()).isEqualTo("polarity-differs");
    }

    @Test
    @Tag("named-item-missing")
    @Tag("named-item-unfit")
    void anItemThatARuleAsksForAndThePackDoesNotPointAt() {
        assertThat(said(SOUND.without("named.hurry")))
                .isEqualTo("named-item-missing  wording-pack.properties  named.hurry  [hurry]");
        for (String unfit : List.of("4", "5")) {
            assertThat(only(SOUND.with("named.hurry", unfit)).code()).isEqualTo("named-item-unfit");
        }
    }

    @Test
    void aNamedItemIsCheckedLikeAnyOther() {
        assertThat(problems(SOUND.with("named.hurry", "1").with("named.burnt", "2")))
                .as("both would be read by a flag: one is estimated, the other goes in two directions")
                .extracting(DefinitionProblem::code, DefinitionProblem::file)
                .containsExactlyInAnyOrder(
                        tuple("risk-item-imputed", "scoring.json"), tuple("polarity-read-by-rule", "scoring.json"));
    }

    @Test
    void aKeyThatStandsTwice() {
        byte[] twice = (SOUND + "item.1 = Again\n").getBytes(StandardCharsets.UTF_8);
        assertThat(refused(twice))
                .extracting(DefinitionProblem::code, DefinitionProblem::path)
                .containsExactly(tuple("duplicate-key", "item.1"));
        PackText both = SOUND.with("item.00000-1", "Again");
        assertThat(said(both))
                .isEqualTo("duplicate-key  wording-pack.properties:" + both.line("item.00000-1")
                        + "  item.00000-1  [item.1, item.00000-1]");
    }

    private static List<DefinitionProblem> refused(byte[] bytes) {
        return catchThrowableOfType(DefinitionException.class, () -> TEA.with(WordingPack.of(bytes)))
                .problems();
    }

    @Test
    void everythingComesAtOnce() {
        PackText bad = SOUND.with("pack.instrument", "coffee-time")
                .with("pack.language", "es_VE")
                .with("pack.sha-256", "0".repeat(64))
                .with("value.often.0", "4")
                .with("item.8", "One too many")
                .without("item.3")
                .without("option.often.1")
                .without("polarity.2")
                .without("named.hurry");
        byte[] bytes = (bad + "title = Again\n").getBytes(StandardCharsets.UTF_8);
        assertThat(refused(bytes))
                .extracting(DefinitionProblem::code)
                .containsExactlyInAnyOrder(
                        "wrong-instrument",
                        "bad-language-tag",
                        "checksum-differs",
                        "value-differs",
                        "unknown-key",
                        "text-missing",
                        "text-missing",
                        "polarity-missing",
                        "named-item-missing",
                        "duplicate-key");
        assertThatThrownBy(() -> TEA.with(WordingPack.of(bytes)))
                .hasMessageStartingWith("Instrument tea-time with wording pack wording-pack.properties does not load:");
    }

    @Test
    void anEmptyFileSaysWhatAPackHas() {
        assertThat(refused(new byte[0]))
                .hasSize(6 + 3 + 6 + 5 + 3 + 1 + 2)
                .allSatisfy(problem -> assertThat(problem.line()).isZero());
    }

    @Test
    @Tag("too-large")
    void fourMebibytesAreEnough() {
        byte[] padded = padded(FOUR_MEBIBYTES);
        assertThat(TEA.with(WordingPack.of(padded)).wording().pack()).isEqualTo("tea-time-es");
        assertThat(refused(padded(FOUR_MEBIBYTES + 1)))
                .singleElement()
                .hasToString("too-large  wording-pack.properties  $  [4194304]" + System.lineSeparator()
                        + "    Maybe another file: no wording is as long.");
    }

    private static byte[] padded(int size) {
        byte[] sound = SOUND.bytes();
        byte[] padded = Arrays.copyOf(sound, size);
        Arrays.fill(padded, sound.length, size, (byte) '#');
        return padded;
    }

    @Test
    void latin1IsRefused() {
        byte[] latin1 = SOUND.with("title", "Té").toString().getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(latin1)).extracting(DefinitionProblem::code).containsExactly("not-utf-8");
        assertThat(refused((SOUND + "item.1 = \\u12").getBytes(StandardCharsets.UTF_8)))
                .extracting(DefinitionProblem::code)
                .containsExactly("malformed-texts");
    }

    @Test
    void aFileIsNamedByItsProblems() throws IOException {
        Path file = Files.write(
                folder.resolve("tea.properties"), SOUND.without("title").bytes());
        DefinitionException refused =
                catchThrowableOfType(DefinitionException.class, () -> TEA.with(WordingPack.read(file)));
        assertThat(refused.problems()).extracting(DefinitionProblem::file).containsExactly("tea.properties");
        assertThat(WordingPack.read(file).id()).isEqualTo("tea-time-es");
        assertThatThrownBy(() -> WordingPack.read(folder.resolve("none"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @Tag("checksum-differs")
    void aChecksumIsThatOfTheOtherLinesAndIsCompared() throws NoSuchAlgorithmException {
        String expected = sha256(SOUND.bytes());
        assertThat(SOUND.pack().checksum()).isEqualTo(expected);
        for (UnaryOperator<String> written : List.<UnaryOperator<String>>of(
                text -> text + "pack.sha-256 = " + expected,
                text -> "pack.sha-256=" + expected.toUpperCase(Locale.ROOT) + "\n" + text,
                text -> text.replace("title =", "pack.sha-256: " + expected + "\ntitle =")
                        .replace("\n", "\r\n"))) {
            WordingPack pack = WordingPack.of(written.apply(SOUND.toString()).getBytes(StandardCharsets.UTF_8));
            assertThat(pack.checksum()).isEqualTo(expected);
            assertThat(pack.problems()).isEmpty();
        }
        PackText changed = SOUND.with("pack.sha-256", expected).with("item.1", "Official item.1 ");
        assertThat(said(changed))
                .isEqualTo("checksum-differs  wording-pack.properties:" + changed.line("pack.sha-256")
                        + "  pack.sha-256  [" + expected + ", " + changed.pack().checksum() + "]");
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    @Tag("packs-differ")
    void twoPacksOfOneInstrumentCountAlike() {
        Instrument spanish = TEA.with(SOUND.pack());
        PackText english = PackText.ofTeaTime("en");
        assertThat(spanish.with(english.pack()).packs()).hasSize(2);
        DefinitionException refused = catchThrowableOfType(
                DefinitionException.class,
                () -> spanish.with(english.with("polarity.2", "reversed").pack()));
        assertThat(refused.problems())
                .singleElement()
                .asString()
                .startsWith("packs-differ  wording-pack.properties  $  [tea-time-es, tea-time-en]");
        assertThat(catchThrowableOfType(
                                DefinitionException.class,
                                () -> spanish.with(
                                        english.with("pack.id", "tea-time-es").pack()))
                        .problems())
                .extracting(DefinitionProblem::code)
                .containsExactly("duplicate-id");
        assertThat(spanish.with(SOUND.with("polarity.2", "reversed").pack()).packs())
                .as("another pack of the same language takes the place of the first")
                .hasSize(1);
    }
}
