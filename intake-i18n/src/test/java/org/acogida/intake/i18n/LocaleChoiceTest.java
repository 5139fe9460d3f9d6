package org.acogida.intake.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocaleChoiceTest {

    @ParameterizedTest
    @CsvSource({
        "es-VE, es-VE es-419 es",
        "es-US, es-US es-419 es",
        "es-419, es-419 es",
        "es-ES, es-ES es",
        "es-GQ, es-GQ es",
        "es, es",
        "en-GB, en-GB en",
        "en, en",
        "pt-BR, pt-BR pt",
        "wba, wba",
        "sr-Latn-RS, sr-Latn-RS sr-Latn",
        "es-Latn-CO, es-CO es-419 es",
        "es-VE-u-nu-arab, es-VE es-419 es",
        "ca-ES-valencia, ca-ES ca",
        "und, und"
    })
    void looksInTheseLocales(String requested, String chain) {
        assertThat(LocaleChoice.chainFor(tag(requested)))
                .extracting(Locale::toLanguageTag)
                .containsExactly(chain.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AR", "BO", "BR", "BZ", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE", "PR",
                "PY", "SV", "US", "UY", "VE"
            })
    void visitsLatinAmericanSpanishWhichIcuSkips(String territory) {
        Locale requested = tag("es-" + territory);

        assertThat(ULocale.forLocale(requested).getFallback().toLanguageTag()).isEqualTo("es");
        assertThat(LocaleChoice.chainFor(requested)).containsExactly(requested, tag("es-419"), tag("es"));
    }

    @Test
    @SuppressWarnings("deprecation")
    void survivesAnIllFormedLocale() {
        assertThat(LocaleChoice.chainFor(new Locale("no such language", "VE")))
                .containsExactly(tag("und-VE"), tag("und"));
    }

    @ParameterizedTest
    @CsvSource({
        "es-VE, es-419, false",
        "es-VE, es-AR, false",
        "es-VE, en, true",
        "en-GB, en, false",
        "sr-Latn, sr, true",
        "es-Latn-VE, es, false"
    })
    void aRegionIsNoOtherLanguage(String requested, String given, boolean changed) {
        LocaleChoice choice = new LocaleChoice(tag(requested), tag(given), List.of(tag(given)));

        assertThat(choice.languageChanged()).isEqualTo(changed);
    }

    private static Locale tag(String tag) {
        return Locale.forLanguageTag(tag);
    }
}
