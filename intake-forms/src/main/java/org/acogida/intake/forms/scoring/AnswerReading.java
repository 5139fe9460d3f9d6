package org.acogida.intake.forms.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.WordingPack;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.AnswerContext;
import org.acogida.intake.response.Mode;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.jspecify.annotations.Nullable;

/** Answers as states, what does not fit, and the stamp of the report to come. */
final class AnswerReading {

    /** The language tag for “nobody said”. */
    private static final String UNDETERMINED = "und";

    private final byte[] states;
    private final List<Violation> problems;
    private final Wording wording;
    private final String locale;
    private final Stamp stamp;

    private AnswerReading(byte[] states, List<Violation> problems, Wording wording, String locale, Stamp stamp) {
        this.states = states;
        this.problems = problems;
        this.wording = wording;
        this.locale = locale;
        this.stamp = stamp;
    }

    byte[] states() {
        return states;
    }

    List<Violation> problems() {
        return problems;
    }

    Wording wording() {
        return wording;
    }

    String locale() {
        return locale;
    }

    Stamp stamp() {
        return stamp;
    }

    /**
     * How the answers came about.
     *
     * @param authored the moment; absent where nobody knows
     * @param byProxy whether somebody else gave one of them
     */
    record Stamp(@Nullable Instant authored, boolean byProxy) {

        private static final Stamp NONE = new Stamp(null, false);

        static Stamp of(QuestionnaireResponse response) {
            return new Stamp(response.authored(), response.mode() == Mode.PROXY || anyByProxy(response));
        }

        /** The day; few reports need it. */
        @Nullable
        LocalDate answered() {
            return authored == null ? null : LocalDate.ofInstant(authored, ZoneOffset.UTC);
        }

        private static boolean anyByProxy(QuestionnaireResponse response) {
            for (AnswerContext context : response.contexts().values()) {
                if (context.mode() == Mode.PROXY) {
                    return true;
                }
            }
            return false;
        }
    }

    static AnswerReading of(Plan plan, AnswerTable table, int row, Wording wording) {
        plan.require(table, wording);
        return new AnswerReading(table.states(row), table.problems(row), wording, UNDETERMINED, Stamp.NONE);
    }

    static AnswerReading of(Plan plan, QuestionnaireResponse response) {
        byte[] states = new byte[plan.slots().size()];
        List<Violation> problems = check(plan, response, states);
        boolean worded = response.wording() != null && response.wording().status() != null;
        boolean fits = worded && response.locale() != null && plan.instrument().canScore(response.wording());
        return new AnswerReading(
                states,
                fits ? problems : with(problems, plan, response, worded),
                worded ? response.wording() : Wording.UNKNOWN,
                Objects.requireNonNullElse(response.locale(), UNDETERMINED),
                Stamp.of(response));
    }

    private static List<Violation> with(
            List<Violation> misfits, Plan plan, QuestionnaireResponse response, boolean worded) {
        List<Violation> problems = new ArrayList<>(misfits);
        if (!worded) {
            problems.add(Violation.of("value-missing", "wording", "own", "official", "unknown"));
        }
        if (worded && !plan.instrument().canScore(response.wording())) {
            List<String> packs =
                    plan.instrument().packs().stream().map(WordingPack::id).toList();
            problems.add(new Violation("wrong-wording", "wording", packs));
        }
        if (response.locale() == null) {
            problems.add(Violation.of("value-missing", "locale", UNDETERMINED));
        }
        return problems;
    }

    private static List<Violation> check(Plan plan, QuestionnaireResponse response, byte[] states) {
        Instrument instrument = plan.instrument();
        if (!instrument.id().equals(response.questionnaire())) {
            Arrays.fill(states, State.BLANK);
            return List.of(Violation.of("wrong-questionnaire", "questionnaire", instrument.id()));
        }
        Map<String, List<Answer>> answers = response.answers();
        List<Slot> slots = plan.slots();
        int matched = 0;
        boolean fits = instrument.version().equals(response.version());
        for (int item = 0; item < states.length; item++) {
            Slot slot = slots.get(item);
            List<Answer> given = answers.get(slot.linkId());
            states[item] = slot.state(given);
            matched += given == null ? 0 : 1;
            fits &= states[item] != State.FAULTY;
        }
        return fits && matched == answers.size() ? List.of() : problems(plan, response, states);
    }

    private static List<Violation> problems(Plan plan, QuestionnaireResponse response, byte[] states) {
        Instrument instrument = plan.instrument();
        List<Violation> problems = new ArrayList<>();
        if (!instrument.version().equals(response.version())) {
            problems.add(Violation.of("wrong-version", "version", instrument.version()));
        }
        for (int item = 0; item < states.length; item++) {
            if (states[item] == State.FAULTY) {
                Slot slot = plan.slots().get(item);
                problems.add(slot.violation(response.answersTo(slot.linkId())));
            }
        }
        List<String> linkIds = plan.slots().stream().map(Slot::linkId).toList();
        long unknown = response.answers().keySet().stream()
                .filter(linkId -> !linkIds.contains(linkId))
                .count();
        // The name itself could be a person's words, so only the names that exist are said.
        if (unknown > 0) {
            problems.add(new Violation("unknown-link-id", "answers", linkIds));
        }
        return problems;
    }
}
