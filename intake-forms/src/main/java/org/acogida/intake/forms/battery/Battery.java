package org.acogida.intake.forms.battery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.internal.compiler.BatteryCompiler;
import org.acogida.intake.forms.internal.compiler.BatteryDefinition;
import org.acogida.intake.forms.internal.compiler.DirectoryFolder;
import org.acogida.intake.forms.internal.compiler.Folder;
import org.acogida.intake.i18n.TextCatalog;
import org.jspecify.annotations.Nullable;

/**
 * Forms in an order, such as a short screen and the longer form that follows where the screen does not rule it out:
 *
 * <pre>{@code
 * Battery battery = BatteryLibrary.bundled().battery("returning-home");
 * BatterySession session = BatterySession.start(battery, Setting.in(locale).with(policy));
 * }</pre>
 *
 * <p>A folder with {@code battery.json} and {@code texts/*.properties}, verified as a whole. It never knows a person.
 * Immutable and thread-safe.
 */
public final class Battery {

    private final BatteryDefinition definition;
    private final List<Part> parts;

    private Battery(BatteryDefinition definition, List<Part> parts) {
        this.definition = definition;
        this.parts = List.copyOf(parts);
    }

    /**
     * A form on the way.
     *
     * @param instrument what is asked
     * @param when when it is offered; absent where it always is
     */
    public record Part(Instrument instrument, @Nullable Gate when) {}

    /**
     * Reads and checks a folder of one's own.
     *
     * @param directory the folder; its name is the battery's id
     * @param instruments the forms that it may name
     * @throws DefinitionException with everything that is wrong, if one of it could hurt
     * @throws IllegalArgumentException if it is not a folder, or if a file in it is larger than 4 MiB
     */
    public static Battery load(Path directory, InstrumentLibrary instruments) {
        return of(DirectoryFolder.read(directory), instruments);
    }

    static Battery of(Folder folder, InstrumentLibrary instruments) {
        BatteryDefinition definition = BatteryCompiler.compile(folder, new Shelf(instruments));
        List<Part> parts = definition.parts().stream()
                .map(part -> new Part(instruments.instrument(part.instrument()), part.when()))
                .toList();
        return new Battery(definition, parts);
    }

    /** The forms of a library, as the compiler looks at them. */
    private record Shelf(InstrumentLibrary instruments) implements BatteryCompiler.Forms {

        @Override
        public Set<String> ids() {
            return instruments.ids();
        }

        @Override
        public BatteryCompiler.Form form(String id) {
            Instrument instrument = instruments.instrument(id);
            return new BatteryCompiler.Form(instrument.questionnaire(), instrument.scoring());
        }
    }

    /**
     * Returns this battery with one of its forms in other words, such as with a wording pack or in another language.
     *
     * @param instrument the form, with the same rules
     * @throws IllegalArgumentException if the battery does not have it, or has it with other rules
     */
    public Battery with(Instrument instrument) {
        Instrument before = part(instrument.id()).map(Part::instrument).orElse(null);
        if (before == null || !before.fingerprint().equals(instrument.fingerprint())) {
            throw new IllegalArgumentException("Not a form of this battery: " + instrument + System.lineSeparator()
                    + "Maybe it is one of "
                    + parts.stream().map(Part::instrument).toList() + ", in the very version.");
        }
        List<Part> others = new ArrayList<>();
        parts.forEach(part ->
                others.add(part.instrument().id().equals(instrument.id()) ? new Part(instrument, part.when()) : part));
        return new Battery(definition, others);
    }

    Optional<Part> part(String instrument) {
        return parts.stream()
                .filter(part -> part.instrument().id().equals(instrument))
                .findFirst();
    }

    /** Returns the id, such as {@code returning-home}. */
    public String id() {
        return definition.id();
    }

    /** Returns the version, such as {@code 1.0.0}. */
    public String version() {
        return definition.version();
    }

    /** Returns SHA-256 over the canonical definition, in hexadecimal: two batteries that route alike share it. */
    public String fingerprint() {
        return definition.fingerprint();
    }

    /** Returns the forms in the order in which they are offered. */
    public List<Part> parts() {
        return parts;
    }

    /** Returns where the numbers of its gates come from. */
    public Map<String, References.Source> references() {
        return definition.references();
    }

    /** Returns its title, what the person reads before it, and what it is for. */
    public TextCatalog texts() {
        return definition.texts();
    }

    /** Returns what keeps the folder from being published, such as a number without a reference; often empty. */
    public List<DefinitionProblem> problems() {
        return definition.problems();
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}
