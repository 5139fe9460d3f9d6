package org.acogida.intake.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Locale ES = Locale.forLanguageTag("es");
    private static final Locale LATIN = Locale.forLanguageTag("es-419");

    private final TextCatalog catalog = TextCatalog.of(Map.of(
            ES,
            Map.of(
                    "hello",
                    "Hola, {name}.",
                    "thanks",
                    "Gracias.",
                    "amount",
                    "{n, number}",
                    "broken",
                    "{n, plural, one {x}}")));

    @Test
    void putsArgumentsIn() {
        assertThat(catalog.in(ES).text("hello", Map.of("name", "Ana"))).isEqualTo("Hola, Ana.");
    }

    @Test
    void numbersFollowTheRegionAskedFor() {
        Map<String, Object> arguments = Map.of("n", 1234567.89);

        assertThat(catalog.in(Locale.forLanguageTag("es-VE")).text("amount", arguments))
                .isEqualTo("1.234.567,89");
        assertThat(catalog.in(Locale.forLanguageTag("es-MX")).text("amount", arguments))
                .isEqualTo("1,234,567.89");
    }

    @Test
    void inAnotherLanguageNumbersFollowThatLanguage() {
        assertThat(catalog.in(Locale.US).text("amount", Map.of("n", 1234567.89)))
                .isEqualTo("1.234.567,89");
    }

    @Test
    void anUnknownKeyIsNamedWithItsLocale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.in(Locale.forLanguageTag("es-VE")).text("helo"))
                .withMessageContaining("\"helo\"")
                .withMessageContaining(" es:");
        assertThat(catalog.in(ES).find("helo")).isEmpty();
    }

    @Test
    void aMissingArgumentIsNamedWithTheKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.in(ES).text("hello"))
                .withMessageContaining("\"hello\"")
                .withMessageContaining("{name}");
    }

    @Test
    void aBrokenTextIsNamedWhenItIsShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalog.in(ES).find("broken"))
                .withMessageContaining("\"broken\"");
        assertThat(catalog.in(ES).find("thanks")).contains("Gracias.");
    }

    @Test
    void tellsWhatFellBack() {
        Texts texts = catalog.with(LATIN, Map.of("thanks", "Muchas gracias.")).in(LATIN);

        assertThat(texts.fellBack()).containsExactlyInAnyOrder("hello", "amount", "broken");
        assertThat(catalog.in(LATIN).fellBack()).containsExactlyInAnyOrder("hello", "thanks", "amount", "broken");
        assertThat(catalog.in(ES).fellBack()).isEmpty();
        assertThat(catalog.in(Locale.US).fellBack()).hasSize(4);
    }
}
