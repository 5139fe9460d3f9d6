package org.acogida.intake.forms.scoring;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.response.Wording;

/** Whatever stands in the rows of a table, each says what its report says. */
class BatchPropertiesTest {

    @Provide
    Arbitrary<List<AnswerSheet>> rows() {
        return Arbitraries.of(Instruments.SCORED)
                .flatMap(instrument ->
                        FormStates.faulty(instrument).list().ofMinSize(1).ofMaxSize(12));
    }

    @Property(tries = 60)
    void aRowIsAReport(@ForAll("rows") List<AnswerSheet> rows) {
        for (Wording wording : List.of(Wording.OFFICIAL, Wording.OWN, Wording.UNKNOWN)) {
            BatchScorerTest.same(rows, wording, false);
            BatchScorerTest.same(rows, wording, true);
        }
    }
}
