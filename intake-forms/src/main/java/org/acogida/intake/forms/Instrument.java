package org.acogida.intake.forms;

import java.util.List;
import java.util.Optional;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.compiler.Definition;
import org.acogida.intake.forms.internal.compiler.DefinitionCompiler;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.questionnaire.Questionnaire;
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
    private final Definition definition;

    private Instrument(InstrumentSource source, Definition definition) {
        this.source = source;
        this.definition = definition;
    }

    /**
     * Reads and checks a folder.
     *
     * @param source where it lies
     * @return the instrument; what keeps it from being published is in {@link #problems()}
     * @throws DefinitionException with all problems at once, if one of them could hurt
     */
    public static Instrument load(InstrumentSource source) {
        return new Instrument(source, DefinitionCompiler.compile(source.folder()));
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

    /** Returns the words, in every language that the folder and its overlays have. */
    public TextCatalog texts() {
        return definition.texts();
    }

    /** Returns whose words they are. */
    public Wording wording() {
        return Wording.OWN;
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
