package org.acogida.intake.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.compiler.Definition;
import org.acogida.intake.forms.internal.compiler.DefinitionCompiler;
import org.acogida.intake.forms.internal.compiler.Pack;
import org.acogida.intake.forms.internal.compiler.PackCompiler;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.TextOrigin;
import org.acogida.intake.response.Wording;

/**
 * A verified folder, such as {@code pcl-5}: structure, rules, sources and words.
 *
 * <pre>{@code
 * Instrument pcl5 = InstrumentLibrary.bundled().instrument("pcl-5");
 * Instrument own = Instrument.load(InstrumentSource.directory(Path.of("instruments/sleep-log")));
 * }</pre>
 *
 * <p>It never knows a person. Immutable and thread-safe.
 */
public final class Instrument {

    private final InstrumentSource source;
    private final Definition bundled;
    private final Definition definition;
    private final List<WordingPack> packs;
    private final TextCatalog names;
    private final TextCatalog words;
    /** By the wording of a pack. */
    private final Map<Wording, TextOrigin.Status> translations = new HashMap<>();

    private Instrument(InstrumentSource source, Definition bundled, Definition definition, List<WordingPack> packs) {
        this.source = source;
        this.bundled = bundled;
        this.definition = definition;
        this.packs = List.copyOf(packs);
        Set<String> worded = TextKeys.worded(definition.questionnaire());
        this.names = definition.texts().only(key -> !worded.contains(key));
        packs.forEach(pack -> pack.translation().ifPresent(status -> translations.put(pack.wording(), status)));
        this.words = packs.isEmpty() ? definition.texts() : definition.texts().only(worded::contains);
    }

    /**
     * Reads and checks a folder.
     *
     * @param source where it lies
     * @return the instrument; what keeps it from being published is in {@link #problems()}
     * @throws DefinitionException with all problems at once, if one of them could hurt
     */
    public static Instrument load(InstrumentSource source) {
        Definition definition = DefinitionCompiler.compile(source.folder());
        return new Instrument(source, definition, definition, List.of());
    }

    /**
     * Returns this instrument in official words that the host holds, such as
     * {@code phq9.with(WordingPack.read(Path.of("phq-9-es.properties")))}.
     *
     * <p>From then on the form is shown in the words of packs alone, never half in them and half in others: further packs
     * bring further languages, a second one of the same language replaces the first. Items that the pack points at are
     * read by the rules that ask for them and count as the most sensitive; an item that circulates in both directions
     * counts in the direction of the pack. Where a pack changes a rule so, the {@link #fingerprint()} changes with it.
     *
     * @param pack words that fit this structure
     * @throws DefinitionException with all problems at once, if the pack does not fit
     */
    public Instrument with(WordingPack pack) {
        List<WordingPack> all = new ArrayList<>(packs);
        all.removeIf(other -> other.pack().locale().equals(pack.pack().locale()));
        List<Pack> before = all.stream().map(WordingPack::pack).toList();
        Definition worded = PackCompiler.compile(source.folder(), bundled, before, pack.pack());
        all.add(pack);
        return new Instrument(source, bundled, worded, all);
    }

    /** Returns the id, such as {@code pcl-5}. */
    public String id() {
        return definition.questionnaire().id();
    }

    /** Returns the version, such as {@code 1.0.0}. */
    public String version() {
        return definition.questionnaire().version();
    }

    /** Returns SHA-256 over structure and scoring, in hexadecimal: two instruments that score alike share it. */
    public String fingerprint() {
        return definition.fingerprint();
    }

    /** Returns the structure: items, options, conditions, sensitivity. */
    public Questionnaire questionnaire() {
        return definition.questionnaire();
    }

    /** Returns the rules; {@link Scoring#NONE} for a plain form. */
    public Scoring scoring() {
        return definition.scoring();
    }

    /** Returns where every number comes from. */
    public References references() {
        return definition.references();
    }

    /**
     * Returns all texts: what the person reads, in the words of the folder or, where there are packs, of the packs alone;
     * and the {@link #names()}.
     */
    public TextCatalog texts() {
        return definition.texts();
    }

    /**
     * Returns what results are called and what the form is for, in every language that the folder and its overlays have.
     * The person reads none of it, and no pack changes it.
     */
    public TextCatalog names() {
        return names;
    }

    /**
     * Returns where a text of the folder comes from, such as {@code origin(pt, "item.3")}. A translation whose source has
     * changed since counts as a draft.
     *
     * @param language the language; texts of a region come before those of the language as a whole
     * @param key a key of {@link #texts()}
     * @return what is stated; nothing where nobody stated it, where there is no such text, and for words of a pack
     */
    public Optional<TextOrigin> origin(Locale language, String key) {
        boolean ofPack = !packs.isEmpty() && TextKeys.worded(questionnaire()).contains(key);
        return ofPack ? Optional.empty() : bundled.origins().origin(language, key);
    }

    /**
     * Returns what a translation of a text of the folder has to state as its {@code sourceHash}, so that it can be seen
     * when the text has changed since: {@link TextOrigin#hashOf} of the text as it stands in its file.
     *
     * @param language the language of the text that is translated
     * @param key its key
     * @return the hash; nothing where there is no such text
     */
    public Optional<String> sourceHash(Locale language, String key) {
        return bundled.origins().hash(language, key);
    }

    /**
     * Returns how far words have been tried, going by the one text that is least so:
     * {@code textStatus(Wording.OWN, "es")}. All that a person reads counts, also before the first question.
     *
     * @param wording whose words; those of a pack are as far as the pack says
     * @param language a BCP-47 tag, as a response has it
     * @return the lowest state; nothing where it was not stated of every text, or where it is not known which words
     */
    public Optional<TextOrigin.Status> textStatus(Wording wording, String language) {
        return wording.status() == Wording.Status.OWN
                ? bundled.origins().lowest(language)
                : Optional.ofNullable(translations.get(wording));
    }

    /** What the person reads. */
    TextCatalog words() {
        return words;
    }

    /** Returns whose words they are; with several packs, those of the last one. A session says in which it is held. */
    public Wording wording() {
        return packs.isEmpty() ? Wording.OWN : packs.get(packs.size() - 1).wording();
    }

    /** Returns the packs that bring the words, one for each language; empty where the words are the folder's own. */
    public List<WordingPack> packs() {
        return packs;
    }

    /**
     * Returns whether answers to these words can be scored by these rules. A pack may have changed a rule, such as the
     * direction in which an item counts; then answers to the project's own words, or to those of another pack, mean
     * something else. Where no pack has changed a rule, any words will do.
     */
    public boolean canScore(Wording wording) {
        boolean changed = !fingerprint().equals(bundled.fingerprint());
        boolean known = wording.pack() == null
                || packs.stream().anyMatch(pack -> pack.wording().equals(wording));
        return !changed || (wording.status() != Wording.Status.OWN && known);
    }

    /** Returns what keeps the folder from being published, such as a number without a reference; often empty. */
    public List<DefinitionProblem> problems() {
        return definition.problems();
    }

    /** Returns a further file of the folder, such as {@code vectors.csv}. */
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(source.folder().files().get(name)).map(byte[]::clone);
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}
