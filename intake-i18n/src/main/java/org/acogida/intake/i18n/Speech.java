package org.acogida.intake.i18n;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a language says what is written short: abbreviations, initials, numbers. */
final class Speech {

    /** Initials, perhaps with a number or a plus: {@code VIH}, {@code PCL-5}, {@code PC-PTSD-5}, {@code LGBTQ+}. */
    private static final Pattern INITIALS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(\\p{Lu}{1,6}(?:-\\p{Lu}{2,6})*)(?:-(\\d{1,3}))?(\\+)?(?![\\p{L}\\p{N}])");

    private static final Pattern VOWEL = Pattern.compile("[AEIOU]");
    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");

    private static final Speech SPANISH = new Speech(
            Locale.forLanguageTag("es"),
            "más",
            Map.of("p.ej.", "por ejemplo", "etc.", "etcétera"),
            Set.of("ASQ", "GAD", "LGBTI", "LGBTIQ", "VIH"));

    private static final Speech ENGLISH = new Speech(
            Locale.ENGLISH,
            "plus",
            Map.of("e.g.", "for example", "i.e.", "that is", "etc.", "and so on"),
            Set.of("ASQ", "GAD", "HIV", "LGBTI", "LGBTIQ"));

    private final Locale locale;
    private final String plus;
    private final Map<Pattern, String> abbreviations;
    private final Set<String> initials;
    private final SpokenNumbers numbers;

    private Speech(Locale locale, String plus, Map<String, String> abbreviations, Set<String> initials) {
        this.locale = locale;
        this.plus = plus;
        this.abbreviations = patterns(abbreviations);
        this.initials = initials;
        this.numbers = new SpokenNumbers(locale);
    }

    static Optional<Speech> of(Locale language) {
        return Stream.of(SPANISH, ENGLISH)
                .filter(speech -> LocaleChoice.sameLanguage(language, speech.locale))
                .findFirst();
    }

    /** The last point of an abbreviation ends the sentence too, where one ends. */
    private static Map<Pattern, String> patterns(Map<String, String> abbreviations) {
        Map<Pattern, String> patterns = new LinkedHashMap<>();
        abbreviations.forEach((written, said) -> {
            String within = written.substring(0, written.length() - 1).replace(".", "\\.\\h?");
            Pattern pattern = Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + within + "(?:\\.(?!\\h*(?:$|(?-i:\\p{Lu})))|(?=\\.))(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            patterns.put(pattern, said);
        });
        return Collections.unmodifiableMap(patterns);
    }

    String say(String written) {
        String said = written;
        for (Map.Entry<Pattern, String> each : abbreviations.entrySet()) {
            said = each.getKey()
                    .matcher(said)
                    .replaceAll(found -> Matcher.quoteReplacement(cased(each.getValue(), found)));
        }
        said = INITIALS.matcher(said).replaceAll(found -> Matcher.quoteReplacement(letters(found)));
        return numbers.say(said);
    }

    private String cased(String said, MatchResult found) {
        boolean capital = Character.isUpperCase(found.group().codePointAt(0));
        return capital ? said.substring(0, 1).toUpperCase(locale) + said.substring(1) : said;
    }

    /** The number stays a number here: it is put in words with all others. */
    private String letters(MatchResult found) {
        List<String> parts = List.of(found.group(1).split("-", -1));
        if (!parts.stream().allMatch(this::isSpelled)) {
            return found.group();
        }
        String number = found.group(2) == null ? "" : " " + found.group(2);
        return String.join(" ", String.join("", parts).split("", -1)).strip()
                + number
                + (found.group(3) == null ? "" : " " + plus);
    }

    /** What has no vowel is no word, so its letters are said; a numeral is left alone, and so is what nobody told us. */
    private boolean isSpelled(String part) {
        boolean word = VOWEL.matcher(part).find() || ROMAN.matcher(part).matches();
        return !word || initials.contains(part);
    }
}
