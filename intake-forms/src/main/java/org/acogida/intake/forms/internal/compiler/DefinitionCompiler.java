package org.acogida.intake.forms.internal.compiler;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.json.CanonicalJson;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.forms.internal.json.LocatedReader;
import org.acogida.intake.forms.internal.json.MalformedJson;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.i18n.TextFile;
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
        Located structure = json(QuestionnaireReader.FILE, true);
        Located rules = json(ScoringReader.FILE, false);
        Located sources = json(ReferencesReader.FILE, rules != null);
        List<NamedTexts> files = texts();
        if (structure == null || (rules == null && folder.file(ScoringReader.FILE) != null)) {
            return null;
        }
        Questionnaire questionnaire = new QuestionnaireReader(problems, places).read(structure);
        Scoring scoring = rules == null ? Scoring.NONE : new ScoringReader(problems, places).read(rules);
        References references = sources == null ? References.NONE : new ReferencesReader(problems).read(sources);
        TextCatalog catalog = catalog(files);
        check(questionnaire, scoring, references);
        boolean ownWording = references.rights().ownWording();
        new TextChecks(questionnaire, scoring, ownWording, files, catalog, problems).run();
        return new Definition(
                questionnaire, scoring, references, catalog, fingerprint(structure, rules), problems.all());
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

    private static String fingerprint(Located structure, @Nullable Located rules) {
        String canonical = CanonicalJson.write(structure) + "\n" + (rules == null ? "" : CanonicalJson.write(rules));
        return CanonicalJson.fingerprint(canonical);
    }

    private @Nullable Located json(String name, boolean needed) {
        byte[] bytes = folder.file(name);
        Problems.File file = problems.in(name);
        if (bytes == null) {
            if (needed) {
                file.unsafe("file-missing", "$", 0, "the file lies in another folder.", folder.name());
            }
            return null;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            LocatedReader.Reading reading = LocatedReader.read(bytes);
            reading.duplicates()
                    .forEach(second -> file.unsafe("duplicate-key", second, "one of them.", second.shown()));
            return effect.on(name, reading.root());
        } catch (CharacterCodingException e) {
            file.unsafe("not-utf-8", "$", 0, "the file was saved as Latin-1; save it as UTF-8.");
        } catch (MalformedJson e) {
            file.unsafe("malformed-json", "$", e.line(), "a comma, a bracket or the end of the file.");
        }
        return null;
    }

    private List<NamedTexts> texts() {
        List<NamedTexts> files = new ArrayList<>();
        if (folder.texts().isEmpty() && folder.overlays().isEmpty()) {
            problems.in("texts").unpublishable("text-missing", "title", 0, "a file such as texts/es.properties.");
        }
        folder.texts().forEach((tag, bytes) -> inFolder(files, tag, bytes));
        folder.overlays().forEach((locale, bytes) -> texts(files, NamedTexts.overlay(locale), locale, bytes));
        return files;
    }

    private void inFolder(List<NamedTexts> files, String tag, byte[] bytes) {
        String name = NamedTexts.inFolder(tag);
        try {
            // Not forLanguageTag, which drops in silence what it cannot read.
            texts(files, name, new Locale.Builder().setLanguageTag(tag).build(), bytes);
        } catch (IllformedLocaleException e) {
            problems.in(name).unsafe("bad-language-tag", "$", 0, "a name such as es-419.properties.", tag);
        }
    }

    private void texts(List<NamedTexts> files, String name, Locale locale, byte[] bytes) {
        try {
            files.add(new NamedTexts(name, locale, TextFile.read(bytes)));
        } catch (CharacterCodingException e) {
            problems.in(name).unsafe("not-utf-8", "$", 0, "the file was saved as Latin-1; save it as UTF-8.");
        } catch (IllegalArgumentException e) {
            problems.in(name)
                    .unsafe("malformed-texts", "$", 0, "four hexadecimal digits.", String.valueOf(e.getMessage()));
        }
    }

    private static TextCatalog catalog(List<NamedTexts> files) {
        TextCatalog catalog = TextCatalog.of(Map.of());
        for (NamedTexts file : files) {
            catalog = catalog.with(file.locale(), file.texts().texts());
        }
        return catalog;
    }
}
