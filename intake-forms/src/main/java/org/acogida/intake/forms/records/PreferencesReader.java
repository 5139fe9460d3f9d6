package org.acogida.intake.forms.records;

import java.util.List;
import java.util.Optional;
import org.acogida.intake.forms.internal.records.RecordField;
import org.acogida.intake.person.Preferences;
import org.acogida.intake.person.Preferences.Comfort;
import org.acogida.intake.person.Preferences.Gender;
import org.acogida.intake.person.Preferences.Interpreter;
import org.jspecify.annotations.Nullable;

/** What somebody wishes for a visit. */
final class PreferencesReader {

    private final Filled filled;

    PreferencesReader(Filled filled) {
        this.filled = filled;
    }

    Preferences read() {
        return new Preferences(
                filled.constant(RecordField.CLINICIAN, Gender.class),
                interpreter(),
                words(RecordField.COMPANION),
                filled.constant(RecordField.TOUCH, Comfort.class),
                filled.constant(RecordField.EXAMINATION, Comfort.class),
                filled.constant(RecordField.CLOSED_DOORS, Comfort.class),
                words(RecordField.PLACE),
                words(RecordField.TIME));
    }

    private @Nullable String words(RecordField field) {
        return filled.value(field).orElse(null);
    }

    private @Nullable Interpreter interpreter() {
        Gender gender = filled.constant(RecordField.INTERPRETER, Gender.class);
        Optional<Filled.Entry> origin = filled.entry(RecordField.NO_COMPATRIOT);
        boolean noCompatriot = origin.filter(entry -> entry.values().contains("not-compatriot"))
                .isPresent();
        List<String> notFrom = filled.entry(RecordField.NOT_FROM)
                .flatMap(entry -> filled.orUnread(entry, Countries.in(entry.only(), filled.language())))
                .orElse(List.of());
        boolean nothing = gender == null && origin.isEmpty() && notFrom.isEmpty();
        return nothing ? null : new Interpreter(gender, noCompatriot, notFrom);
    }
}
