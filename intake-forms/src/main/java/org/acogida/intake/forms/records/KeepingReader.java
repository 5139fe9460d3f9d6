package org.acogida.intake.forms.records;

import java.util.Optional;
import org.acogida.intake.consent.Keeping;
import org.acogida.intake.forms.internal.records.RecordField;
import org.jspecify.annotations.Nullable;

/** Whether a record may be kept. What is no yes is for somebody to read besides: there may be a question to answer. */
final class KeepingReader {

    private final Filled filled;

    KeepingReader(Filled filled) {
        this.filled = filled;
    }

    @Nullable
    Keeping read() {
        Optional<Filled.Entry> said = filled.entry(RecordField.KEEPING);
        if (said.isEmpty()) {
            return filled.silent(RecordField.KEEPING).isEmpty() ? null : Keeping.LEFT_OPEN;
        }
        Optional<Keeping> keeping =
                RecordField.constant(Keeping.class, said.get().only());
        filled.orUnread(said.get(), keeping.filter(Keeping::permitted));
        return keeping.orElse(Keeping.LEFT_OPEN);
    }
}
