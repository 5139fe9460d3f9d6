package org.acogida.intake.forms.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acogida.intake.forms.internal.records.RecordField;
import org.acogida.intake.person.DerivedFact;
import org.acogida.intake.person.DerivedFact.Holds;

/** What a clinician looks at first. It repeats what somebody told, and finds nothing out. */
final class FactReader {

    private static final String HEAD_BLOW = "head-blow-with-loss-of-consciousness";

    /**
     * The curriculum on the Istanbul Protocol wants loss of consciousness after a blow looked into, and says that nobody
     * can know of their own without a witness. The three values are this project’s own, and nobody outside has checked
     * them.
     */
    private static final String SOURCE = "own-rule-unverified-after-istanbul-protocol-model-curriculum-module-5";

    private final Filled filled;

    FactReader(Filled filled) {
        this.filled = filled;
    }

    /** Where there was a blow and nobody said more, it is possible. */
    List<DerivedFact> read() {
        List<DerivedFact> facts = new ArrayList<>();
        filled.entries(RecordField.LOST_CONSCIOUSNESS).forEach(entry -> facts.add(headBlow(holds(entry))));
        filled.silent(RecordField.LOST_CONSCIOUSNESS).forEach(question -> facts.add(headBlow(Holds.POSSIBLE)));
        return joined(facts, List.of());
    }

    private static Holds holds(Filled.Entry entry) {
        return switch (entry.only()) {
            case "yes" -> Holds.YES;
            case "no" -> Holds.NO;
            default -> Holds.POSSIBLE;
        };
    }

    private static DerivedFact headBlow(Holds holds) {
        return new DerivedFact(HEAD_BLOW, holds, SOURCE);
    }

    /** Returns both, each fact once: who told it once is not overlooked because they did not tell it again. */
    static List<DerivedFact> joined(List<DerivedFact> first, List<DerivedFact> second) {
        Map<String, DerivedFact> facts = new LinkedHashMap<>();
        Stream.concat(first.stream(), second.stream())
                .forEach(fact -> facts.merge(fact.fact(), fact, FactReader::more));
        return List.copyOf(facts.values());
    }

    private static DerivedFact more(DerivedFact one, DerivedFact other) {
        return one.holds().compareTo(other.holds()) >= 0 ? one : other;
    }
}
