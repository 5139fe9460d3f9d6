package org.acogida.intake.forms.battery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.Setting;
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

    private final Folder folder;
    private final BatteryDefinition definition;
    private final List<Part> parts;

    private Battery(Folder folder, BatteryDefinition definition, List<Part> parts) {
        this.folder = folder;
        this.definition = definition;
        this.parts = List.copyOf(parts);
    }

    /**
     * A form on the way.
     *
     * @param instrument what is asked
     * @param when when it is offered; absent where it always is
     * @param door whether it is only asked when the person, or somebody with the person, opens it
     * @param closes whether this door opens by itself, after everything else, once another was opened: no visit ends on the
     *     hardest
     * @param requires services without which it is not asked, those of the form first, see {@link Setting#services()}
     */
    public record Part(
            Instrument instrument, @Nullable Gate when, boolean door, boolean closes, List<String> requires) {

        /** Copies the list. */
        public Part {
            requires = List.copyOf(requires);
        }
    }

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
        return of(folder, new Shelf(instruments.ids(), instruments::instrument));
    }

    private static Battery of(Folder folder, Shelf shelf) {
        BatteryDefinition definition = BatteryCompiler.compile(folder, shelf);
        List<Part> parts = definition.parts().stream()
                .map(part -> part(part, shelf.instruments().apply(part.instrument())))
                .toList();
        return new Battery(folder, definition, parts);
    }

    private static Part part(BatteryDefinition.Part part, Instrument instrument) {
        List<String> requires = Stream.of(instrument.questionnaire().requires(), part.requires())
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new Part(instrument, part.when(), part.door(), part.closes(), requires);
    }

    /** The forms at hand, as the compiler looks at them. */
    private record Shelf(Set<String> ids, Function<String, Instrument> instruments) implements BatteryCompiler.Forms {

        @Override
        public BatteryCompiler.Form form(String id) {
            Instrument instrument = instruments.apply(id);
            return new BatteryCompiler.Form(instrument.questionnaire(), instrument.scoring());
        }
    }

    /**
     * Returns this battery with one of its forms in other words: {@code battery.with(who5.with(pack))}. A pack may change
     * a rule of its form, so the battery is checked anew.
     *
     * @param instrument the form, with a wording pack or with texts in another language
     * @throws IllegalArgumentException if the battery does not have it
     * @throws DefinitionException if a gate does not fit it
     */
    public Battery with(Instrument instrument) {
        Map<String, Instrument> forms = new LinkedHashMap<>();
        parts.forEach(part -> forms.put(part.instrument().id(), part.instrument()));
        if (forms.replace(instrument.id(), instrument) == null) {
            throw new IllegalArgumentException("Not a form of this battery: " + instrument + System.lineSeparator()
                    + "Maybe it is one of " + forms.keySet() + ".");
        }
        return of(folder, new Shelf(forms.keySet(), id -> Objects.requireNonNull(forms.get(id))));
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of {@code battery.json}, for editors and for checks outside of the JVM. It
     * lies in the jar as {@code META-INF/acogida/schemas/battery.schema.json}.
     */
    public static byte[] schema() {
        String name = "/META-INF/acogida/schemas/battery.schema.json";
        try (InputStream in = Objects.requireNonNull(Battery.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
