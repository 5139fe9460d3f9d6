package org.acogida.intake.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextCatalogTest {

    private static final Locale EN = Locale.ENGLISH;
    private static final Locale ES = Locale.forLanguageTag("es");
    private static final Locale LATIN = Locale.forLanguageTag("es-419");
    private static final Locale VENEZUELA = Locale.forLanguageTag("es-VE");
    private static final Locale WICHI = Locale.forLanguageTag("wlv");

    private final TextCatalog both =
            catalog().with(EN, Map.of("a", "A", "b", "B")).with(ES, Map.of("a", "Á", "b", "Bé"));

    @Test
    void aRegionalTextGoesOverTheGeneralOne() {
        Texts texts = both.with(LATIN, Map.of("a", "Á latina")).in(VENEZUELA);

        assertThat(texts.choice()).isEqualTo(new LocaleChoice(VENEZUELA, LATIN, List.of(LATIN, ES)));
        assertThat(texts.text("a")).isEqualTo("Á latina");
        assertThat(texts.text("b")).isEqualTo("Bé");
    }

    @Test
    void oneMissingTextTurnsTheWholeScreen() {
        Texts texts = catalog()
                .with(EN, Map.of("a", "A", "b", "B"))
                .with(ES, Map.of("a", "Á", "b", "  "))
                .in(VENEZUELA);

        assertThat(texts.language()).isEqualTo(EN);
        assertThat(texts.choice().languageChanged()).isTrue();
        assertThat(texts.text("a")).isEqualTo("A");
    }

    @Test
    void withoutACompleteLanguageTheOneAskedForStays() {
        Texts texts =
                catalog().with(EN, Map.of("a", "A")).with(ES, Map.of("b", "Bé")).in(VENEZUELA);

        assertThat(texts.language()).isEqualTo(ES);
        assertThat(texts.find("b")).contains("Bé");
        assertThat(texts.find("a")).isEmpty();
    }

    @Test
    void anUnknownLanguageGetsTheFirst() {
        assertThat(both.in(WICHI).language()).isEqualTo(EN);
        assertThat(both.in(WICHI).choice().requested()).isEqualTo(WICHI);
    }

    @Test
    void theSameLanguageElsewhereIsNearerThanAnotherLanguage() {
        TextCatalog catalog = catalog().with(EN, Map.of("a", "A")).with(LATIN, Map.of("a", "Á"));

        assertThat(catalog.in(Locale.forLanguageTag("es-ES")).language()).isEqualTo(LATIN);
    }

    @Test
    void missingIsWhatTheWholeChainLacks() {
        TextCatalog catalog = catalog()
                .with(EN, Map.of("a", "A", "b", "B", "c", "C"))
                .with(ES, Map.of("a", "Á", "b", ""))
                .with(LATIN, Map.of("c", "Cé"));

        assertThat(catalog.missing(VENEZUELA)).containsExactly("b");
        assertThat(catalog.missing(ES)).containsExactlyInAnyOrder("b", "c");
        assertThat(catalog.missing(EN)).isEmpty();
        assertThat(catalog.missing(WICHI)).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void hasAsksOneLocaleOnly() {
        assertThat(both.has(ES, "a")).isTrue();
        assertThat(both.has(VENEZUELA, "a")).isFalse();
        assertThat(both.with(ES, Map.of("c", " ")).has(ES, "c")).isFalse();
    }

    @Test
    void anOverlayReplacesAddsAndLeavesTheOldCatalogueAlone() {
        TextCatalog over = both.with(ES, Map.of("a", "Otra", "b", "", "c", "Nueva"));

        assertThat(over.in(ES).text("a")).isEqualTo("Otra");
        assertThat(over.in(ES).text("b")).isEqualTo("Bé");
        assertThat(over.in(ES).text("c")).isEqualTo("Nueva");
        assertThat(over.locales()).containsExactly(EN, ES);
        assertThat(both.in(ES).text("a")).isEqualTo("Á");
    }

    @Test
    void keepsTheGivenOrder() {
        Map<Locale, Map<String, String>> texts = new LinkedHashMap<>();
        texts.put(ES, Map.of("a", "Á"));
        texts.put(EN, Map.of("b", "B"));

        assertThat(TextCatalog.of(texts).locales()).containsExactly(ES, EN);
        assertThat(TextCatalog.of(texts).keys()).containsExactly("a", "b");
    }

    @Test
    void aLiteralTextIsShownAsItStandsAndItsTwinIsStillAPattern() {
        TextCatalog literal = both.withLiteral(ES, Map.of("a", "it''s {b} '{' '"))
                .with(ES, Map.of("b", "it''s {b}"))
                .withLiteral(EN, Map.of("b", "it''s {b}"));

        assertThat(literal.in(ES).text("a")).isEqualTo("it''s {b} '{' '");
        assertThat(literal.in(ES).text("b", Map.of("b", 1))).isEqualTo("it's 1");
        assertThat(literal.in(EN).text("b")).isEqualTo("it''s {b}");
        assertThat(both.in(ES).text("a")).isEqualTo("Á");
    }

    @Test
    void aBlankLiteralReplacesNothing() {
        assertThat(both.withLiteral(ES, Map.of("a", " ")).in(ES).text("a")).isEqualTo("Á");
    }

    @Test
    void someOfTheKeysMakeACatalogueOfTheirOwn() {
        TextCatalog some = both.withLiteral(LATIN, Map.of("c", "{c}")).only(key -> !key.equals("b"));

        assertThat(some.keys()).containsExactlyInAnyOrder("a", "c");
        assertThat(some.in(VENEZUELA).text("c")).isEqualTo("{c}");
        assertThat(some.only("a"::equals).locales()).containsExactly(EN, ES);
        assertThat(some.only("a"::equals).in(ES).language())
                .as("complete again without the other keys")
                .isEqualTo(ES);
    }

    @Test
    void anEmptyCatalogueSaysNothingInTheLanguageAskedFor() {
        Texts texts = catalog().in(VENEZUELA);

        assertThat(texts.choice()).isEqualTo(new LocaleChoice(VENEZUELA, VENEZUELA, List.of()));
        assertThat(texts.find("a")).isEmpty();
    }

    private static TextCatalog catalog() {
        return TextCatalog.of(Map.of());
    }
}
