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
 * What the circumstances of one person, and how the answers came about, say about one report. Where a day is not known, whatever it could be counts: a
 * caveat too many does less harm than a verdict too many.
 */
final class Situation {

    static final String TOO_SOON = "less-than-a-month";
    static final String BY_PROXY = "answered-by-proxy";
    static final String NO_INDEX_EVENT = "index-event-not-named";

    private final Instrument instrument;
    private final Circumstances circumstances;
    private final @Nullable LocalDate answered;
    private final boolean byProxy;

    Situation(Instrument instrument, Circumstances circumstances, AnswerReading.Stamp stamp) {
        this.instrument = instrument;
        this.circumstances = circumstances;
        this.answered = stamp.answered();
        this.byProxy = stamp.byProxy();
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
        if (byProxy) {
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
        LocalDate day = answered;
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
        if (needed == null || event == null || answered == null) {
            return false;
        }
        return event.span().mayOverlap(answered.minus(needed).plusDays(1), LocalDate.MAX);
    }
}
