package org.acogida.intake.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any text, also one that makes no sense. */
class ReadAloudPropertyTest {

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of("es", "es-VE", "en", "en-GB", "fr").map(Locale::forLanguageTag);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(
                        "veces", "días", "del", "entre", "VIH", "PCL-5", "LGBTQ+", "p. ej.", "etc.", "24/7", "3–4",
                        "08:00", "1,5", "2.5 %", "ONU", "(s)", "¿", "?", ".", ",", "-", "/", "1.º", "²", "Ⅳ", "½", "٣"),
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(8),
                Arbitraries.strings().all().ofMaxLength(4));
        return pieces.list().ofMaxSize(8).flatMap(all -> Arbitraries.of("", " ").map(space -> String.join(space, all)));
    }

    @Property(tries = 2000)
    void noDigitIsLeftWithoutALeftover(@ForAll("languages") Locale language, @ForAll("texts") String shown) {
        ReadAloud aloud = ReadAloud.of(language, shown);
        List<String> digits = aloud.text()
                .codePoints()
                .filter(each -> Character.isDigit(each) || Character.getType(each) == Character.OTHER_NUMBER)
                .mapToObj(Character::toString)
                .toList();

        assertThat(digits).allMatch(String.join(" ", aloud.leftovers())::contains);
    }

    @Property(tries = 1000)
    void whatIsSaidIsSaidTheSameAgain(@ForAll("languages") Locale language, @ForAll("texts") String shown) {
        ReadAloud aloud = ReadAloud.of(language, shown);
        ReadAloud again = ReadAloud.of(language, aloud.text());

        assertThat(aloud.isSpeakable() ? again.text() : aloud.text()).isEqualTo(aloud.text());
    }

    @Property(tries = 500)
    void aNumberIsSaidInOneWayAlone(@ForAll @IntRange(max = 9999) int one, @ForAll @IntRange(max = 9999) int other) {
        Locale es = Locale.forLanguageTag("es");
        String said = ReadAloud.of(es, one + " días").text();

        assertThat(said).matches("[\\p{Ll} ]+ días");
        assertThat(said.equals(ReadAloud.of(es, other + " días").text())).isEqualTo(one == other);
    }

    @Property(tries = 200)
    void whatIsSpeakableHoldsOnlyLetters(@ForAll("languages") Locale language, @ForAll("texts") String shown) {
        ReadAloud aloud = ReadAloud.of(language, shown);
        String symbols = aloud.text()
                .codePoints()
                .filter(each -> Character.getType(each) == Character.MATH_SYMBOL || each == '/' || each == '%')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(symbols.isEmpty() || !aloud.isSpeakable()).isTrue();
    }
}
