package org.acogida.intake.forms.battery;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.definition.DefinitionException;

/** Batteries for tests: the bundled ones that load, and made-up ones over made-up forms. */
public final class TestBatteries {

    private static final ClassLoader LOADER = loader();

    /** The bundled instruments and those under {@code batteries-under-test}. */
    public static final InstrumentLibrary INSTRUMENTS = InstrumentLibrary.of(LOADER);

    private static final BatteryLibrary LIBRARY = BatteryLibrary.of(LOADER);

    private TestBatteries() {}

    private static ClassLoader loader() {
        Path folder = Path.of("src/test/resources/batteries-under-test").toAbsolutePath();
        try {
            return new URLClassLoader(new URL[] {folder.toUri().toURL()}, TestBatteries.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A battery, bundled or made up. */
    public static Battery battery(String id) {
        return LIBRARY.battery(id);
    }

    static Instrument instrument(String id) {
        return INSTRUMENTS.instrument(id);
    }

    /** A bundled battery whose forms are not all there is the business of its own contract. */
    static List<Battery> all() {
        List<Battery> all = new ArrayList<>();
        for (String id : LIBRARY.ids()) {
            try {
                all.add(LIBRARY.battery(id));
            } catch (DefinitionException e) {
                Objects.requireNonNull(e);
            }
        }
        return List.copyOf(all);
    }
}
