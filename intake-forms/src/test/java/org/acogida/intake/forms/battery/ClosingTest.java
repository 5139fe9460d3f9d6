package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.response.Answer;
import org.junit.jupiter.api.Test;

/** Nobody goes home from the hardest question: what closes a visit comes last, once, and only where a door was opened. */
class ClosingTest {

    private static final Battery INTAKE = TestBatteries.battery("intake-after-detention");
    private static final String CLOSING = "closing";
    private static final int GENTLE = 1;

    private final List<FormStep.Ask> asked = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();

    private static Setting setting() {
        return Walk.setting().with(new OnCall()).withServices("sdv-referral", "documenter-present");
    }

    private static BatterySession start() {
        return BatterySession.start(INTAKE, setting());
    }

    /** Whatever is opened, in whatever order, early or late; only what closes is left to come by itself. */
    @Property(tries = 60)
    void theLastQuestionIsAGentleOne(@ForAll long seed, @ForAll @IntRange(max = 5) int doors) {
        asked.clear();
        forms.clear();
        Random random = new Random(seed);
        BatterySession session = start();
        Set<String> opened = new HashSet<>();
        boolean over = false;
        while (!over) {
            List<String> left = doors(session);
            left.remove(CLOSING);
            boolean atTheEnd = session.step() instanceof FormStep.Close;
            if (opened.size() < doors && !isThrough(session) && (atTheEnd || random.nextInt(20) == 0)) {
                String door = left.get(random.nextInt(left.size()));
                opened.add(door);
                session = session.open(door);
            } else if (atTheEnd) {
                over = true;
            } else {
                session = step(session, random);
            }
        }
        assertThat(asked.get(asked.size() - 1).sensitivity().level())
                .as(seed + ": " + opened + " and then " + forms)
                .isLessThanOrEqualTo(GENTLE);
        assertThat(forms.contains(CLOSING)).isEqualTo(!opened.isEmpty());
        assertThat(asked.stream().filter(ask -> ask.linkId().equals("copy")).count())
                .isLessThanOrEqualTo(2);
        if (!opened.isEmpty()) {
            assertThat(forms.get(forms.size() - 1)).isEqualTo(CLOSING);
        }
    }

    private static boolean isThrough(BatterySession session) {
        return session.way()
                .form(CLOSING)
                .filter(form -> form.step() instanceof FormStep.Close)
                .isPresent();
    }

    private static List<String> doors(BatterySession session) {
        return new ArrayList<>(
                session.doors().stream().map(BatterySession.Door::instrument).toList());
    }

    private BatterySession step(BatterySession session, Random random) {
        FormStep step = session.step();
        if (step instanceof FormStep.Preview) {
            return random.nextInt(6) == 0 ? session.skipTopic() : session.begin(Privacy.ALONE);
        }
        if (step instanceof FormStep.Break) {
            return session.goOn();
        }
        if (!(step instanceof FormStep.Ask ask)) {
            return session.acknowledgeSafety();
        }
        asked.add(ask);
        forms.add(session.form().orElseThrow().instrument().id());
        return session.answer(ask.linkId(), answer(ask, random));
    }

    private static Answer answer(FormStep.Ask ask, Random random) {
        if (random.nextInt(4) == 0) {
            return List.of(Answer.declined(), Answer.dontKnow(), Answer.later()).get(random.nextInt(3));
        }
        return switch (ask.answerType()) {
            case CHOICE ->
                Answer.coded(
                        ask.choices().get(random.nextInt(ask.choices().size())).code());
            case TEXT -> Answer.text("palabras");
            case WHOLE -> Answer.whole(3);
            case DECIMAL -> Answer.decimal(new BigDecimal("3.50"));
            case DAY -> Answer.day(LocalDate.of(2026, 1, 2));
            case YES_NO -> Answer.yesNo(true);
        };
    }

    private BatterySession toTheEnd(BatterySession session) {
        BatterySession next = session;
        while (!(next.step() instanceof FormStep.Close)) {
            if (next.step() instanceof FormStep.Ask ask) {
                asked.add(ask);
                forms.add(next.form().orElseThrow().instrument().id());
                next = next.decline(ask.linkId());
            } else if (next.step() instanceof FormStep.Preview) {
                next = next.begin(Privacy.ALONE);
            } else {
                next = next.step() instanceof FormStep.Break ? next.goOn() : next.acknowledgeSafety();
            }
        }
        return next;
    }

    @Test
    void whoOpensNothingIsNotAskedMore() {
        BatterySession end = toTheEnd(start());

        assertThat(forms).doesNotContain(CLOSING);
        assertThat(doors(end)).contains(CLOSING);
        assertThat(BatteryReport.of(end).leftOut())
                .contains(new BatteryReport.LeftOut(CLOSING, BatteryReport.Reason.NOT_OPENED));
    }

    @Test
    void itCountsOnlyWhenItComes() {
        BatterySession end = toTheEnd(start());
        BatterySession opened = end.open("brs-6");

        assertThat(opened.progress().total()).isEqualTo(end.progress().total() + 6);
        assertThat(doors(opened)).doesNotContain(CLOSING, "brs-6");
        assertThat(BatteryReport.of(opened).leftOut())
                .contains(new BatteryReport.LeftOut(CLOSING, BatteryReport.Reason.NOT_REACHED));
    }

    /** It waits behind a door that is opened while it is asked, and its draft does too. */
    @Test
    void whatIsOpenedInTheMidstOfItComesBeforeTheRestOfIt() {
        BatterySession closing = toTheEnd(start()).open("treatment-while-held").skipTopic();
        assertThat(closing.form().orElseThrow().instrument().id()).isEqualTo(CLOSING);

        BatterySession other = closing.answer("copy", Answer.coded("none")).open("sexual-violence-care");
        BatterySession read = BatteryJson.readSession(BatteryJson.write(other), INTAKE, setting());
        assertThat(read.form().orElseThrow().instrument().id()).isEqualTo("sexual-violence-care");
        forms.clear();
        toTheEnd(read);
        assertThat(forms).containsExactly("sexual-violence-care", CLOSING);
    }

    @Test
    void whoeverWantsToEndOpensItAndIsNotAskedItTwice() {
        BatterySession closed = start().open(CLOSING);
        assertThat(closed.form().orElseThrow().instrument().id()).isEqualTo(CLOSING);

        BatterySession end = toTheEnd(closed);
        assertThat(forms.stream().filter(CLOSING::equals).count()).isEqualTo(2);
        forms.clear();
        BatterySession after = toTheEnd(end.open("sexual-violence-care"));
        assertThat(forms).containsOnly("sexual-violence-care");
        assertThat(after.step()).isInstanceOfSatisfying(FormStep.Close.class, close -> {
            assertThat(close.lines()).extracting(FormStep.Line::id).contains("close.thanks");
            assertThat(close.grounding()).isNotEmpty();
        });
    }
}
