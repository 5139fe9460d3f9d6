package org.acogida.intake.forms.battery;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Violation;

/** One person's way through a battery, whatever they answer, and a diary of what they were asked. */
final class Walk {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    /** More steps than any battery here has questions, going back included. */
    private static final int ENDLESS = 2000;

    /** A question that was put, and what came of it. */
    record Asked(String form, String linkId, Answer answer) {

        boolean putOff() {
            return answer.equals(Answer.later());
        }
    }

    /** How a person answers. */
    enum Mood {
        /** Mostly the lowest choice. */
        LOW,
        /** Anything. */
        ANY,
        /** Hardly ever a choice. */
        CLOSED
    }

    private final Random random;
    private final Mood mood;
    private final boolean wandering;
    private final OnCall onCall = new OnCall();
    private final List<Asked> asked = new ArrayList<>();
    private final List<BatterySession> sessions = new ArrayList<>();
    private final List<Integer> heardBy = new ArrayList<>();
    private BatterySession session;

    private Walk(Battery battery, long seed, Setting setting, boolean wandering) {
        this.random = new Random(seed);
        this.mood = Mood.values()[random.nextInt(Mood.values().length)];
        this.wandering = wandering;
        this.session = BatterySession.start(battery, setting.policy() == null ? setting : setting.with(onCall));
        passed();
    }

    private void passed() {
        sessions.add(session);
        heardBy.add(onCall.heard().size());
    }

    private static Setting setting(boolean policy) {
        return policy ? setting().with(new OnCall()) : setting();
    }

    static Setting setting() {
        return Setting.in(Locale.forLanguageTag("es")).with(NOON);
    }

    /** Straight on to the end: every question is answered, declined, not known or put off. */
    static Walk straight(Battery battery, long seed, boolean policy) {
        return new Walk(battery, seed, setting(policy), false).toTheEnd();
    }

    /** To the end with steps back, misfits, a policy out of reach, and drafts put away and taken up. */
    static Walk wandering(Battery battery, long seed, boolean policy) {
        return new Walk(battery, seed, setting(policy), true).toTheEnd();
    }

    /** As before, where nobody hears of anything before it could be stored. */
    static Walk storing(Battery battery, long seed) {
        return new Walk(battery, seed, setting(true).deliveringAfterStoring(), true).toTheEnd();
    }

    private Walk toTheEnd() {
        for (int steps = 0; !(session.step() instanceof FormStep.Close); steps++) {
            if (steps > ENDLESS) {
                throw new AssertionError("no close in sight: " + asked);
            }
            boolean aside = wandering && steps < ENDLESS / 10 && random.nextInt(6) == 0;
            session = aside ? aside() : step();
            passed();
        }
        onCall.reachable(true);
        return this;
    }

    private BatterySession step() {
        if (session.step() instanceof FormStep.Preview) {
            return session.begin(Privacy.ALONE);
        }
        if (!(session.step() instanceof FormStep.Ask ask)) {
            return session.acknowledgeSafety();
        }
        Answer answer = answer(ask);
        asked.add(new Asked(session.form().orElseThrow().instrument().id(), ask.linkId(), answer));
        BatterySession next = session.answer(ask.linkId(), answer);
        if (!next.violations().isEmpty()) {
            throw new AssertionError("not taken: " + next.violations());
        }
        return next;
    }

    private BatterySession aside() {
        switch (random.nextInt(4)) {
            case 0:
                return session.back();
            case 1:
                onCall.reachable(random.nextBoolean());
                return session;
            case 2:
                return misfit();
            default:
                return BatteryJson.readSession(
                        BatteryJson.write(session),
                        session.battery(),
                        session.offer().setting());
        }
    }

    private BatterySession misfit() {
        if (!(session.step() instanceof FormStep.Ask ask)) {
            return session;
        }
        BatterySession refused = session.answer(ask.linkId(), List.of());
        if (!refused.violations().equals(List.of(Violation.of("no-answer", "answers." + ask.linkId())))) {
            throw new AssertionError("was taken");
        }
        return refused;
    }

    private Answer answer(FormStep.Ask ask) {
        int reluctance = mood == Mood.CLOSED ? 80 : 20;
        if (random.nextInt(100) < reluctance) {
            return List.of(Answer.declined(), Answer.dontKnow(), Answer.later()).get(random.nextInt(3));
        }
        return value(ask);
    }

    private Answer value(FormStep.Ask ask) {
        AnswerType type = ask.answerType();
        return switch (type) {
            case CHOICE ->
                Answer.coded(ask.choices().get(choice(ask.choices().size())).code());
            case TEXT -> Answer.text("palabras");
            case WHOLE -> Answer.whole(random.nextInt(10));
            case DECIMAL -> Answer.decimal(new BigDecimal("3.50"));
            case DAY -> Answer.day(LocalDate.of(2026, 1, 1 + random.nextInt(28)));
            case YES_NO -> Answer.yesNo(random.nextBoolean());
        };
    }

    private int choice(int choices) {
        return mood == Mood.LOW && random.nextInt(10) > 0 ? 0 : random.nextInt(choices);
    }

    BatterySession session() {
        return session;
    }

    List<Asked> asked() {
        return asked;
    }

    OnCall onCall() {
        return onCall;
    }

    /** How many signals had been heard at every step on the way. */
    List<Integer> heardBy() {
        return heardBy;
    }

    /** The session at every step on the way. */
    List<BatterySession> sessions() {
        return sessions;
    }
}
