package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.safety.SafetySignal;

/** What holds at every step of every way through every kind of form. */
class FlowPropertiesTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Locale ES = Locale.forLanguageTag("es");

    /** What a person may do; what makes no sense at a step changes nothing there. */
    enum Act {
        LOWEST,
        HIGHEST,
        DECLINE,
        DONT_KNOW,
        LATER,
        BACK,
        BEGIN,
        SOMEONE_NEAR,
        SKIP,
        PUT_OFF,
        WITH_SOMEONE,
        OTHER_TOPIC,
        SOMEONE_CAME,
        PAUSE,
        GO_ON,
        CALM,
        HARD,
        ACKNOWLEDGE,
        DRAFT
    }

    private final List<SafetySignal> heard = new ArrayList<>();

    private Setting setting() {
        heard.clear();
        return Setting.in(ES).with(new Watch() {
            @Override
            public void handle(SafetySignal signal) {
                heard.add(signal);
            }
        });
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of("gad-7", "phq-9", "asq-5", "pc-ptsd-5", "audit-10", "ucla-3", "lec-5", "phq-15");
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Arbitraries.of(Act.class).list().ofMinSize(1).ofMaxSize(40);
    }

    static FormSession act(FormSession session, Act act, Setting setting) {
        return switch (act) {
            case LOWEST, HIGHEST, DECLINE, DONT_KNOW, LATER -> answer(session, act);
            case BACK -> session.back();
            case BEGIN -> session.begin(Privacy.ALONE);
            case SOMEONE_NEAR -> session.begin(Privacy.SOMEONE_NEAR);
            case SKIP -> session.skipTopic();
            case PUT_OFF -> session.putOffTopic();
            case WITH_SOMEONE -> session.withSomeone();
            case OTHER_TOPIC -> session.otherTopic();
            case SOMEONE_CAME -> session.someoneCame();
            case PAUSE -> session.pause();
            case GO_ON -> session.goOn();
            case CALM -> session.rate(1);
            case HARD -> session.rate(9);
            case ACKNOWLEDGE -> session.acknowledgeSafety();
            case DRAFT -> IntakeJson.readSession(IntakeJson.write(session), session.instrument(), setting);
        };
    }

    private static FormSession answer(FormSession session, Act act) {
        if (!(session.step() instanceof FormStep.Ask ask)) {
            return session;
        }
        int last = ask.choices().size() - 1;
        return switch (act) {
            case LOWEST ->
                session.answer(ask.linkId(), Answer.coded(ask.choices().get(0).code()));
            case HIGHEST ->
                session.answer(
                        ask.linkId(), Answer.coded(ask.choices().get(last).code()));
            case DECLINE -> session.decline(ask.linkId());
            case DONT_KNOW -> session.dontKnow(ask.linkId());
            default -> session.later(ask.linkId());
        };
    }

    @Property(tries = 300)
    void nothingSensitiveIsPutBeforeItsTopicWasOpenedByWhoIsAlone(
            @ForAll("forms") String form, @ForAll("acts") List<Act> acts) {
        Setting setting = setting();
        FormSession session = FormSession.start(LIBRARY.instrument(form), setting);
        boolean open = false;
        for (Act act : acts) {
            boolean preview = session.step() instanceof FormStep.Preview;
            session = act(session, act, setting);
            open = act == Act.SOMEONE_CAME || act == Act.DRAFT || (preview && act != Act.BEGIN && !open) ? false : open;
            open |= preview && act == Act.BEGIN;
            if (session.step() instanceof FormStep.Ask ask && ask.sensitivity().level() >= 2) {
                assertThat(open).isTrue();
            }
        }
    }

    @Property(tries = 300)
    void leavingIsPossibleAtEveryStepAndSaysNothing(@ForAll("forms") String form, @ForAll("acts") List<Act> acts) {
        Setting setting = setting();
        FormSession session = FormSession.start(LIBRARY.instrument(form), setting);
        for (Act act : acts) {
            session = act(session, act, setting);
            FormSession left = session.with(DraftChoice.DESTROY).exit();
            assertThat(left.response().answers()).isEmpty();
            assertThat(left.acknowledgeSafety().step())
                    .isInstanceOfSatisfying(
                            FormStep.Close.class,
                            close -> assertThat(close.lines()).isEmpty());
            assertThat(session.stop().acknowledgeSafety().step())
                    .isInstanceOfSatisfying(
                            FormStep.Close.class,
                            close -> assertThat(close.lines()).isNotEmpty());
        }
    }

    /** Also in the midst of what is most private in a form. */
    @Property(tries = 300)
    void aDraftWithoutWhatIsSensitiveTellsOfNothingSensitive(
            @ForAll("forms") String form, @ForAll("acts") List<Act> acts) {
        Setting setting = setting();
        FormSession session = FormSession.start(LIBRARY.instrument(form), setting);
        Course course = new Course(session.instrument());
        for (Act act : acts) {
            session = act(session, act, setting);
        }
        FormSession left = session.with(DraftChoice.KEEP_WITHOUT_SENSITIVE).exit();
        Map<String, List<Answer>> kept = new LinkedHashMap<>(session.state().given());
        kept.keySet().removeIf(linkId -> course.isGuarded(course.slot(linkId)));
        assertThat(left.state().given()).isEqualTo(kept);
        assertThat(kept.keySet()).containsAll(left.state().reoffered());
        FormSession back = IntakeJson.readSession(IntakeJson.write(left), session.instrument(), setting);
        assertThat(back.review().closed()).isEmpty();
        assertThat(back.ratings())
                .extracting(DistressRating::topic)
                .doesNotContainAnyElementsOf(course.guardedTopics());
        assertThat(back.topicsWithSomeone()).doesNotContainAnyElementsOf(course.guardedTopics());
        assertThat(back.response().signals()).isEqualTo(session.response().signals());
        assertThat(back.undelivered()).isFalse();
    }

    @Property(tries = 300)
    void noSignalIsLostOrHeardTwice(@ForAll("forms") String form, @ForAll("acts") List<Act> acts) {
        Setting setting = setting();
        FormSession session = FormSession.start(LIBRARY.instrument(form), setting);
        List<SafetySignal> before = List.of();
        for (Act act : acts) {
            session = act(session, act, setting);
            List<SafetySignal> now = session.response().signals();
            assertThat(now).containsAll(before).doesNotHaveDuplicates();
            assertThat(heard).isEqualTo(now);
            before = now;
        }
    }

    /** What a host may do once it has stored a session. */
    enum Then {
        DELIVER,
        FORGET,
        FALL_OVER
    }

    @Provide
    Arbitrary<List<Then>> afterwards() {
        return Arbitraries.of(Then.class).list().ofSize(40);
    }

    private String stored = "";

    private void store(FormSession session) {
        stored = new String(IntakeJson.write(session), StandardCharsets.UTF_8);
    }

    @Property(tries = 300)
    void whereTheHostStoresFirstNothingIsHeardBeforeThatNorTwiceNorNever(
            @ForAll("forms") String form, @ForAll("acts") List<Act> acts, @ForAll("afterwards") List<Then> afterwards) {
        List<SafetySignal> tooEarly = new ArrayList<>();
        heard.clear();
        Setting setting = Setting.in(ES).deliveringAfterStoring().with(new Watch() {
            @Override
            public void handle(SafetySignal signal) {
                heard.add(signal);
                if (!stored.contains('"' + signal.id() + '"')) {
                    tooEarly.add(signal);
                }
            }
        });
        FormSession session = FormSession.start(LIBRARY.instrument(form), setting);
        store(session);
        for (int i = 0; i < acts.size(); i++) {
            session = act(session, acts.get(i), setting);
            store(session);
            session = switch (afterwards.get(i)) {
                case DELIVER -> session.deliver();
                case FORGET -> session;
                case FALL_OVER ->
                    IntakeJson.readSession(stored.getBytes(StandardCharsets.UTF_8), session.instrument(), setting);
            };
            store(session);
            assertThat(tooEarly).isEmpty();
            assertThat(heard).doesNotHaveDuplicates();
            assertThat(session.response().signals()).containsAll(heard);
            assertThat(session.undelivered())
                    .isEqualTo(heard.size() < session.response().signals().size());
        }
        assertThat(heard).containsExactlyElementsOf(session.deliver().response().signals());
    }

    @Property(tries = 300)
    void anEndorsedAnswerComesFirstBeforeAnyOtherQuestion(@ForAll("acts") List<Act> acts) {
        Setting setting = setting();
        FormSession session = FormSession.start(LIBRARY.instrument("phq-9"), setting);
        int acknowledged = 0;
        for (Act act : acts) {
            session = act(session, act, setting);
            acknowledged = act == Act.ACKNOWLEDGE ? endorsed(session) : acknowledged;
            assertThat(session.step() instanceof FormStep.SafetyFirst).isEqualTo(endorsed(session) > acknowledged);
        }
    }

    /** Over anything that was said before, about whatever topic. */
    @Property(tries = 300)
    void afterARiseTheNextStepIsAChoiceAndNoQuestion(
            @ForAll("forms") String form, @ForAll("acts") List<Act> acts, @ForAll @IntRange(max = 10) int distress) {
        Setting setting = setting();
        FormSession session = FormSession.start(LIBRARY.instrument(form), setting);
        for (Act act : acts) {
            session = act(session, act, setting);
            boolean risen = session.ratings().stream().anyMatch(before -> distress - before.value() >= 3);
            FormStep next = session.rate(distress).step();
            if (risen || distress == 10) {
                assertThat(next)
                        .isInstanceOfAny(FormStep.Break.class, FormStep.SafetyFirst.class, FormStep.Close.class);
            }
        }
    }

    @Property(tries = 300)
    void anotherTopicEndsTheRestAndLeavesAloneWhatNobodyHeardOf(
            @ForAll("mixed") String form, @ForAll("acts") List<Act> acts) {
        Setting setting = setting();
        FormSession session = FormSession.start(LIBRARY.instrument(form), setting);
        Course course = new Course(session.instrument());
        Set<String> heardOf = new LinkedHashSet<>();
        for (Act act : acts) {
            if (session.step() instanceof FormStep.Preview preview) {
                heardOf.add(preview.topic());
            } else if (session.step() instanceof FormStep.Ask ask) {
                heardOf.add(course.topic(ask.linkId()));
            }
            FormSession other = session.otherTopic();
            assertThat(other.step()).isNotInstanceOf(FormStep.Break.class);
            assertThat(other.response().answers().keySet())
                    .allSatisfy(linkId -> assertThat(heardOf).contains(course.topic(linkId)));
            session = act(session, act, setting);
        }
    }

    @Provide
    Arbitrary<String> mixed() {
        return Arbitraries.of("gad-7", "phq-9", "lec-5", "phq-15", "continuing-treatment", "sleep");
    }

    private static int endorsed(FormSession session) {
        return (int) session.response().signals().stream()
                .filter(signal -> signal.kind() == SafetySignal.Kind.ENDORSED)
                .count();
    }

    @Property(tries = 200)
    void whoDeclinesEverythingReachesTheCloseWithoutAWordOfBlame(@ForAll("forms") String form) {
        FormSession session = FormSession.start(LIBRARY.instrument(form), setting());
        Set<String> offered = new LinkedHashSet<>();
        for (int step = 0; step < 60 && !(session.step() instanceof FormStep.Close); step++) {
            session = session.step() instanceof FormStep.Preview
                    ? session.begin(Privacy.ALONE)
                    : session.decline(((FormStep.Ask) session.step()).linkId());
            assertThat(session.violations()).isEmpty();
            if (session.step() instanceof FormStep.Ask ask) {
                assertThat(offered.add(ask.linkId())).as("never offered again").isTrue();
            }
        }
        assertThat(session.step()).isInstanceOf(FormStep.Close.class);
    }

    @Property(tries = 300)
    void aDraftIsTakenUpWhereItWasPutAway(@ForAll("forms") String form, @ForAll("acts") List<Act> acts) {
        Setting setting = setting();
        FormSession session = FormSession.start(LIBRARY.instrument(form), setting);
        for (Act act : acts) {
            session = act(session, act, setting);
        }
        FormSession again = IntakeJson.readSession(IntakeJson.write(session), session.instrument(), setting);
        assertThat(again.response()).isEqualTo(session.response());
        // Nobody is asked about a topic that they have not opened since.
        while (session.step() instanceof FormStep.Break rest && rest.cause() == FormStep.Break.Cause.AFTER_TOPIC) {
            session = session.goOn();
        }
        FormSession open = session.step() instanceof FormStep.Preview ? again : again.begin(Privacy.ALONE);
        assertThat(IntakeJson.write(open.step())).isEqualTo(IntakeJson.write(session.step()));
    }

    @Property(tries = 200)
    void aQuestionThatWasPutOffIsLaterAndNeverZero(@ForAll("forms") String form) {
        FormSession session =
                FormSession.start(LIBRARY.instrument(form), setting()).putOffTopic();
        QuestionnaireResponse response = session.response();
        assertThat(response.answers().values()).allMatch(List.of(Answer.absent(AbsentReason.LATER))::equals);
    }
}
