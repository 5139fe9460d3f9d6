package org.acogida.intake.forms.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.explain.Card.Phrase;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.i18n.TextFile;
import org.acogida.intake.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** The sentences of explanations, beside the names that the instrument gives to its results: both in one language. */
record Sentences(Texts own, Texts ofInstrument) {

    private static final TextCatalog CATALOG = read();
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    static Sentences in(Locale locale, Instrument instrument) {
        Texts names = instrument.names().in(locale);
        boolean same = !names.choice().languageChanged();
        return new Sentences(CATALOG.in(same ? locale : names.language()), names);
    }

    private static TextCatalog read() {
        Map<Locale, Map<String, String>> texts = new LinkedHashMap<>();
        for (String language : List.of("en", "es")) {
            String file = "/META-INF/acogida/explain/" + language + ".properties";
            try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file)) {
                texts.put(
                        Locale.forLanguageTag(language),
                        TextFile.read(in.readAllBytes()).texts());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return TextCatalog.of(texts);
    }

    String say(String key) {
        return own.text(key);
    }

    String say(String key, Map<String, ?> arguments) {
        return own.text(key, arguments);
    }

    /** A sentence of ours about one result, or about none. */
    Phrase phrase(String text, @Nullable String result) {
        return new Phrase(text, own.language(), result);
    }

    /** Words that the instrument brings, in their own language. */
    Phrase ofInstrument(String text) {
        return new Phrase(text, ofInstrument.language(), null);
    }

    /** What a note says, or its code where it is a host's own. */
    String note(String code) {
        return own.find("note." + code).orElse(code);
    }

    /** A stretch of time of one unit, as definitions write it: P14D, P1M. */
    String period(String key, Period period) {
        boolean years = period.getYears() > 0;
        boolean months = !years && period.getMonths() > 0;
        int count = years ? period.getYears() : months ? period.getMonths() : period.getDays();
        return say(key, Map.of("unit", years ? "year" : months ? "month" : "other", "count", count));
    }

    /** A country's name for the reader, such as Chile for CL. */
    String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(own.language());
    }

    /** A number as the reader's region writes it. */
    String number(Number number) {
        return own.text("number", Map.of("number", number));
    }

    /** The instrument's own name of a result, or its id where a text is not there. */
    String name(String key, String id) {
        return ofInstrument.find(key + "." + id).orElse(id);
    }

    /** Item numbers as people write them: 1–5 and 9. */
    String items(List<String> linkIds) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < linkIds.size(); ) {
            int last = i;
            while (last + 1 < linkIds.size() && follows(linkIds.get(last), linkIds.get(last + 1))) {
                last++;
            }
            if (last - i >= 2) {
                written.add(linkIds.get(i) + "–" + linkIds.get(last));
            } else {
                written.addAll(linkIds.subList(i, last + 1));
            }
            i = last + 1;
        }
        return joined(written);
    }

    /** Items as they are written, and how many they are, so that a sentence about one is not about several. */
    Map<String, Object> counted(List<String> linkIds) {
        return Map.of("items", items(linkIds), "count", linkIds.size());
    }

    private String joined(List<String> written) {
        int last = written.size() - 1;
        if (last < 1) {
            return String.join("", written);
        }
        String before = String.join(", ", written.subList(0, last));
        return say("items.last", Map.of("items", before, "last", written.get(last)));
    }

    private static boolean follows(String one, String next) {
        return NUMBER.matcher(one).matches()
                && NUMBER.matcher(next).matches()
                && Integer.parseInt(next) == Integer.parseInt(one) + 1;
    }
}
