package org.acogida.intake.forms.scoring;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Recall;
import org.acogida.intake.score.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * What the circumstances of one person, and how the answers came about, say about one report. Where a day is not
 * known, whatever it could be counts: a caveat too many does less harm than a verdict too many.
 */
final class Situation {

    static final String TOO_SOON = "less-than-a-month";
    static final String BY_PROXY = "answered-by-proxy";
    static final String NO_INDEX_EVENT = "index-event-not-named";

    private final Instrument instrument;
    private final Circumstances circumstances;
    private final AnswerReading.Stamp stamp;

    Situation(Instrument instrument, Circumstances circumstances, AnswerReading.Stamp stamp) {
        this.instrument = instrument;
        this.circumstances = circumstances;
        this.stamp = stamp;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    Circumstances.@Nullable IndexEvent indexEvent() {
        return context().indexEvent() ? circumstances.indexEvent() : null;
    }

    private Scoring.Context context() {
        return instrument.scoring().context();
    }

    /** Whether the host said nothing of the person, and nobody answered for them: as nearly always. */
    boolean isUsual() {
        return !stamp.byProxy() && circumstances.equals(Circumstances.UNKNOWN);
    }

    /** Returns what is to be said of an instrument in the usual situation. */
    static List<String> usualCaveats(Instrument instrument) {
        return new Situation(instrument, Circumstances.UNKNOWN, new AnswerReading.Stamp(null, false)).caveats();
    }

    List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        Scoring.Detention detention = context().detention();
        if (detention != null && overlapsDetention()) {
            caveats.add(
                    detention == Scoring.Detention.FOOD
                            ? "recall-in-detention-food"
                            : "recall-in-detention-substances");
        }
        if (context().indexEvent() && circumstances.indexEvent() == null) {
            caveats.add(NO_INDEX_EVENT);
        }
        if (instrument.scoring().criteria().stream().anyMatch(this::tooSoon)) {
            caveats.add(TOO_SOON);
        }
        if (stamp.byProxy()) {
            caveats.add(BY_PROXY);
        }
        return caveats;
    }

    private boolean overlapsDetention() {
        if (circumstances.detention().isEmpty()) {
            return false;
        }
        Questionnaire form = instrument.questionnaire();
        return form.questions().stream()
                .flatMap(question -> form.recall(question).stream())
                .anyMatch(this::overlaps);
    }

    private boolean overlaps(Recall recall) {
        LocalDate day = stamp.answered();
        return switch (recall.kind()) {
            case LIFETIME -> true;
            case NOW, USUAL -> false;
            case PERIOD ->
                day == null
                        || circumstances.detention().stream()
                                .anyMatch(span ->
                                        span.mayOverlap(recall.since(day).orElseThrow(), day));
        };
    }

    /** Whether the time that a verdict needs has not passed since the event, or may not have. */
    boolean tooSoon(Scoring.Criterion criterion) {
        Period needed = criterion.minimumSinceEvent();
        Circumstances.IndexEvent event = circumstances.indexEvent();
        if (needed == null || event == null) {
            return false;
        }
        LocalDate answered = stamp.answered();
        return answered != null
                && event.span().mayOverlap(answered.minus(needed).plusDays(1), LocalDate.MAX);
    }
}
