package org.acogida.intake.forms.internal.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.forms.internal.json.Located;

/** Everything that is wrong with one folder, in the order in which it was found. */
final class Problems {

    private final List<DefinitionProblem> found = new ArrayList<>();

    /** The problems of one file. */
    File in(String file) {
        return new File(file);
    }

    List<DefinitionProblem> all() {
        return List.copyOf(found);
    }

    boolean unsafe() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.UNSAFE);
    }

    final class File {

        private final String file;

        private File(String file) {
            this.file = file;
        }

        void unsafe(String code, Located at, String maybe, Object... values) {
            add(Severity.UNSAFE, code, at.path(), at.line(), maybe, values);
        }

        void unsafe(String code, String path, int line, String maybe, Object... values) {
            add(Severity.UNSAFE, code, path, line, maybe, values);
        }

        void unpublishable(String code, Located at, String maybe, Object... values) {
            add(Severity.UNPUBLISHABLE, code, at.path(), at.line(), maybe, values);
        }

        void unpublishable(String code, String path, int line, String maybe, Object... values) {
            add(Severity.UNPUBLISHABLE, code, path, line, maybe, values);
        }

        private void add(Severity severity, String code, String path, int line, String maybe, Object... values) {
            List<String> shown = Stream.of(values).map(String::valueOf).toList();
            found.add(new DefinitionProblem(severity, code, file, path, line, shown, "Maybe " + maybe));
        }
    }
}
