package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.explain.Card;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that the Nu Html Checker accepts and that can be read with eyes, ears and on paper. */
class CardCommandTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Pattern HEADING = Pattern.compile("<h(\\d)");

    @TempDir
    Path folder;

    static Stream<Arguments> pages() {
        return LIBRARY.ids().stream().flatMap(id -> Stream.of("es", "en").map(locale -> Arguments.of(id, locale)));
    }

    private static String page(String id, String locale) {
        Run run = Run.of("card", id, "--locale", locale, "--out", "-");
        assertThat(run.code()).isZero();
        return run.out();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theCheckerHasNothingToSay(String id, String locale) throws Exception {
        assertThat(NuChecker.check(page(id, locale))).isBlank();
    }

    @Test
    void theCheckerIsAwake() throws Exception {
        assertThat(NuChecker.check(page("phq-2", "es").replace("<td>", "<td lang=\"spanish_\"><li>")))
                .contains("error");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageHasOneTitleLandmarksAndTablesThatCanBeHeard(String id, String locale) {
        String page = page(id, locale);
        List<String> levels =
                HEADING.matcher(page).results().map(match -> match.group(1)).toList();
        assertThat(levels).startsWith("1").filteredOn("1"::equals).hasSize(1);
        assertThat(levels.subList(1, levels.size())).containsOnly("2");
        assertThat(page)
                .contains("<html lang=\"" + locale + "\">", "<header>", "<nav aria-label=", "<main id=", "<footer>")
                .contains("class=\"skip\" href=\"#card\"");
        assertThat(count(page, "<caption>")).isEqualTo(count(page, "<table"));
        assertThat(count(page, "<th scope=\"row\"")).isEqualTo(count(page, "<tr>") - count(page, "<thead>"));
    }

    private static long count(String page, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(page).results().count();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsFetchedAndNothingRuns(String id, String locale) {
        assertThat(page(id, locale))
                .doesNotContainPattern("(?i)<(script|link|img|iframe|object)|\\ssrc=|url\\(|@import|\\son\\w+=");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageIsStampedAndSaysThatItIsScreening(String id, String locale) {
        Instrument instrument = LIBRARY.instrument(id);
        assertThat(page(id, locale))
                .contains(instrument.version(), instrument.fingerprint())
                .containsAnyOf("Esto es un tamizaje, no un diagnóstico", "This is screening, not a diagnosis");
    }

    @Test
    void whateverATextHoldsIsShownAndNeverObeyed() throws Exception {
        Locale english = Locale.ENGLISH;
        String nasty = "<script>alert(1)</script> & \"quoted\" 'too'";
        Card.Phrase phrase = new Card.Phrase(nasty, english, nasty);
        Card.Table table = new Card.Table(nasty, List.of(nasty), List.of(List.of(phrase)));
        Card card = new Card(
                nasty, nasty, english, List.of(new Card.Section("s", nasty, List.of(phrase), List.of(table))), nasty);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new CardPage(card).writeTo(out);

        String page = out.toString(StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ");
        assertThat(NuChecker.check(page)).isBlank();
    }

    @Test
    void wordsInAnotherLanguageAreMarked() {
        assertThat(page("gad-7", "es")).contains("<td lang=\"en\">", "<p lang=\"en\">");
        assertThat(page("gad-7", "en")).doesNotContain("<td lang", "<p lang");
    }

    @Test
    void thereIsRoomToSignOnPaper() {
        assertThat(page("phq-9", "es")).contains("Nombre y cargo", "Firma", "Fecha", "@page", "@media print");
    }

    @Test
    void textAndBackgroundKeepTheirDistance() {
        Matcher colours = Pattern.compile("(?:color|background|border[a-z-]*): (?:1px solid )?(#[0-9a-f]{3,6})")
                .matcher(page("phq-2", "es"));
        List<String> used =
                colours.results().map(match -> match.group(1)).distinct().toList();
        // Against white: 4.5 for text and 3 for lines is what WCAG asks; the only other background is nearly white.
        assertThat(used).contains("#fff", "#f0f0f0");
        assertThat(used)
                .filteredOn(colour -> !colour.equals("#fff") && !colour.equals("#f0f0f0"))
                .isNotEmpty()
                .allSatisfy(colour -> assertThat(contrast(colour, "#f0f0f0"))
                        .as(colour)
                        .isGreaterThan(colour.equals("#767676") ? 3 : 4.5));
    }

    private static double contrast(String dark, String light) {
        return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
    }

    /** Relative luminance after WCAG 2. */
    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("[0-9a-f]", "$0$0") : colour;
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void theFileIsThatOfTheStandardOutput() throws Exception {
        Path out = folder.resolve("card.html");

        Run run = Run.of("card", "phq-2", "--out", out);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(out)).isEqualTo(page("phq-2", "es"));
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        Run run = Run.of("card", "phq-2", "--out", folder.resolve("none/card.html"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("There is no folder for");
    }
}
