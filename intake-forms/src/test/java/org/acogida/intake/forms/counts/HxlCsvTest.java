package org.acogida.intake.forms.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts leave in the sector's own language, and only those that were released. */
class HxlCsvTest {

    private static final Dimension STATE = Dimension.of("estado", "#adm1+code", "VE-A", "VE-V", "VE-Z");
    private static final Dimension STATUS = Dimension.of("situación", "#status", "at-home", "elsewhere");

    private static CountTable table() {
        return (CountTable) CaseCounts.by(STATE, STATUS)
                .add(20, "VE-A", "at-home")
                .add(31, "VE-A", "elsewhere")
                .add(40, "VE-V", "at-home")
                .add(3, "VE-V", "elsewhere")
                .add(17, "VE-Z", "at-home")
                .add(12, "VE-Z", "elsewhere")
                .release(5);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @Test
    void aTableIsARowForEachCombination() {
        HxlCsv csv = HxlCsv.counting("personas", "#affected")
                .with("informado", "#date+reported", "2026-03-14")
                .with("sector", "#sector", "Protección");

        assertThat(text(csv.write(table()))).isEqualTo("""
                informado,sector,estado,situación,personas,suppressed
                #date+reported,#sector,#adm1+code,#status,#affected,#meta+suppressed
                2026-03-14,Protección,VE-A,at-home,20,false
                2026-03-14,Protección,VE-A,elsewhere,31,false
                2026-03-14,Protección,VE-V,at-home,,true
                2026-03-14,Protección,VE-V,elsewhere,,true
                2026-03-14,Protección,VE-Z,at-home,,true
                2026-03-14,Protección,VE-Z,elsewhere,,true
                """);
    }

    @Test
    void theTotalsAreAFileOfTheirOwn() {
        HxlCsv csv = HxlCsv.counting("personas", "#reached");

        assertThat(text(csv.write(table().by(STATE)))).isEqualTo("""
                estado,personas,suppressed
                #adm1+code,#reached,#meta+suppressed
                VE-A,51,false
                VE-V,43,false
                VE-Z,29,false
                """);
    }

    /** What libhxl takes for a row of hashtags: each a word behind #, then attributes, each a word behind +. */
    @Test
    void theSecondRowIsOneOfHashtags() {
        String row = text(HxlCsv.counting("people", "#inneed+f+children")
                        .with("reported", "#date", "2026")
                        .write(table()))
                .split("\n")[1];

        assertThat(List.of(row.split(",")))
                .allMatch(tag -> tag.matches("\\s*#[A-Za-z][_0-9A-Za-z]*(\\s*\\+[A-Za-z][_0-9A-Za-z]*)*\\s*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "affected", "#", "#Affected", "#affected +f", "#affected-f", "##a", "#1a", "#a\n", "#a,#b"})
    void whatIsNoHashtagIsRefused(String tag) {
        assertThatThrownBy(() -> HxlCsv.counting("people", tag)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HxlCsv.counting("people", "#affected").with("a", tag, "b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dimension.of("state", tag, "VE-A", "VE-V"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=1+1", "+1", "-1", "@a", "\ta", "a\nb", "a\"b", "a=HYPERLINK(1)"})
    void whatASpreadsheetCouldTakeForAFormulaIsRefused(String text) {
        HxlCsv csv = HxlCsv.counting("people", "#affected");
        assertThatThrownBy(() -> csv.with("sector", "#sector", text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> csv.with(text, "#sector", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HxlCsv.counting(text, "#affected")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026, true", "2026-03, true", "2026-03-14, true", "14/03/2026, false", "March 2026, false", "26, false"
    })
    void aDateIsADate(String value, boolean taken) {
        HxlCsv csv = HxlCsv.counting("people", "#affected");
        if (taken) {
            assertThat(text(csv.with("month", "#date+month", value).write(table())))
                    .contains("\n" + value + ",");
        } else {
            assertThatThrownBy(() -> csv.with("month", "#date+month", value))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(csv.with("month", "#meta+date", value)).hasToString("HxlCsv[#affected]");
        }
    }

    @Test
    void aCommaIsQuoted() {
        assertThat(text(HxlCsv.counting("people", "#affected")
                        .with("place", "#loc", "Caracas, centro")
                        .write(table())))
                .contains("\n\"Caracas, centro\",VE-A,at-home,20,false\n");
    }
}
