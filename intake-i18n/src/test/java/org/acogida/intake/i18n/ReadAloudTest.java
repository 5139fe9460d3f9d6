package org.acogida.intake.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How numbers and what is written short are said: by the grammar of each language, as the RAE and English usage have it. */
class ReadAloudTest {

    private static final Locale ES = Locale.forLanguageTag("es");

    private static String say(Locale language, String shown) {
        ReadAloud aloud = ReadAloud.of(language, shown);
        assertThat(aloud.leftovers()).as(shown).isEmpty();
        assertThat(aloud.isSpeakable()).isTrue();
        return aloud.text();
    }

    @ParameterizedTest
    @CsvSource({
        "0, cero",
        "2, dos",
        "15, quince",
        "16, dieciséis",
        "18, dieciocho",
        "20, veinte",
        "22, veintidós",
        "23, veintitrés",
        "26, veintiséis",
        "29, veintinueve",
        "30, treinta",
        "32, treinta y dos",
        "55, cincuenta y cinco",
        "77, setenta y siete",
        "90, noventa",
        "100, cien",
        "102, ciento dos",
        "116, ciento dieciséis",
        "1000, mil",
        "2024, dos mil veinticuatro",
        "1999, mil novecientos noventa y nueve"
    })
    void spanishNumbers(String digits, String words) {
        assertThat(say(ES, digits + " días")).isEqualTo(words + " días");
        assertThat(say(Locale.forLanguageTag("es-VE"), "Son " + digits + ".")).isEqualTo("Son " + words + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "1 vez, una vez",
        "1 día, un día",
        "21 días, veintiún días",
        "21 veces, veintiuna veces",
        "31 minutos, treinta y un minutos",
        "41 horas, cuarenta y una horas",
        "101 días, ciento un días",
        "101 noches, ciento una noches",
        "200 días, doscientos días",
        "200 noches, doscientas noches",
        "500 personas, quinientas personas",
        "700 horas, setecientas horas",
        "11 veces, once veces",
        "111 veces, ciento once veces",
        "1200 horas, mil doscientas horas",
        "3031 días, tres mil treinta y un días",
        "1–2 veces, una a dos veces"
    })
    void spanishNumbersAgreeWithWhatTheyCount(String shown, String said) {
        assertThat(say(ES, shown)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Del 1 al 10. | Del uno al diez.",
                "Elija 21. | Elija veintiuno.",
                "1 es nada, 5 es mucho. | uno es nada, cinco es mucho.",
                "De 0 a 101? | De cero a ciento uno?",
                "Número 1 | Número uno"
            })
    void aNumberThatCountsNothingIsSaidAsItself(String shown, String said) {
        assertThat(say(ES, shown)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 pastilla", "21 últimas noches", "1, 2 o 3 veces", "201 pastillas", "1,5 horas", "1 o 2 veces"
            })
    void whatDependsOnAnUnknownNounIsLeftOver(String shown) {
        ReadAloud aloud = ReadAloud.of(ES, shown);

        assertThat(aloud.isSpeakable()).isFalse();
        assertThat(aloud.leftovers()).hasSize(1);
        assertThat(shown).contains(aloud.leftovers().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, zero",
        "1, one",
        "12, twelve",
        "16, sixteen",
        "21, twenty-one",
        "40, forty",
        "58, fifty-eight",
        "99, ninety-nine",
        "100, one hundred",
        "1000, one thousand",
        "2024, two thousand twenty-four"
    })
    void englishNumbers(String digits, String words) {
        assertThat(say(Locale.ENGLISH, digits + " times")).isEqualTo(words + " times");
        assertThat(say(Locale.UK, digits)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | 2,5 | dos coma cinco",
                "es | 3.05 kilómetros | tres punto cero cinco kilómetros",
                "es | 0,75 | cero coma siete cinco",
                "en | 2.5 hours | two point five hours",
                "es | 20 % | veinte por ciento",
                "es | El 21% | El veintiuno por ciento",
                "es | 10–20 % | diez a veinte por ciento",
                "en | 50% | fifty percent",
                "es | 3–4 noches | tres a cuatro noches",
                "es | 3 - 4 noches | tres a cuatro noches",
                "en | 3–4 nights | three to four nights",
                "en | from 7-10. | from seven to ten."
            })
    void decimalsPercentsAndRanges(String language, String shown, String said) {
        assertThat(say(Locale.forLanguageTag(language), shown)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | de 08:00 a 17:00. | de ocho de la mañana a cinco de la tarde.",
                "es | de 12:00 a 00:00 | de doce del mediodía a medianoche",
                "es | a las 13:30 | a las una y treinta de la tarde",
                "es | a las 8:21 | a las ocho y veintiuno",
                "es | a las 09:05 de la mañana | a las nueve y cinco de la mañana",
                "es | 22:00 | diez de la noche",
                "en | from 08:00 to 17:30 | from eight in the morning to five thirty in the afternoon",
                "en | at 9:05 | at nine oh five",
                "en | until 00:00 | until midnight"
            })
    void timesOfTheDay(String language, String shown, String said) {
        assertThat(say(Locale.forLanguageTag(language), shown)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | Con alguien, p. ej. en casa. | Con alguien, por ejemplo en casa.",
                "es | P.ej. en casa | Por ejemplo en casa",
                "es | Pan, agua, etc. | Pan, agua, etcétera.",
                "es | Pan, etc. Y agua. | Pan, etcétera. Y agua.",
                "es | Pan, etc., y agua | Pan, etcétera, y agua",
                "en | Bread, e.g. rolls, etc. | Bread, for example rolls, and so on.",
                "es | El VIH | El V I H",
                "en | about HIV or mood | about H I V or mood",
                "es | la PCL-5 | la P C L cinco",
                "en | PC-PTSD-5 | P C P T S D five",
                "es | PHQ-9, GAD-7 y ASQ | P H Q nueve, G A D siete y A S Q",
                "es | un grupo LGBTQ+ | un grupo L G B T Q más",
                "en | an LGBTQ+ group | an L G B T Q plus group",
                "en | K-6 | K six"
            })
    void whatIsWrittenShortIsWrittenOut(String language, String shown, String said) {
        assertThat(say(Locale.forLanguageTag(language), shown)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | Atiende 24/7 | 24/7",
                "es | 8 h | h",
                "es | 3 kg | kg",
                "es | Son aprox. dos | aprox",
                "es | La ONU | ONU",
                "es | Siglo XX | XX",
                "es | y/o | y/o",
                "es | nombre(s) | nombre(s",
                "es | 1.500 días | 1.500",
                "es | 0414 | 0414",
                "es | 12/05/2024 | 12/05/2024",
                "es | 25:00 | 25:00",
                "es | 5–3 | 5–3",
                "es | entre 3–4 | 3–4",
                "es | 21000 horas | 21000",
                "es | 1.º piso | 1.º",
                "es | 5 € | €",
                "es | → siga | →",
                "en | 1st | 1st",
                "en | in 1998 | 1998",
                "en | 2,5 | 2,5",
                "en | 1,500 | 1,500",
                "en | Dr Smith | Dr",
                "en | a@example.org | a@example.org",
                "fr | 3 fois | 3",
                "fr | le VIH | VIH"
            })
    void whatNobodyCanBeSureOfIsLeftOver(String language, String shown, String leftover) {
        assertThat(ReadAloud.of(Locale.forLanguageTag(language), shown).leftovers())
                .containsExactly(leftover);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Quiere seguir? «Sí», dijo; “no” (quizá) — o más tarde…",
                "Y a veces… no. O sí.",
                "Un auto-informe; vitamina C",
                "Sí... y no"
            })
    void plainWordsStayAsTheyAre(String shown) {
        assertThat(say(ES, shown)).isEqualTo(shown);
        assertThat(say(Locale.ENGLISH, "I can’t; it’s the neighbour’s. I’d say why."))
                .startsWith("I can’t; it’s");
    }

    @Test
    void thePartsOfAComposedLetterAreOne() {
        assertThat(say(ES, "1 di\u0301a")).isEqualTo("un día");
    }

    @Test
    void onlyLanguagesWithWordsAreSupported() {
        assertThat(ReadAloud.supports(Locale.forLanguageTag("es-VE"))).isTrue();
        assertThat(ReadAloud.supports(Locale.US)).isTrue();
        assertThat(ReadAloud.supports(Locale.FRENCH)).isFalse();
        assertThat(ReadAloud.of(Locale.FRENCH, "Trois fois par kg").isSpeakable())
                .isTrue();
    }

    @Test
    void nothingOfATextIsShown() {
        assertThat(ReadAloud.of(ES, "Guanare 4417")).asString().doesNotContain("Guanare", "4417");
    }
}
