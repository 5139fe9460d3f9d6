package org.acogida.intake.i18n;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as words, such as {@code veintiún} in {@code 21 días}. ICU spells them; what depends on a noun is ours. */
final class SpokenNumbers {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Locale WITH_POINT = Locale.forLanguageTag("es-419");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}\\p{S}%/#@–-]|[\\p{N}][.,:])"
            + "(?:(\\d{1,2}:\\d{2})|(\\d{1,4})\\h?[–-]\\h?(\\d{1,4})|(\\d{1,4})(?:([.,])(\\d{1,2}))?)(\\h?%)?"
            + "(?![\\p{L}\\p{N}\\p{S}%/]|[.,:–-][\\p{L}\\p{N}])");

    /** A leading zero stands in no quantity, but in codes and in numbers to dial. */
    private static final Pattern QUANTITY = Pattern.compile("0|[1-9]\\d*");

    /** In English, these may be years, which are said otherwise. */
    private static final Pattern YEAR = Pattern.compile("1[1-9]\\d\\d");

    private static final Pattern NOUN = Pattern.compile("^\\h(\\p{L}+)");

    /** Nothing is counted: the number itself is meant, as at an end of a scale. */
    private static final Pattern BARE_BEFORE = Pattern.compile("(?i)(?:^|\\P{L})(?:del|número)\\h$");

    private static final Pattern BARE_AFTER =
            Pattern.compile("^(?:\\h*$|[.;:)?!»”…]|\\h(?:es|al|significa)(?!\\p{L}))");

    private static final Pattern BETWEEN = Pattern.compile("(?i)(?:^|\\P{L})(?:entre|between)\\h$");

    private static final Set<String> MASCULINE = Set.of(
            "segundo",
            "segundos",
            "minuto",
            "minutos",
            "día",
            "días",
            "mes",
            "meses",
            "año",
            "años",
            "punto",
            "puntos",
            "paso",
            "pasos");
    private static final Set<String> FEMININE = Set.of(
            "hora",
            "horas",
            "noche",
            "noches",
            "semana",
            "semanas",
            "vez",
            "veces",
            "pregunta",
            "preguntas",
            "respuesta",
            "respuestas",
            "persona",
            "personas",
            "frase",
            "frases");

    private final boolean spanish;
    private final RuleBasedNumberFormat format;
    private final RuleBasedNumberFormat withPoint;
    private final SpokenTimes times;

    SpokenNumbers(Locale locale) {
        this.spanish = locale.equals(SPANISH);
        this.format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        this.withPoint = spanish ? new RuleBasedNumberFormat(WITH_POINT, RuleBasedNumberFormat.SPELLOUT) : format;
        this.times = new SpokenTimes(
                locale,
                hour -> spell(hour, spanish ? "cardinal-feminine" : "numbering"),
                minute -> spell(minute, "numbering"));
    }

    String say(String text) {
        return NUMBER.matcher(text).replaceAll(found -> {
            String before = text.substring(0, found.start());
            String after = text.substring(found.end());
            return Matcher.quoteReplacement(say(found, before, after).orElse(found.group()));
        });
    }

    private Optional<String> say(MatchResult found, String before, String after) {
        if (found.group(1) != null) {
            return found.group(7) == null ? times.say(found.group(1), after) : Optional.empty();
        }
        if (found.group(7) != null) {
            // Nobody counts percents: a number before the sign is a number.
            return plain(found, "", "").map(said -> said + (spanish ? " por ciento" : " percent"));
        }
        return plain(found, before, after);
    }

    private Optional<String> plain(MatchResult found, String before, String after) {
        if (found.group(2) != null) {
            return range(found.group(2), found.group(3), before, after);
        }
        return found.group(6) == null
                ? whole(found.group(4), before, after)
                : decimal(found.group(4), found.group(5), found.group(6));
    }

    private Optional<String> range(String low, String high, String before, String after) {
        if (Integer.parseInt(low) >= Integer.parseInt(high)
                || BETWEEN.matcher(before).find()) {
            return Optional.empty();
        }
        return whole(low, before, after)
                .flatMap(from -> whole(high, before, after).map(to -> from + (spanish ? " a " : " to ") + to));
    }

    private Optional<String> whole(String digits, String before, String after) {
        if (!QUANTITY.matcher(digits).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(digits);
        if (spanish) {
            return gender(number, before, after).map(rule -> spell(number, rule));
        }
        return YEAR.matcher(digits).matches() ? Optional.empty() : Optional.of(spell(number, "numbering"));
    }

    /** Returns by which rule a number is spelled; nothing where that depends on a noun that is not known. */
    private Optional<String> gender(long number, String before, String after) {
        if (hasNoGender(number) || isBare(before, after)) {
            return Optional.of("numbering");
        }
        Matcher noun = NOUN.matcher(after);
        String counted = noun.find() ? noun.group(1) : "";
        if (MASCULINE.contains(counted)) {
            return Optional.of("cardinal-masculine");
        }
        return FEMININE.contains(counted) ? Optional.of("cardinal-feminine") : Optional.empty();
    }

    private boolean hasNoGender(long number) {
        return spell(number, "cardinal-masculine").equals(spell(number, "cardinal-feminine"));
    }

    private static boolean isBare(String before, String after) {
        return BARE_BEFORE.matcher(before).find() || BARE_AFTER.matcher(after).find();
    }

    /** Spanish reads both marks, each by its name; before {@code 1,5 horas} nothing is known of a noun either. */
    private Optional<String> decimal(String whole, String mark, String part) {
        boolean point = mark.equals(".");
        boolean certain = spanish ? hasNoGender(Long.parseLong(whole)) : point;
        return certain && QUANTITY.matcher(whole).matches()
                ? Optional.of(spell(Double.parseDouble(whole + "." + part), point ? withPoint : format))
                : Optional.empty();
    }

    private static String spell(double number, RuleBasedNumberFormat words) {
        synchronized (words) {
            return visible(words.format(number, "%spellout-numbering"));
        }
    }

    private String spell(long number, String rule) {
        // ICU's format is not thread-safe.
        synchronized (format) {
            return visible(format.format(number, "%spellout-" + rule));
        }
    }

    /** ICU says where a word may be parted, as in {@code dos-cientas}. */
    private static String visible(String words) {
        return words.replace("\u00AD", "");
    }
}
