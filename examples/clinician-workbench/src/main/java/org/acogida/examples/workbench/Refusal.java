package org.acogida.examples.workbench;

import java.io.Serial;
import java.util.List;

/** A command that cannot go on, and what the reader can do about it. It quotes no cell. */
final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    Refusal(List<String> lines) {
        super(lines.get(0));
        this.lines = List.copyOf(lines);
    }

    Refusal(String... lines) {
        this(List.of(lines));
    }

    List<String> lines() {
        return lines;
    }
}
