package org.acogida.intake.forms.records;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Countries by the names that they have in a language: “El Salvador y Chile” is SV and CL. */
final class Countries {

    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/\\n]\\s*|\\s+(?:y|e|o|u|and|or)\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Countries() {}

    /** Returns the codes of all countries in a text; nothing where one word of it is something else. */
    static Optional<List<String>> in(String words, String language) {
        Optional<String> whole = one(words, language);
        if (whole.isPresent()) {
            return Optional.of(List.of(whole.get()));
        }
        List<Optional<String>> parts = Arrays.stream(BETWEEN.split(words.strip()))
                .map(part -> one(part, language))
                .toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().map(Optional::get).distinct().toList())
                : Optional.empty();
    }

    /** Returns the code of the country that this text names, and nothing else. */
    static Optional<String> one(String words, String language) {
        Locale locale = Locale.forLanguageTag(language);
        String wanted = plain(words);
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> words.strip().equals(code)
                        || plain(new Locale("", code).getDisplayCountry(locale)).equals(wanted))
                .findFirst();
    }

    private static String plain(String words) {
        String apart = Normalizer.normalize(words.strip(), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
