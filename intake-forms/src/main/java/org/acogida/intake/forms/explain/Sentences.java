package org.acogida.intake.forms.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.i18n.TextFile;
import org.acogida.intake.i18n.Texts;

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
