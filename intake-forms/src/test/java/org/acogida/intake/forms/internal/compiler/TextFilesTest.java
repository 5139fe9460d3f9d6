package org.acogida.intake.forms.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.scoring.Verification;
import org.acogida.intake.i18n.TextCatalog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text files in a folder, and those laid over it. */
class TextFilesTest {

    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Locale VENEZUELA = Locale.forLanguageTag("es-VE");
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");
    private static final InstrumentSource PHQ2 = InstrumentSource.classPath("phq-2");
    private static final Path SOUND = BrokenFolder.ROOT.resolve("without-fault/plain/sleep-log");

    @TempDir
    Path place;

    @Test
    void anOverlayAddsALanguage() {
        InstrumentSource source = PHQ2.withTexts(PORTUGUESE, portuguese().getBytes(StandardCharsets.UTF_8));
        Instrument instrument = Instrument.load(source);
        assertThat(instrument.problems()).isEmpty();
        assertThat(Verification.of(instrument).problems())
                .extracting(DefinitionProblem::code, DefinitionProblem::file, DefinitionProblem::values)
                .containsExactly(tuple("text-origin-missing", "overlay/pt.properties", List.of("pt")));
        String origin = "{\"pt\": {\"status\": \"draft\", \"by\": \"Acogida\", \"on\": \"2026-11-24\"}}";
        assertThat(Verification.of(Instrument.load(source.withOrigin(utf8(origin))))
                        .passed())
                .isTrue();
        assertThat(instrument.texts().locales()).containsExactly(ENGLISH, SPANISH, PORTUGUESE);
        assertThat(instrument.texts().in(PORTUGUESE).text("item.1")).isEqualTo("texto de item.1");
        assertThat(instrument.texts().in(ENGLISH).text("item.1")).doesNotContain("texto");
    }

    @Test
    void anOverlayChangesNoScore() {
        Instrument instrument =
                Instrument.load(PHQ2.withTexts(PORTUGUESE, portuguese().getBytes(StandardCharsets.UTF_8)));
        assertThat(instrument.fingerprint()).isEqualTo(Instrument.load(PHQ2).fingerprint());
    }

    @Test
    void anOverlayForARegionReplacesOneText() {
        Instrument instrument = Instrument.load(PHQ2.withTexts(VENEZUELA, utf8("option.frequency.3 = Todos los días")));
        TextCatalog texts = instrument.texts();
        assertThat(instrument.problems()).isEmpty();
        assertThat(texts.in(VENEZUELA).text("option.frequency.3")).isEqualTo("Todos los días");
        assertThat(texts.in(VENEZUELA).text("item.1"))
                .isEqualTo(texts.in(SPANISH).text("item.1"));
        assertThat(texts.in(SPANISH).text("option.frequency.3")).isNotEqualTo("Todos los días");
    }

    @Test
    void anOverlayOfTheSameLanguageReplacesATextOfTheFolder() {
        Instrument instrument = Instrument.load(PHQ2.withTexts(SPANISH, utf8("title = Otro título")));
        assertThat(instrument.texts().in(SPANISH).text("title")).isEqualTo("Otro título");
        assertThat(instrument.problems()).isEmpty();
    }

    @Test
    void anOverlayMayLieInAFile() throws IOException {
        Path file = Files.writeString(place.resolve("es-VE.properties"), "title = Otro título");
        Instrument instrument = Instrument.load(PHQ2.withTexts(VENEZUELA, file));
        assertThat(instrument.texts().in(VENEZUELA).text("title")).isEqualTo("Otro título");
    }

    @Test
    void anOverlayWithABrokenPatternIsRefused() {
        DefinitionProblem problem = refused(PHQ2.withTexts(VENEZUELA, utf8("# a note\nitem.1 = Me cuesta {")));
        assertThat(problem.code()).isEqualTo("pattern-unparsable");
        assertThat(problem.file()).isEqualTo("overlay/es-VE.properties");
        assertThat(problem.path()).isEqualTo("item.1");
        assertThat(problem.line()).isEqualTo(2);
    }

    @Test
    void anOverlayInLatin1IsRefused() {
        byte[] latin1 = "title = Otro título".getBytes(StandardCharsets.ISO_8859_1);
        DefinitionProblem problem = refused(PHQ2.withTexts(VENEZUELA, latin1));
        assertThat(problem.code()).isEqualTo("not-utf-8");
        assertThat(problem.file()).isEqualTo("overlay/es-VE.properties");
    }

