package org.acogida.intake.forms.records;

import static org.acogida.intake.forms.records.Told.read;
import static org.acogida.intake.forms.records.Told.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acogida.intake.consent.Keeping;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a record may be kept at all, as somebody said it in the bundled forms. */
class KeepingExtractionTest {

    private final QuestionnaireResponse asked = to("consent-first");

    @ParameterizedTest
    @CsvSource({
        "help-and-record, HELP_AND_RECORD",
        "with-limits, WITH_LIMITS",
        "help-only, HELP_ONLY",
        "ask-first, ASK_FIRST",
        "not-now, NOT_NOW"
    })
    void whatWasSaidToARecordIsHeard(String code, Keeping said) {
        IntakeRecords records = read(asked.with("care-and-record", Answer.coded(code)));
        boolean yes = code.equals("help-and-record") || code.equals("with-limits");

        assertThat(records.keeping()).isEqualTo(said);
        assertThat(records.mayBeKept()).isEqualTo(yes);
        assertThat(records.unread())
                .as("what is no yes is for somebody to read")
                .isEqualTo(yes ? List.of() : List.of("consent-first/care-and-record"));
    }

    /** The form itself says to the team that leaving it open is no yes. */
    @Test
    void leavingItOpenIsNoYes() {
        assertThat(read(asked.with("care-and-record", Answer.declined())).mayBeKept())
                .isFalse();
        assertThat(read(asked).keeping()).isEqualTo(Keeping.LEFT_OPEN);
    }

    @Test
    void whereNoFormAsksTheHostHasItsOwnWay() {
        assertThat(read(to("preferences")).keeping()).isNull();
        assertThat(read(to("preferences")).mayBeKept()).isTrue();
    }

    @Test
    void thePersonsLastWordCountsAndHoldsForAllOfTheVisit() {
        IntakeRecords yes = read(asked.with("care-and-record", Answer.coded("help-and-record")));
        IntakeRecords no = read(asked.with("care-and-record", Answer.coded("help-only")));
        IntakeRecords needs = read(to("what-matters-now").with("matters", Answer.coded("papers")));

        assertThat(no.and(needs).mayBeKept()).isFalse();
        assertThat(needs.and(no).mayBeKept()).isFalse();
        assertThat(yes.and(no).mayBeKept()).isFalse();
        assertThat(no.and(needs).and(yes).mayBeKept()).isTrue();
        assertThat(yes.and(read(asked)).mayBeKept())
                .as("leaving it open another time takes no word back")
                .isTrue();
        assertThat(no.and(read(asked)).keeping()).isEqualTo(Keeping.HELP_ONLY);
        assertThat(needs.and(read(asked)).mayBeKept()).isFalse();
    }
}
