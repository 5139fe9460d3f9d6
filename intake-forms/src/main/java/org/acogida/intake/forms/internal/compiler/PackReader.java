package org.acogida.intake.forms.internal.compiler;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.internal.json.CanonicalJson;
import org.acogida.intake.i18n.TextFile;

/** Reads a wording pack, and says what is wrong with it whatever the instrument is. */
public final class PackReader {

    private static final String HEADER = "pack.";
    private static final String OFFICIAL = "official";
    private static final List<String> NEEDED =
            List.of(Pack.ID, Pack.INSTRUMENT, Pack.LANGUAGE, Pack.STATUS, Pack.HOLDER, Pack.TERMS);
    private static final List<String> KNOWN = List.of(
            Pack.ID,
            Pack.INSTRUMENT,
            Pack.LANGUAGE,
            Pack.STATUS,
            Pack.HOLDER,
            Pack.TERMS,
            Pack.TRANSLATION,
            Pack.SHA_256);

    private final Problems all = new Problems();
    private final Problems.File problems;

    private PackReader(String file) {
        this.problems = all.in(file);
    }

    /**
     * Reads a pack.
     *
     * @param file how problems name it
     * @param bytes the whole file
     * @param largest how many bytes it may have
     * @throws DefinitionException if there is nothing to read in it
     */
    public static Pack read(String file, byte[] bytes, int largest) {
        PackReader reader = new PackReader(file);
        TextFile texts = bytes.length > largest ? reader.tooLarge(largest) : reader.texts(bytes);
        if (reader.all.unsafe()) {
            throw new DefinitionException("Wording pack " + file, reader.all.all());
        }
        Pack pack = new Pack(file, texts, checksum(bytes), List.of());
        reader.check(pack);
        return new Pack(file, texts, pack.checksum(), reader.all.all());
    }

    private TextFile tooLarge(int largest) {
        problems.unsafe("too-large", "$", 0, "another file: no wording is as long.", largest);
        return nothing();
    }

    private TextFile texts(byte[] bytes) {
        try {
            return TextFile.read(bytes);
        } catch (CharacterCodingException e) {
            problems.unsafe("not-utf-8", "$", 0, "the file was saved as Latin-1; save it as UTF-8.");
        } catch (IllegalArgumentException e) {
            problems.unsafe("malformed-texts", "$", 0, "four hexadecimal digits.", String.valueOf(e.getMessage()));
        }
        return nothing();
    }

    private static TextFile nothing() {
        try {
            return TextFile.read(new byte[0]);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("Nothing at all is UTF-8.", e);
        }
    }

    /** As {@code tr -d '\r' < FILE | grep -v '^pack.sha-256' | sha256sum} says, which ends the last line too. */
    private static String checksum(byte[] bytes) {
        // As single bytes, so that nothing is read into them.
        String rest = new String(bytes, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith(Pack.SHA_256))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return CanonicalJson.fingerprint(rest.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void check(Pack pack) {
        TextFile texts = pack.texts();
        texts.duplicates().forEach(key -> problems.unsafe("duplicate-key", key, texts.line(key), "one of them.", key));
        for (String key : texts.texts().keySet()) {
            if (key.startsWith(HEADER) && !KNOWN.contains(key)) {
                problems.unsafe("unknown-key", key, texts.line(key), Spelling.suggest(key, KNOWN), key);
            }
        }
        for (String key : NEEDED) {
            if (pack.stated(key).isEmpty()) {
                problems.unsafe("missing-key", key, texts.line(key), "\"" + key + "\" was left out.", key);
            }
        }
        id(pack);
        language(pack);
        word(pack, Pack.STATUS, List.of(OFFICIAL));
        word(pack, Pack.TRANSLATION, OriginReader.STATUSES.keySet());
        checksum(pack);
    }

    private void id(Pack pack) {
        String id = pack.stated(Pack.ID);
        if (!id.isEmpty() && !StructureChecks.ID.matcher(id).matches()) {
            problems.unsafe("bad-id", Pack.ID, line(pack, Pack.ID), "lower-case letters, digits and hyphens.", id);
        }
    }

    private void language(Pack pack) {
        String tag = pack.stated(Pack.LANGUAGE);
        if (!tag.isEmpty() && !isLanguage(tag)) {
            int line = line(pack, Pack.LANGUAGE);
            problems.unsafe("bad-language-tag", Pack.LANGUAGE, line, "a tag such as es or es-419.", tag);
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            // Not forLanguageTag, which drops in silence what it cannot read.
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private void word(Pack pack, String key, Collection<String> words) {
        String word = pack.stated(key);
        if (!word.isEmpty() && !words.contains(word)) {
            problems.unsafe("unknown-word", key, line(pack, key), Spelling.suggest(word, words), word);
        }
    }

    private void checksum(Pack pack) {
        String stated = pack.stated(Pack.SHA_256);
        if (!stated.isEmpty() && !stated.equalsIgnoreCase(pack.checksum())) {
            problems.unsafe(
                    "checksum-differs",
                    Pack.SHA_256,
                    line(pack, Pack.SHA_256),
                    "the pack was changed after the checksum was written; compare it with its source.",
                    stated,
                    pack.checksum());
        }
    }

    private static int line(Pack pack, String key) {
        return pack.texts().line(key);
    }
}