    @Test
    void anOverlayThatIsIncompleteLoadsAndCannotBePublished() {
        Instrument instrument = Instrument.load(PHQ2.withTexts(
                PORTUGUESE, portuguese().replaceFirst("item\\.2 = .*\n", "").getBytes(StandardCharsets.UTF_8)));
        assertThat(instrument.problems())
                .extracting(DefinitionProblem::code, DefinitionProblem::file, DefinitionProblem::path)
                .containsExactly(tuple("text-missing", "overlay/pt.properties", "item.2"));
    }

    @Test
    void textsAreReadAtOnceAndLaterChangesDoNotMatter() {
        byte[] title = utf8("title = Otro título");
        InstrumentSource source = PHQ2.withTexts(VENEZUELA, title);
        Arrays.fill(title, (byte) '!');
        assertThat(Instrument.load(source).texts().in(VENEZUELA).text("title")).isEqualTo("Otro título");
        assertThat(PHQ2.name()).isEqualTo(source.name());
    }

    @Test
    @Tag("bad-language-tag")
    void aTextFileWhoseNameIsNoLanguageIsRefused() throws IOException {
        Path folder = soundCopy();
        Files.copy(folder.resolve("texts/en.properties"), folder.resolve("texts/en_GB.properties"));
        DefinitionProblem problem = refused(InstrumentSource.directory(folder));
        assertThat(problem.code()).isEqualTo("bad-language-tag");
        assertThat(problem.maybe()).startsWith("Maybe a name such as es-419");
    }

    @Test
    void otherFilesInTheFolderAreLeftAlone() throws IOException {
        Path folder = soundCopy();
        Files.writeString(folder.resolve("texts/notes.txt"), "not a text of the form");
        Files.writeString(folder.resolve("pt.properties"), "title = not among the texts");
        Instrument instrument = Instrument.load(InstrumentSource.directory(folder));
        assertThat(instrument.problems()).isEmpty();
        assertThat(instrument.texts().locales()).containsExactly(ENGLISH, SPANISH);
        assertThat(instrument.file("pt.properties")).hasValue(utf8("title = not among the texts"));
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        Path folder = soundCopy();
        Path english = folder.resolve("texts/en.properties");
        Files.writeString(english, "\uFEFF" + Files.readString(english));
        Path structure = folder.resolve("questionnaire.json");
        Files.writeString(structure, "\uFEFF" + Files.readString(structure));
        Instrument instrument = Instrument.load(InstrumentSource.directory(folder));
        assertThat(instrument.problems()).isEmpty();
        assertThat(instrument.fingerprint())
                .isEqualTo(Instrument.load(InstrumentSource.directory(SOUND)).fingerprint());
    }

    @Test
    void aFileOfFiveMebibytesIsRefused() throws IOException {
        Path folder = soundCopy();
        Files.write(folder.resolve("recording.bin"), new byte[5 * 1024 * 1024]);
        assertThatThrownBy(() -> InstrumentSource.directory(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 MiB")
                .hasMessageContaining("recording.bin");
    }

    @Test
    void anOverlayOfFiveMebibytesIsRefused() throws IOException {
        Path file = Files.write(place.resolve("es.properties"), new byte[5 * 1024 * 1024]);
        assertThatThrownBy(() -> PHQ2.withTexts(SPANISH, file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 MiB");
    }

    @Test
    void aFileOfExactlyFourMebibytesIsTaken() throws IOException {
        Path folder = soundCopy();
        Files.write(folder.resolve("recording.bin"), new byte[4 * 1024 * 1024]);
        assertThat(Instrument.load(InstrumentSource.directory(folder)).id()).isEqualTo("sleep-log");
    }

    private Path soundCopy() throws IOException {
        Path folder = Files.createDirectories(place.resolve("sleep-log/texts")).getParent();
        for (String file : List.of("questionnaire.json", "texts/en.properties", "texts/es.properties")) {
            Files.copy(SOUND.resolve(file), folder.resolve(file));
        }
        return folder;
    }

    private static String portuguese() {
        return Instrument.load(PHQ2).texts().keys().stream()
                .map(key -> key + " = texto de " + key + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static DefinitionProblem refused(InstrumentSource source) {
        List<DefinitionProblem> problems = catchThrowableOfType(
                        DefinitionException.class, () -> Instrument.load(source))
                .problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
