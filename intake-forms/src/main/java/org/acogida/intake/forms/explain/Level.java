package org.acogida.intake.forms.explain;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;

/**
 * A level that may be told to the person, such as the highest of five bands.
 *
 * @param scale whose bands they are
 * @param rank which of them, from 0
 */
record Level(Scoring.Scale scale, int rank) {

    /** With any other caveat a worker has to weigh the number first. */
    private static final Set<String> HARMLESS = Set.of("wording-not-validated", "cut-offs-under-own-wording");

    /** Returns what a report knows for certain, in words for which its bands were published or asked for. */
    static List<Level> told(Instrument instrument, ScoreReport report) {
        boolean speaks = report.wording().status() == Wording.Status.OFFICIAL
                || (report.wording().status() == Wording.Status.OWN && report.cutOffsUnderOwnWording());
        boolean ours = instrument.fingerprint().equals(report.fingerprint());
        return speaks && ours && HARMLESS.containsAll(report.caveats())
                ? report.scores().stream()
                        .filter(score -> score.prorated() == 0 && HARMLESS.containsAll(score.notes()))
                        .flatMap(score -> of(instrument.scoring(), score))
                        .toList()
                : List.of();
    }

    private static Stream<Level> of(Scoring scoring, Score score) {
        return scoring.scale(score.id()).stream()
                .flatMap(scale -> IntStream.range(0, scale.bands().size())
                        .filter(rank -> scale.bands().get(rank).id().equals(score.band()))
                        .mapToObj(rank -> new Level(scale, rank)));
    }

    String band() {
        return scale.bands().get(rank).id();
    }

    /** Where it stands among its bands: the lowest, the highest, or between. */
    String place() {
        if (rank == 0) {
            return "lowest";
        }
        return rank == scale.bands().size() - 1 ? "highest" : "middle";
    }

    boolean isStrength() {
        return scale.higher() == Scoring.Higher.BETTER && rank > 0;
    }
}
