package org.acogida.intake.forms.internal.compiler;

import java.util.List;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Reads a folder, checks everything, and says everything that is wrong at once. */
public final class DefinitionCompiler {

    private final Folder folder;
    private final PackEffect effect;
    private final Problems problems = new Problems();
    private final Places places = new Places();

    private DefinitionCompiler(Folder folder, PackEffect effect) {
        this.folder = folder;
        this.effect = effect;
    }

    /**
     * Returns the definition of a folder.
     *
     * @throws DefinitionException with all problems, if one of them is unsafe
     */
    public static Definition compile(Folder folder) {
        return compile(folder, PackEffect.NONE);
    }

    /** Returns the definition of a folder as a wording pack changes it. */
    static Definition compile(Folder folder, PackEffect effect) {
        DefinitionCompiler compiler = new DefinitionCompiler(folder, effect);
        Definition definition = compiler.definition();
        List<DefinitionProblem> found = compiler.problems.all();
        if (definition == null || compiler.problems.unsafe()) {
            throw new DefinitionException("Instrument " + folder.name(), found);
        }
        return definition;
    }

    private @Nullable Definition definition() {
        FolderFiles in = new FolderFiles(folder, problems);
        Located structure = changed(QuestionnaireReader.FILE, in.json(QuestionnaireReader.FILE, true));
        Located rules = changed(ScoringReader.FILE, in.json(ScoringReader.FILE, false));
        Located sources = in.json(ReferencesReader.FILE, rules != null);
        List<NamedTexts> files = in.texts();
        OriginFiles origins = OriginFiles.read(in, problems);
        if (structure == null || (rules == null && folder.file(ScoringReader.FILE) != null)) {
            return null;
        }
        Questionnaire questionnaire = new QuestionnaireReader(problems, places).read(structure);
        Scoring scoring = rules == null ? Scoring.NONE : new ScoringReader(problems, places).read(rules);
        References references = sources == null ? References.NONE : new ReferencesReader(problems).read(sources);
        TextCatalog catalog = FolderFiles.catalog(files);
        check(questionnaire, scoring, references);
        boolean ownWording = references.rights().ownWording();
        TextKeys.Expected keys = TextKeys.of(questionnaire, scoring, ownWording);
        new TextChecks(questionnaire.answerValueSets(), keys, files, catalog, problems).run();
        new OriginChecks(catalog, problems).run(origins);
        return new Definition(
                questionnaire,
                scoring,
                references,
                catalog,
                TextOrigins.of(files, origins, questionnaire),
                Fingerprint.of(structure, rules),
                problems.all());
    }

    private @Nullable Located changed(String file, @Nullable Located root) {
        return root == null ? null : effect.on(file, root);
    }

    private void check(Questionnaire questionnaire, Scoring scoring, References references) {
        new StructureChecks(questionnaire, places, problems).run();
        if (!questionnaire.id().equals(folder.name()) && places.sound(questionnaire)) {
            problems.in(QuestionnaireReader.FILE)
                    .unsafe(
                            "id-differs-from-folder",
                            places.of(questionnaire, "id"),
                            "the folder has the name of the instrument.",
                            questionnaire.id(),
                            folder.name());
        }
        new ScoringChecks(scoring, questionnaire, references, places, problems).run();
    }
}
