package org.acogida.intake.forms.battery;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.internal.compiler.ClassPathFolders;
import org.acogida.intake.forms.internal.compiler.Folder;
import org.acogida.intake.forms.internal.compiler.FolderIndex;
import org.acogida.intake.forms.internal.compiler.FolderKind;

/**
 * The batteries at hand: {@code BatteryLibrary.bundled().battery("returning-home")}.
 *
 * <p>Every jar may bring folders under {@code META-INF/acogida/batteries/} and a line {@code id version fingerprint} for
 * each in {@code META-INF/acogida/batteries.txt}. A folder is read and checked when it is first asked for. Thread-safe.
 */
public final class BatteryLibrary {

    private final Map<String, FolderIndex.Line> index;
    private final InstrumentLibrary instruments;
    private final ClassPathFolders folders;
    private final Map<String, Battery> loaded = new ConcurrentHashMap<>();

    private BatteryLibrary(ClassLoader loader, InstrumentLibrary instruments) {
        this.index = FolderIndex.read(FolderKind.BATTERY, loader);
        this.instruments = instruments;
        this.folders = new ClassPathFolders(FolderKind.BATTERY, loader);
    }

    /** Returns the batteries of this library and of all jars beside it. */
    public static BatteryLibrary bundled() {
        return of(BatteryLibrary.class.getClassLoader());
    }

    /**
     * Returns the batteries that a class loader sees, over the instruments that it sees.
     *
     * @param loader usually the host's
     * @throws DefinitionException if two jars bring the same id, or if a line cannot be read
     */
    public static BatteryLibrary of(ClassLoader loader) {
        return new BatteryLibrary(loader, InstrumentLibrary.of(loader));
    }

    /** Returns the ids in the order of the indexes. */
    public Set<String> ids() {
        return index.keySet();
    }

    /**
     * Returns one battery.
     *
     * @param id such as {@code returning-home}
     * @throws IllegalArgumentException if there is none by that id
     * @throws DefinitionException if its folder could hurt, or that of one of its forms
     */
    public Battery battery(String id) {
        if (!index.containsKey(id)) {
            throw new IllegalArgumentException(
                    "No battery: " + id + System.lineSeparator() + "Maybe it is one of " + ids() + ".");
        }
        return loaded.computeIfAbsent(id, this::load);
    }

    private Battery load(String id) {
        return Battery.of(new Folder(id, folders.read(id), Map.of()), instruments);
    }

    /**
     * Returns how a battery differs from its line in the index.
     *
     * @param id such as {@code returning-home}
     * @return one problem, or none
     */
    public List<DefinitionProblem> indexProblems(String id) {
        Battery battery = battery(id);
        FolderIndex.Line actual = new FolderIndex.Line(battery.version(), battery.fingerprint());
        return Objects.requireNonNull(index.get(id)).differences(FolderKind.BATTERY, id, actual);
    }
}
