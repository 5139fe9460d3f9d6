package org.acogida.intake.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.internal.compiler.Pack;
import org.acogida.intake.forms.internal.compiler.PackReader;
import org.acogida.intake.questionnaire.TextOrigin;
import org.acogida.intake.response.Wording;

/**
 * The official words of an instrument, which a host holds with the right to use them:
 * {@code hscl25.with(WordingPack.read(Path.of("hscl-25-es.properties")))}.
 *
 * <p>A pack is a {@code .properties} file in UTF-8, of at most 4 MiB. Its words are shown as they stand: apostrophes and
 * braces are plain characters. A pack for a made-up form of two lines:
 *
 * <pre>
 * # Its name, the instrument, a BCP-47 tag, and whose words they are: nothing but “official” is taken.
 * pack.id = tea-time-es
 * pack.instrument = tea-time
 * pack.language = es
 * pack.status = official
 * # Who holds the rights, and the terms under which the words may be used.
 * pack.holder = The Tea Society
 * pack.terms = Free for use in care, unchanged
 * # May be left out. How far the words have been tried, from “draft” to “final”; reports say it.
 * pack.translation = final
 *
 * title = La hora del té
 * instructions = Sobre la semana pasada
 * # item.&lt;linkId&gt;, or item.&lt;LOINC code&gt; where one question has that code; groups and displays have texts too.
 * item.1 = Me tomé el té con alguien
 * item.2 = Me quedó tiempo
 * # option.&lt;set&gt;.&lt;code&gt; with its label, and value.&lt;set&gt;.&lt;code&gt; with the number printed beside it.
 * option.often.0 = Nunca
 * option.often.1 = Siempre
 * value.often.0 = 0
 * value.often.1 = 1
 * # direct, or reversed where more of it counts less.
 * polarity.2 = reversed
 * # The item that a rule of the instrument calls “hurry”.
 * named.hurry = 1
 * </pre>
 *
 * <p>Every text and every value is needed, polarity only for the items that circulate in both directions, names only where
 * a rule asks for them. Values have to be those of the structure: a label beside another number belongs to another version
 * of the form.
 *
 * <p>{@code pack.sha-256} may state a checksum, which is then compared; {@link #checksum()} computes it in any case. It is
 * over the file without the line of the checksum, with a line feed at the end of every line:
 * {@code tr -d '\r' < FILE | grep -v '^pack.sha-256' | sha256sum}.
 *
 * <p>Reading finds what is wrong with a pack in itself and keeps it as {@link #problems()}; {@link Instrument#with} holds
 * it against the instrument and says everything at once. Immutable and thread-safe.
 */
public final class WordingPack {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final String WITHOUT_NAME = "wording-pack.properties";

    private final Pack pack;

    private WordingPack(Pack pack) {
        this.pack = pack;
    }

    /**
     * Reads a pack from a file.
     *
     * @param file a {@code .properties} file in UTF-8
     * @throws DefinitionException if it is larger than 4 MiB, not UTF-8 or no properties file
     * @throws UncheckedIOException if it cannot be read
     */
    public static WordingPack read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new WordingPack(PackReader.read(file.getFileName().toString(), in.readNBytes(LARGEST + 1), LARGEST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a pack that the host has in memory.
     *
     * @param utf8 the contents of a {@code .properties} file in UTF-8
     * @throws DefinitionException if it is larger than 4 MiB, not UTF-8 or no properties file
     */
    public static WordingPack of(byte[] utf8) {
        return new WordingPack(PackReader.read(WITHOUT_NAME, utf8.clone(), LARGEST));
    }

    /**
     * The rights on the words, as the pack states them.
     *
     * @param holder who holds them
     * @param terms under which terms the words may be used
     */
    public record Rights(String holder, String terms) {}

    /** Returns its name, as stated; it stands in every response and report. */
    public String id() {
        return pack.stated(Pack.ID);
    }

    /** Returns the id of the instrument, as stated, such as {@code hscl-25}. */
    public String instrument() {
        return pack.stated(Pack.INSTRUMENT);
    }

    /** Returns the language of the words, as stated: a BCP-47 tag such as {@code es}. */
    public String language() {
        return pack.stated(Pack.LANGUAGE);
    }

    /** Returns who holds the rights on the words, and the terms, as stated. */
    public Rights rights() {
        return new Rights(pack.stated(Pack.HOLDER), pack.stated(Pack.TERMS));
    }

    /** Returns how far the words have been tried, as stated; nothing where the pack does not say. */
    public Optional<TextOrigin.Status> translation() {
        return pack.translation();
    }

    /** Returns what a response in these words is stamped with: official, and the pack's name. */
    public Wording wording() {
        return new Wording(Wording.Status.OFFICIAL, id());
    }

    /** Returns SHA-256 over the content, in hexadecimal, whether or not the pack states it. */
    public String checksum() {
        return pack.checksum();
    }

    /** Returns what is wrong with the pack in itself; {@link Instrument#with} refuses it with these and more. */
    public List<DefinitionProblem> problems() {
        return pack.problems();
    }

    Pack pack() {
        return pack;
    }

    @Override
    public String toString() {
        return "WordingPack[" + id() + ", " + instrument() + ", " + language() + "]";
    }
}
