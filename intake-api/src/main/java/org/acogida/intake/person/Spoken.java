package org.acogida.intake.person;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are heard: without capitals, accents, spaces and signs. */
final class Spoken {

    private Spoken() {}

    static String letters(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
