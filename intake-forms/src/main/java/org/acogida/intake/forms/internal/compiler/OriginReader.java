package org.acogida.intake.forms.internal.compiler;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.i18n.LocaleChoice;
import org.acogida.intake.questionnaire.TextOrigin;
import org.acogida.intake.questionnaire.TextOrigin.Status;
import org.jspecify.annotations.Nullable;

/** Reads {@code texts/origin.json}: where the texts of a language come from, and those that differ from the others. */
final class OriginReader {

    static final String FILE = "texts/origin.json";

    /** How texts are called that state the origin of others and were laid over the folder. */
    static final String OVERLAY = "overlay/origin.json";

    /** By the word that a file writes, from the lowest to the highest. */
    static final Map<String, Status> STATUSES = statuses();

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final TextOrigin NOTHING = new TextOrigin(null, Status.DRAFT, "", LocalDate.EPOCH, 0, null);

    private final String file;
    private final Problems.File problems;

    OriginReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems.in(file);
    }

    /** What is stated at one place. */
    record Statement(TextOrigin origin, String file, Located at) {}

    /** What is stated of one language, and of those of its texts that differ. */
    record Language(Statement otherwise, Map<String, Statement> texts) {

        TextOrigin of(String key) {
            return texts.getOrDefault(key, otherwise).origin();
        }
    }

    private static Map<String, Status> statuses() {
        Map<String, Status> words = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            words.put(status.name().toLowerCase(Locale.ROOT), status);
        }
        return Collections.unmodifiableMap(words);
    }

    Map<Locale, Language> read(Located root) {
        Map<Locale, Language> languages = new LinkedHashMap<>();
        if (!(root instanceof Located.Obj object)) {
            Fields.of(root, problems);
            return languages;
        }
        object.fields().forEach((tag, node) -> {
            Language language = language(node);
            Locale locale = locale(tag, node);
            if (locale != null && languages.putIfAbsent(locale, language) != null) {
                problems.unsafe("duplicate-key", node, "one of them.", tag);
            }
        });
        return languages;
    }

    private Language language(Located node) {
        Fields fields = Fields.of(node, problems);
        List.of("status", "by", "on").forEach(fields::required);
        TextOrigin otherwise = origin(fields, NOTHING);
        Map<String, Statement> texts = fields.optionalMap("texts", each -> text(each, otherwise));
        fields.finish();
        return new Language(new Statement(otherwise, file, node), texts);
    }

    /** A text inherits what it does not say; the text that it was translated from is its own alone. */
    private Statement text(Located node, TextOrigin otherwise) {
        Fields fields = Fields.of(node, problems);
        TextOrigin origin = origin(fields, otherwise);
        String hash = hash(fields);
        fields.finish();
        return new Statement(
                new TextOrigin(origin.source(), origin.status(), origin.by(), origin.on(), origin.debriefed(), hash),
                file,
                node);
    }

    private TextOrigin origin(Fields fields, TextOrigin otherwise) {
        String by = fields.optionalText("by");
        return new TextOrigin(
                source(fields, otherwise),
                fields.oneOfOr("status", STATUSES, otherwise.status()),
                by == null ? otherwise.by() : by,
                day(fields, otherwise),
                debriefed(fields, otherwise),
                null);
    }

    private @Nullable String source(Fields fields, TextOrigin otherwise) {
        String tag = fields.optionalText("source");
        if (tag == null || tag.isEmpty()) {
            return otherwise.source();
        }
        Locale source = locale(tag, fields.at("source"));
        return source == null ? otherwise.source() : source.toLanguageTag();
    }

    private @Nullable Locale locale(String tag, Located at) {
        try {
            // Not forLanguageTag, which drops in silence what it cannot read.
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (!locale.getLanguage().isEmpty()) {
                return LocaleChoice.chainFor(locale).get(0);
            }
        } catch (IllformedLocaleException e) {
            // Said below.
        }
        problems.unsafe("bad-language-tag", at, "a tag such as es or es-419.", tag);
        return null;
    }

    private LocalDate day(Fields fields, TextOrigin otherwise) {
        String day = fields.optionalText("on");
        if (day == null || day.isEmpty()) {
            return otherwise.on();
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            problems.unsafe("bad-date", fields.at("on"), "a day such as 2026-11-24.", day);
            return otherwise.on();
        }
    }

    private int debriefed(Fields fields, TextOrigin otherwise) {
        Integer people = fields.optionalWhole("debriefed");
        if (people != null && people < 0) {
            problems.unsafe("negative-count", fields.at("debriefed"), "0 where nobody was asked.", people);
        }
        return people == null ? otherwise.debriefed() : people;
    }

    private @Nullable String hash(Fields fields) {
        String hash = fields.optionalText("sourceHash");
        if (hash != null && !hash.isEmpty() && !HASH.matcher(hash).matches()) {
            String maybe = "64 hexadecimal digits in lower case, as sha256sum writes them.";
            problems.unsafe("bad-hash", fields.at("sourceHash"), maybe, hash);
        }
        return hash;
    }
}
