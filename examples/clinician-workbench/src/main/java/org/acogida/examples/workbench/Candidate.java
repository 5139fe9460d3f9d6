package org.acogida.examples.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.definition.DefinitionProblem;

/**
 * An instrument that is to be verified and that perhaps does not even load.
 *
 * @param name its id or the name of its folder
 * @param instrument loads it
 * @param indexProblems how it differs from its line in the index, where it has one
 */
record Candidate(String name, Supplier<Instrument> instrument, Supplier<List<DefinitionProblem>> indexProblems) {

    private static final List<String> SIGNS = List.of("questionnaire.json", "scoring.json", "vectors.csv");

    static List<Candidate> bundled(InstrumentLibrary library) {
        return library.ids().stream().map(id -> of(id, library)).toList();
    }

    private static Candidate of(String id, InstrumentLibrary library) {
        return new Candidate(id, () -> library.instrument(id), () -> library.indexProblems(id));
    }

    /** The one by that id, or those in that folder; all that come with the program where nothing is named. */
    static List<Candidate> named(String name, InstrumentLibrary library, Console console) {
        if (name == null) {
            return bundled(library);
        }
        if (library.ids().contains(name)) {
            return List.of(of(name, library));
        }
        if (Files.isDirectory(Path.of(name))) {
            return in(Path.of(name), console);
        }
        throw new Refusal(
                "There is no instrument by that id, and no such folder.",
                "Maybe it is one of: " + String.join(", ", library.ids()));
    }

    /** The folder of one instrument, or of several; a folder with nothing of the kind is one that lacks everything. */
    static List<Candidate> in(Path folder, Console console) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("There is no such folder: " + folder, "Maybe the path is meant from another folder.");
        }
        List<Candidate> several = new ArrayList<>();
        if (!holdsInstrument(folder)) {
            for (Path inner : folders(folder)) {
                if (holdsInstrument(inner)) {
                    several.add(of(inner));
                } else {
                    console.warn("", "Left aside, because no instrument lies in it: " + inner);
                }
            }
        }
        return several.isEmpty() ? List.of(of(folder)) : several;
    }

    private static Candidate of(Path folder) {
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        return new Candidate(name, () -> Instrument.load(InstrumentSource.directory(folder)), List::of);
    }

    private static boolean holdsInstrument(Path folder) {
        return SIGNS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new Refusal("This folder cannot be read: " + folder, "Maybe it belongs to somebody else.");
        }
    }
}
