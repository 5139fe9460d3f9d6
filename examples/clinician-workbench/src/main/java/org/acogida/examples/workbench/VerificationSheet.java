package org.acogida.examples.workbench;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.scoring.Verification;

/** One instrument's problems and worked examples, written out. Definitions hold nothing of a person. */
final class VerificationSheet {

    private static final String FURTHER = "      ";

    private final Console console;
    private final Candidate candidate;

    VerificationSheet(Console console, Candidate candidate) {
        this.console = console;
        this.candidate = candidate;
    }

    boolean verify() {
        try {
            return verify(candidate.instrument().get());
        } catch (DefinitionException e) {
            console.out().println(candidate.name());
            e.problems().forEach(this::problem);
            console.say(
                    "",
                    "%s: does not load, %d problems"
                            .formatted(candidate.name(), e.problems().size()));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            console.out().println(candidate.name());
            console.say("  ", String.valueOf(e.getMessage()));
            console.say("", candidate.name() + ": cannot be read");
        }
        return false;
    }

    private boolean verify(Instrument instrument) {
        Verification verification = Verification.of(instrument);
        List<DefinitionProblem> problems = new ArrayList<>(verification.problems());
        problems.addAll(candidate.indexProblems().get());
        console.out().println(instrument);
        problems.forEach(this::problem);
        verification.cases().forEach(this::example);
        List<Verification.Case> cases = verification.cases();
        long passed = cases.stream().filter(Verification.Case::passed).count();
        console.say(
                "",
                "%s: %d cases, %d pass, %d fail, %d problems"
                        .formatted(candidate.name(), cases.size(), passed, cases.size() - passed, problems.size()));
        console.out().println();
        return problems.isEmpty() && passed == cases.size();
    }

    private void problem(DefinitionProblem problem) {
        String at = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        console.say("  ", problem.code() + "  " + at + "  " + problem.path() + "  " + problem.values());
        console.say(FURTHER, problem.maybe());
    }

    private void example(Verification.Case example) {
        String verdict = example.passed() ? "  pass  " : "  fail  ";
        console.say(verdict, example.id() + ": " + example.description());
        example.differences().forEach(difference -> console.say("  " + FURTHER, difference));
    }
}
