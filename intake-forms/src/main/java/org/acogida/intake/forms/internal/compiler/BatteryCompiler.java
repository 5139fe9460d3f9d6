package org.acogida.intake.forms.internal.compiler;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.json.CanonicalJson;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Reads the folder of a battery, checks everything, and says everything that is wrong at once. */
public final class BatteryCompiler {

    private final Folder folder;
    private final Forms forms;
    private final Problems problems = new Problems();
    private final Places places = new Places();

    private BatteryCompiler(Folder folder, Forms forms) {
        this.folder = folder;
        this.forms = forms;
    }

    /** The forms that a battery may name. */
    public interface Forms {

        /** Returns their ids. */
        Set<String> ids();

        /** Returns one of them. */
        Form form(String id);
    }

    /** What a battery has to know of a form. */
    public record Form(Questionnaire questionnaire, Scoring scoring) {}

    /**
     * Returns the definition of a folder.
     *
     * @throws DefinitionException with all problems, if one of them is unsafe
     */
    public static BatteryDefinition compile(Folder folder, Forms forms) {
        BatteryCompiler compiler = new BatteryCompiler(folder, forms);
        BatteryDefinition definition = compiler.definition();
        List<DefinitionProblem> found = compiler.problems.all();
        if (definition == null || compiler.problems.unsafe()) {
            throw new DefinitionException("Battery " + folder.name(), found);
        }
        return definition;
    }

    private @Nullable BatteryDefinition definition() {
        FolderFiles in = new FolderFiles(folder, problems);
        Located root = in.json(BatteryReader.FILE, true);
        List<NamedTexts> files = in.texts();
        TextCatalog catalog = FolderFiles.catalog(files);
        new TextChecks(Map.of(), TextKeys.ofBattery(), files, catalog, problems).run();
        if (root == null) {
            return null;
        }
        BatteryReader.Reading read = new BatteryReader(problems, places).read(root);
        new BatteryChecks(read, folder.name(), forms, places, problems).run();
        return new BatteryDefinition(
                read.id(), read.version(), read.parts(), read.references(), catalog, fingerprint(root), problems.all());
    }

    /** Over what routes: a citation that is put right changes nobody's way. */
    private static String fingerprint(Located root) {
        Map<String, Located> routing = new TreeMap<>(root instanceof Located.Obj object ? object.fields() : Map.of());
        routing.remove("references");
        return CanonicalJson.fingerprint(CanonicalJson.write(new Located.Obj(root.path(), root.line(), routing)));
    }
}
