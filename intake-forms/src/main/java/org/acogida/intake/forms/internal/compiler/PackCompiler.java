package org.acogida.intake.forms.internal.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.i18n.TextCatalog;

/** Puts a wording pack to a folder, and says everything that does not fit at once. */
public final class PackCompiler {

    private final Folder folder;
    private final Definition bundled;
    private final List<DefinitionProblem> found = new ArrayList<>();

    private PackCompiler(Folder folder, Definition bundled) {
        this.folder = folder;
        this.bundled = bundled;
    }

    /**
     * Returns the definition of a folder with the words, and the rules, of its packs.
     *
     * @param folder the folder
     * @param bundled its definition without any pack
     * @param before packs that fit, each in another language
     * @param pack a further one
     * @throws DefinitionException with all problems of the further one
     */
    public static Definition compile(Folder folder, Definition bundled, List<Pack> before, Pack pack) {
        PackCompiler compiler = new PackCompiler(folder, bundled);
        PackChecks.Fit fit = compiler.fit(pack);
        compiler.found.addAll(pack.problems());
        compiler.found.addAll(fit.problems());
        before.forEach(other -> compiler.agree(other, pack));
        Definition definition = compiler.definition(fit.effect());
        if (!compiler.found.isEmpty()) {
            String both = "Instrument " + folder.name() + " with wording pack " + pack.file();
            throw new DefinitionException(both, compiler.found);
        }
        return compiler.worded(definition, Stream.concat(before.stream(), Stream.of(pack)));
    }

    private PackChecks.Fit fit(Pack pack) {
        return new PackChecks(bundled, pack).run();
    }

    /** One instrument has one set of rules, and a response says by the pack's id in which words it was given. */
    private void agree(Pack other, Pack pack) {
        Problems problems = new Problems();
        Problems.File file = problems.in(pack.file());
        String id = pack.stated(Pack.ID);
        if (other.stated(Pack.ID).equals(id)) {
            file.unsafe("duplicate-id", Pack.ID, pack.texts().line(Pack.ID), "a name of its own.", id);
        }
        if (found.isEmpty() && !fit(other).effect().equals(fit(pack).effect())) {
            String maybe = "each pack to an instrument of its own: the two do not count alike.";
            file.unsafe("packs-differ", "$", 0, maybe, other.stated(Pack.ID), id);
        }
        found.addAll(problems.all());
    }

    private Definition definition(PackEffect effect) {
        try {
            return DefinitionCompiler.compile(folder, effect);
        } catch (DefinitionException e) {
            e.problems().stream()
                    .filter(problem -> problem.severity() == Severity.UNSAFE)
                    .forEach(found::add);
            return bundled;
        }
    }

    private Definition worded(Definition definition, Stream<Pack> packs) {
        Set<String> worded = TextKeys.worded(definition.questionnaire());
        TextCatalog names = definition.texts().only(key -> !worded.contains(key));
        TextCatalog texts = packs.reduce(
                names, (so, pack) -> so.withLiteral(pack.locale(), fit(pack).words()), (one, other) -> other);
        return new Definition(
                definition.questionnaire(),
                definition.scoring(),
                definition.references(),
                texts,
                definition.origins(),
                definition.fingerprint(),
                definition.problems());
    }
}
