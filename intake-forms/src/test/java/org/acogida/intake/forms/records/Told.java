package org.acogida.intake.forms.records;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.person.SafeTime;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;

/** What people say in the bundled forms, and what is read out of it, in Caracas. */
final class Told {

    static final ZoneId CARACAS = ZoneId.of("America/Caracas");
    static final Extraction EXTRACTION = Extraction.in(CARACAS, new Random(7))
            .withHours("morning", SafeTime.of(LocalTime.of(9, 0), LocalTime.of(11, 0), DayOfWeek.values()));

    /** A Monday at ten in the morning there. */
    static final Instant TEN = Instant.parse("2026-03-02T14:00:00Z");

    private Told() {}

    static Instrument form(String id) {
        return InstrumentLibrary.bundled().instrument(id);
    }

    static QuestionnaireResponse to(String id) {
        return QuestionnaireResponse.to(id, form(id).version(), Wording.OWN, "es-VE");
    }

    static IntakeRecords read(QuestionnaireResponse response) {
        return EXTRACTION.extract(form(response.questionnaire()), response);
    }
}
