package org.acogida.intake.forms.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.ChangeResult;
import org.acogida.intake.score.Circumstances.IndexEvent;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.jspecify.annotations.Nullable;

/**
 * How scores moved between two reports of one person: {@code ChangeOverTime.of(pcl5).between(march, june)}.
 *
 * <p>Two scores are compared only when they were made by the rules at hand, in the same words and language, about the same
 * event, from complete answers; otherwise there is no number and the obstacles say why. A difference is that of the values
 * as they are shown. It is held against published sizes, each with its population; under the project's own wording none is
 * claimed, unless both reports were asked for cut-offs all the same. What makes one of the two hard to read, such as a
 * recall period in detention, stays a note of the change. Up is not worse and down is not better: that is for the clinician
 * to say. A pure function; immutable and thread-safe.
 */
public final class ChangeOverTime {

    private final Instrument instrument;

    private ChangeOverTime(Instrument instrument) {
        this.instrument = instrument;
    }

    /** Returns the comparison of reports of an instrument. */
    public static ChangeOverTime of(Instrument instrument) {
        return new ChangeOverTime(instrument);
    }

    /**
     * Compares two reports, score by score. Whose they are is for the host to know.
     *
     * @param earlier the first report
     * @param later the second report
     * @return one result for each score of the instrument, in its order
     */
    public List<ChangeResult> between(ScoreReport earlier, ScoreReport later) {
        List<String> obstacles = obstacles(earlier, later);
        return instrument.scoring().scores().stream()
                .map(scale -> change(scale, earlier, later, obstacles))
                .toList();
    }

    private List<String> obstacles(ScoreReport earlier, ScoreReport later) {
        List<String> obstacles = new ArrayList<>();
        if (!isOurs(earlier) || !isOurs(later)) {
            obstacles.add("instrument-differs");
        } else if (!earlier.fingerprint().equals(later.fingerprint())) {
            obstacles.add("rules-differ");
        } else if (!earlier.fingerprint().equals(instrument.fingerprint())) {
            obstacles.add("rules-not-at-hand");
        }
        if (isUnknown(earlier) || isUnknown(later)) {
            obstacles.add("wording-unknown");
        } else if (!earlier.wording().equals(later.wording())) {
            obstacles.add("wording-differs");
        }
        if (!isUnsaid(earlier) && !isUnsaid(later) && !language(earlier).equals(language(later))) {
            obstacles.add("language-differs");
        }
        if (eventDiffers(earlier.indexEvent(), later.indexEvent())) {
            obstacles.add("event-differs");
        }
        if (!earlier.problems().isEmpty() || !later.problems().isEmpty()) {
            obstacles.add("not-scored");
        }
        return obstacles;
    }

    private boolean isOurs(ScoreReport report) {
        return instrument.id().equals(report.instrument());
    }

    private static boolean isUnknown(ScoreReport report) {
        return report.wording().status() == Wording.Status.UNKNOWN;
    }

    private static String language(ScoreReport report) {
        return Locale.forLanguageTag(report.locale()).getLanguage();
    }

    private static boolean isUnsaid(ScoreReport report) {
        return language(report).isEmpty();
    }

    /** Symptoms after two events are two things. A date that was only remembered otherwise is no other event. */
    private static boolean eventDiffers(@Nullable IndexEvent earlier, @Nullable IndexEvent later) {
        return earlier != null && later != null && (!earlier.kind().equals(later.kind()) || apart(earlier, later));
    }

    private static boolean apart(IndexEvent one, IndexEvent other) {
        LocalDate from = Objects.requireNonNullElse(other.span().earliest(), LocalDate.MIN);
        LocalDate to = Objects.requireNonNullElse(other.span().latest(), LocalDate.MAX);
        return !one.span().mayOverlap(from, to);
    }

    private ChangeResult change(Scoring.Scale scale, ScoreReport earlier, ScoreReport later, List<String> ofReports) {
        List<String> obstacles = new ArrayList<>(ofReports);
        BigDecimal before = value(earlier, scale.id(), "earlier", obstacles);
        BigDecimal after = value(later, scale.id(), "later", obstacles);
        List<String> notes = notes(scale, earlier, later);
        if (!obstacles.isEmpty()) {
            return new ChangeResult(scale.id(), null, List.of(), obstacles, notes);
        }
        BigDecimal difference = Objects.requireNonNull(after).subtract(Objects.requireNonNull(before));
        return new ChangeResult(
                scale.id(),
                difference,
                speaksOfSizes(earlier) && speaksOfSizes(later) ? sizes(scale, difference) : List.of(),
                List.of(),
                notes);
    }

    private static boolean speaksOfSizes(ScoreReport report) {
        return report.wording().status() != Wording.Status.OWN || report.cutOffsUnderOwnWording();
    }

    /** What is to be kept in mind of either report. That a verdict came too soon says nothing of a difference. */
    private static List<String> notes(Scoring.Scale scale, ScoreReport earlier, ScoreReport later) {
        Set<String> notes = new LinkedHashSet<>();
        for (ScoreReport report : List.of(earlier, later)) {
            notes.addAll(report.caveats());
            report.score(scale.id()).ifPresent(score -> notes.addAll(score.notes()));
        }
        if (isUnsaid(earlier) || isUnsaid(later)) {
            notes.add("language-unknown");
        }
        notes.removeAll(List.of("wording-unknown", Situation.TOO_SOON, "prorated", "gate-contradiction"));
        return List.copyOf(notes);
    }

    private static @Nullable BigDecimal value(ScoreReport report, String scale, String which, List<String> obstacles) {
        Score score = report.score(scale).orElse(null);
        if (score == null || score.value() == null) {
            if (report.problems().isEmpty()) {
                obstacles.add("incomplete-" + which);
            }
            return null;
        }
        if (score.prorated() > 0) {
            obstacles.add("estimated-" + which);
        }
        return score.value();
    }

    private List<ChangeResult.Size> sizes(Scoring.Scale scale, BigDecimal difference) {
        return instrument.scoring().changes().stream()
                .filter(change -> change.score().equals(scale.id()))
                .map(change -> new ChangeResult.Size(
                        change.id(),
                        change.kind(),
                        change.points(),
                        change.population(),
                        change.references(),
                        difference.abs().compareTo(change.points()) >= 0,
                        change.verified() ? List.of() : List.of(Voice.NOT_VERIFIED)))
                .toList();
    }
}
