package org.acogida.intake.forms;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.intake.questionnaire.Coding;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.QuestionnaireResponse.Source;

/**
 * What a person declined at earlier visits, so that nobody asks again:
 *
 * <pre>{@code
 * Refusals earlier = Refusals.lasting(Period.ofMonths(6)).with(phq9, lastResponse);
 * FormSession session = FormSession.start(phq9, setting).honour(earlier);
 * }</pre>
 *
 * <p>A question is the same where it has the same name in the same form, or a code of a terminology in common. What was
 * answered later is no refusal any more. How long a refusal lasts is for the host to
 * say: no source gives a number. “I do not know” and “later” are no refusals. {@code toString} shows nothing.
 * Immutable and thread-safe.
 */
public final class Refusals {

    private final Period period;
    private final List<Refusal> refusals;

    private Refusals(Period period, List<Refusal> refusals) {
        this.period = period;
        this.refusals = List.copyOf(refusals);
    }

    /** One question that was declined, with its codes. */
    private record Refusal(Source source, List<Coding> codes) {

        boolean isOf(String form, Item.Question question) {
            boolean itself =
                    source.questionnaire().equals(form) && source.linkId().equals(question.linkId());
            return itself || question.codes().stream().anyMatch(codes::contains);
        }
    }

    /**
     * Returns no refusals yet.
     *
     * @param period after which a question may be asked again, such as six months; not negative
     * @throws IllegalArgumentException if it is negative
     */
    public static Refusals lasting(Period period) {
        if (period.isNegative()) {
            throw new IllegalArgumentException("A refusal lasts some time. Maybe six months.");
        }
        return new Refusals(period, List.of());
    }

    /**
     * Returns these with those of one more response.
     *
     * @param form the form that was answered; questions that it no longer has are passed over
     * @param response what was answered after the responses so far
     * @throws IllegalArgumentException if the response is to another form, or declines something and does not say when
     */
    public Refusals with(Instrument form, QuestionnaireResponse response) {
        if (!response.questionnaire().equals(form.id())) {
            throw new IllegalArgumentException("This response is to another form than " + form.id() + ".");
        }
        List<Refusal> all = new ArrayList<>(refusals);
        for (Item.Question question : form.questionnaire().questions()) {
            List<Answer> given = response.answers().getOrDefault(question.linkId(), List.of());
            if (isRefusal(given) || given.stream().anyMatch(answer -> !(answer instanceof Answer.Absent))) {
                all.removeIf(refusal -> refusal.isOf(form.id(), question));
            }
            if (isRefusal(given)) {
                all.add(new Refusal(source(form, question, response), question.codes()));
            }
        }
        return new Refusals(period, all);
    }

    /**
     * Returns these without what was declined in one form, for a person who opens that very form again. What another form
     * asks too and the person declined there, stays declined.
     *
     * @param form the form that the person opens
     */
    public Refusals without(Instrument form) {
        return new Refusals(
                period,
                refusals.stream()
                        .filter(refusal -> !refusal.source().questionnaire().equals(form.id()))
                        .toList());
    }

    private static boolean isRefusal(List<Answer> given) {
        return given.size() == 1
                && given.get(0) instanceof Answer.Absent absent
                && absent.reason() == AbsentReason.DECLINED;
    }

    /** What was not asked again keeps the day on which it was declined: repeating it makes no refusal longer. */
    private static Source source(Instrument form, Item.Question question, QuestionnaireResponse response) {
        Source before = response.reused().get(question.linkId());
        Instant then = before == null || before.authored() == null ? response.authored() : before.authored();
        if (then == null) {
            throw new IllegalArgumentException("Nobody knows when this was declined." + System.lineSeparator()
                    + "Maybe the response has to say when it was authored.");
        }
        return new Source(form.id(), question.linkId(), then);
    }

    /** Returns where and when the person declined a question, where that still holds. */
    Optional<Source> of(String form, Item.Question question, Instant now) {
        return refusals.stream()
                .filter(refusal -> refusal.isOf(form, question))
                .map(Refusal::source)
                .filter(source -> holds(source, now))
                .findFirst();
    }

    private boolean holds(Source source, Instant now) {
        Instant then = source.authored();
        return then != null
                && then.atZone(ZoneOffset.UTC).plus(period).toInstant().isAfter(now);
    }

    @Override
    public String toString() {
        return "Refusals[hidden]";
    }
}
