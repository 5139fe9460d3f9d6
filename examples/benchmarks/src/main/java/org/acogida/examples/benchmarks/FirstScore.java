package org.acogida.examples.benchmarks;

import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.QuestionnaireResponse;

/** The first score of a fresh JVM: load, check and compile the instrument, score one response, write the report. */
final class FirstScore {

    private FirstScore() {}

    /** Prints the report. */
    public static void main(String[] arguments) {
        byte[] report = report();
        System.out.write(report, 0, report.length);
        System.out.flush();
    }

    static byte[] report() {
        Instrument pcl5 = Samples.pcl5();
        QuestionnaireResponse response = Samples.completeResponses(1)[0];
        return IntakeJson.write(Scorer.of(pcl5).score(response));
    }
}
