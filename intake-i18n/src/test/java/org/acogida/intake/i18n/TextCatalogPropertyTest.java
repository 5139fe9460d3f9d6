package org.acogida.intake.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextCatalogPropertyTest {

    private static final List<String> TAGS = List.of("es-VE", "es-419", "es", "es-ES", "en", "en-GB", "fr");

    @Property
    void theChosenLanguageIsCompleteWheneverAnyIs(
            @ForAll("catalogs") TextCatalog catalog, @ForAll("locales") Locale asked) {
        boolean anyComplete = catalog.locales().stream()
                .anyMatch(locale -> catalog.missing(locale).isEmpty());

        Texts texts = catalog.in(asked);

        if (anyComplete) {
            assertThat(catalog.keys()).allMatch(texts::has);
        }
    }

    @Property
    void aCompleteRequestIsNeverTurnedDown(@ForAll("catalogs") TextCatalog catalog, @ForAll("locales") Locale asked) {
        boolean there = catalog.locales().stream().anyMatch(LocaleChoice.chainFor(asked)::contains);

        if (there && catalog.missing(asked).isEmpty()) {
            assertThat(LocaleChoice.chainFor(asked))
                    .containsAll(catalog.in(asked).choice().chain());
        }
    }

    @Property
    void noTwoLanguagesOnOneScreen(@ForAll("catalogs") TextCatalog catalog, @ForAll("locales") Locale asked) {
        Texts texts = catalog.in(asked);

        // Each text begins with the locale it was written for.
        assertThat(catalog.keys().stream().flatMap(key -> texts.find(key).stream()))
                .allMatch(text -> text.split("[- ]")[0].equals(texts.language().getLanguage()));
    }

    @Property
    void whatDidNotFallBackIsInTheLocaleAskedFor(
            @ForAll("catalogs") TextCatalog catalog, @ForAll("locales") Locale asked) {
        Texts texts = catalog.in(asked);

        assertThat(catalog.keys())
                .filteredOn(texts::has)
                .allSatisfy(key -> assertThat(texts.fellBack().contains(key))
                        .isEqualTo(!texts.text(key).equals(asked.toLanguageTag() + " " + key)));
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of("es-VE", "es-MX", "es-419", "es", "es-ES", "en", "en-US", "fr", "wlv")
                .map(Locale::forLanguageTag);
    }

    @Provide
    Arbitrary<TextCatalog> catalogs() {
        Arbitrary<Boolean> mostly = Arbitraries.of(true, true, true, false);
        Arbitrary<Map<String, Boolean>> keys = Arbitraries.maps(Arbitraries.of("a", "b", "c"), mostly);
        return Arbitraries.maps(Arbitraries.of(TAGS), keys).map(TextCatalogPropertyTest::catalog);
    }

    private static TextCatalog catalog(Map<String, Map<String, Boolean>> given) {
        TextCatalog[] catalog = {TextCatalog.of(Map.of())};
        given.forEach((tag, keys) -> keys.forEach((key, there) ->
                catalog[0] = catalog[0].with(Locale.forLanguageTag(tag), Map.of(key, there ? tag + " " + key : " "))));
        return catalog[0];
    }
}
