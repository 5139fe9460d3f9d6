package org.acogida.intake.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.internal.compiler.ClassPathFolders;
import org.acogida.intake.forms.internal.compiler.FolderIndex;
import org.acogida.intake.forms.internal.compiler.FolderKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The instruments at hand: {@code InstrumentLibrary.bundled().instrument("phq-9")}.
 *
 * <p>Every jar may bring folders under {@code META-INF/acogida/instruments/} and a line {@code id version fingerprint}
 * for each in {@code META-INF/acogida/instruments.txt}. A folder is read and checked when it is first asked for.
 * Thread-safe.
 */
public final class InstrumentLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(InstrumentLibrary.class);

    private final Map<String, FolderIndex.Line> index;
    private final ClassPathFolders folders;
    private final Map<String, Instrument> loaded = new ConcurrentHashMap<>();

    private InstrumentLibrary(Map<String, FolderIndex.Line> index, ClassPathFolders folders) {
        this.index = index;
        this.folders = folders;
    }

    /** Returns the instruments of this library and of all jars beside it. */
    public static InstrumentLibrary bundled() {
        return of(InstrumentLibrary.class.getClassLoader());
    }

    /**
     * Returns the instruments that a class loader sees.
     *
     * @param loader usually the host's
     * @throws DefinitionException if two jars bring the same id, or if a line cannot be read
     */
    public static InstrumentLibrary of(ClassLoader loader) {
        return new InstrumentLibrary(
                FolderIndex.read(FolderKind.INSTRUMENT, loader), new ClassPathFolders(FolderKind.INSTRUMENT, loader));
    }

    /** Returns the ids in the order of the indexes. */
    public Set<String> ids() {
        return index.keySet();
    }

    /**
     * Returns one instrument.
     *
     * @param id such as {@code pcl-5}
     * @throws IllegalArgumentException if there is none by that id
     * @throws DefinitionException if its folder could hurt
     */
    public Instrument instrument(String id) {
        if (!index.containsKey(id)) {
            throw new IllegalArgumentException(
                    "No instrument: " + id + System.lineSeparator() + "Maybe it is one of " + ids() + ".");
        }
        return loaded.computeIfAbsent(id, this::load);
    }

    private Instrument load(String id) {
        Instrument instrument = Instrument.load(InstrumentSource.classPath(id, folders));
        LOG.debug("Loaded instrument {} {}", id, instrument.version());
        return instrument;
    }

    /**
     * Returns how an instrument differs from its line in the index: rules that changed under an unchanged version would
     * make two scores look alike that are not.
     *
     * @param id such as {@code pcl-5}
     * @return one problem, or none
     */
    public List<DefinitionProblem> indexProblems(String id) {
        Instrument instrument = instrument(id);
        FolderIndex.Line actual = new FolderIndex.Line(instrument.version(), instrument.fingerprint());
        return Objects.requireNonNull(index.get(id)).differences(FolderKind.INSTRUMENT, id, actual);
    }
}
