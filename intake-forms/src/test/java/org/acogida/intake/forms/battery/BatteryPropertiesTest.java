package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.battery.BatteryReport.LeftOut;
import org.acogida.intake.forms.battery.BatteryReport.Reason;
import org.acogida.intake.forms.battery.BatteryReport.SelfHarm;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.QuestionnaireResponse.Source;
import org.acogida.intake.safety.SafetySignal;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;

/** Whatever people answer, whoever they are, and however they go about it. */
class BatteryPropertiesTest {

    private static final List<Battery> ALL = TestBatteries.all();

    /** Which questions are one, written down by hand. */
    private static final List<Set<String>> SAME = List.of(
            Set.of("phq-2/1", "phq-9/1", "phq-4/3"),
            Set.of("phq-2/2", "phq-9/2", "phq-4/4"),
            Set.of("gad-2/1", "gad-7/1", "phq-4/1"),
            Set.of("gad-2/2", "gad-7/2", "phq-4/2"),
            Set.of("audit-c/1", "audit-10/1"),
            Set.of("audit-c/2", "audit-10/2"),
            Set.of("audit-c/3", "audit-10/3"),
            Set.of("low-days/1", "low-days-long/1"),
            Set.of("low-days/2", "low-days-long/2"),
            Set.of("worries/1", "worries-again/1"),
            Set.of("worries/2", "worries-again/2", "low-days-long/4"),
            Set.of("asks-here/same", "asks-there/one"));

    private static Set<String> same(String form, String linkId) {
        String question = form + "/" + linkId;
        return SAME.stream().filter(each -> each.contains(question)).findFirst().orElse(Set.of(question));
    }

    @Provide
    Arbitrary<Battery> batteries() {
        return Arbitraries.of(ALL);
    }

    @Property(tries = 300)
    void everyWayEndsInAClose(@ForAll("batteries") Battery battery, @ForAll long seed, @ForAll boolean policy) {
        BatterySession session = Walk.wandering(battery, seed, policy).session();
        assertThat(session.step()).isInstanceOf(FormStep.Close.class);
        BatterySession closed = session.complete();
        assertThat(closed.step()).isInstanceOf(FormStep.Close.class);
        assertThat(closed.responses())
                .extracting(QuestionnaireResponse::status)
                .allMatch(status -> status == QuestionnaireResponse.Status.COMPLETED);
    }

    @Property(tries = 300)
    void everyStepCanBeTheLast(@ForAll("batteries") Battery battery, @ForAll long seed) {
        List<BatterySession> sessions = Walk.wandering(battery, seed, true).sessions();
        BatterySession any = sessions.get(Math.floorMod(seed, sessions.size()));
        BatterySession stopped = any.complete();
        if (stopped.step() instanceof FormStep.SafetyFirst) {
            stopped = stopped.acknowledgeSafety();
        }
        assertThat(stopped.step()).isInstanceOf(FormStep.Close.class);
        assertThat(answers(stopped)).isEqualTo(answers(any));
        assertThat(signals(stopped)).isEqualTo(signals(any));
    }

    private static List<Map<String, List<Answer>>> answers(BatterySession session) {
        return session.responses().stream().map(QuestionnaireResponse::answers).toList();
    }

    private static List<SafetySignal> signals(BatterySession session) {
        return session.responses().stream()
                .flatMap(response -> response.signals().stream())
                .toList();
    }

    @Property(tries = 500)
    void gatesAgreeWithEveryCompletion(
            @ForAll("batteries") Battery battery, @ForAll long seed, @ForAll boolean policy) {
        BatterySession session = Walk.wandering(battery, seed, policy).session();
        BatteryReport report = BatteryReport.of(session);
        OwnDecision own = new OwnDecision(session);
        for (Battery.Part part : battery.parts()) {
            Gate when = part.when();
            if (when != null) {
                assertThat(report.gate(part.instrument().id()).orElseThrow().outcome())
                        .as(part.instrument() + " of " + battery)
                        .isEqualTo(own.of(when));
            }
        }
    }

    @Property(tries = 500)
    void aFormIsAskedUnlessItIsLeftOutForAReason(
            @ForAll("batteries") Battery battery, @ForAll long seed, @ForAll boolean policy) {
        BatterySession session = Walk.straight(battery, seed, policy).session();
        BatteryReport report = BatteryReport.of(session);
        OwnDecision own = new OwnDecision(session);
        List<LeftOut> expected = new ArrayList<>();
        for (Battery.Part part : battery.parts()) {
            String id = part.instrument().id();
            if (!part.requires().isEmpty()) {
                expected.add(new LeftOut(id, Reason.NO_SERVICE));
            } else if (!policy && asksAboutSafety(part)) {
                expected.add(new LeftOut(id, Reason.NO_SAFETY_POLICY));
            } else if (id.equals("without-words") || id.equals("who-5")) {
                expected.add(new LeftOut(id, Reason.NO_WORDING));
            } else if (part.door()) {
                expected.add(new LeftOut(id, Reason.NOT_OPENED));
            } else if (part.when() != null && own.of(part.when()) == Outcome.NOT_MET) {
                expected.add(new LeftOut(id, Reason.GATE_CLOSED));
            } else if (part.when() != null
                    && !id.equals("asq-5")
                    && !id.equals("c-ssrs")
                    && own.isDeclined(part.when())) {
                expected.add(new LeftOut(id, Reason.NOT_OPENED));
            } else {
                assertThat(session.way().begun())
                        .filteredOn(form -> form.instrument().id().equals(id))
                        .singleElement()
                        .satisfies(form -> assertThat(form.progress().done())
                                .isEqualTo(form.progress().total()));
            }
        }
        assertThat(report.leftOut()).isEqualTo(expected);
    }

    private static boolean asksAboutSafety(Battery.Part part) {
        return part.instrument().scoring().flags().stream().anyMatch(flag -> flag.kind() == Flag.Kind.SAFETY);
    }

    @Property(tries = 500)
    void nothingIsAskedTwice(@ForAll("batteries") Battery battery, @ForAll long seed, @ForAll boolean policy) {
        Set<Set<String>> settled = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Walk walk = Walk.straight(battery, seed, policy);
        for (Walk.Asked asked : walk.asked()) {
            Set<String> question = same(asked.form(), asked.linkId());
            assertThat(settled).as("asked again: " + asked).doesNotContain(question);
            if (!asked.putOff()) {
                settled.add(question);
            }
            seen.add(asked.form() + "/" + asked.linkId());
        }
        BatteryReport report = BatteryReport.of(walk.session());
        // What lies behind a condition that closed later was asked and is not given out.
        walk.session()
                .responses()
                .forEach(response -> seen.removeIf(question -> question.startsWith(response.questionnaire() + "/")
                        && !response.answers().containsKey(question.substring(question.indexOf('/') + 1))));
        assertThat(report.asked()).isEqualTo(seen.size()).isLessThanOrEqualTo(report.full());
    }

    @Property(tries = 500)
    void whatIsReusedIsWhatWasAnsweredThere(
            @ForAll("batteries") Battery battery, @ForAll long seed, @ForAll boolean policy) {
        BatterySession session = Walk.wandering(battery, seed, policy).session();
        for (QuestionnaireResponse response : session.responses()) {
            response.reused().forEach((linkId, source) -> {
                QuestionnaireResponse there = response(session, source);
                assertThat(same(response.questionnaire(), linkId))
                        .contains(source.questionnaire() + "/" + source.linkId());
                assertThat(there.answersTo(source.linkId())).isEqualTo(response.answersTo(linkId));
                assertThat(there.reused()).doesNotContainKey(source.linkId());
            });
        }
    }

    private static QuestionnaireResponse response(BatterySession session, Source source) {
        return session.responses().stream()
                .filter(response -> response.questionnaire().equals(source.questionnaire()))
                .findFirst()
                .orElseThrow();
    }

    /** Straight on, an answer is given once, so it may raise a flag once, in whichever form. */
    @Property(tries = 500)
    void everySignalIsRaisedOnce(@ForAll("batteries") Battery battery, @ForAll long seed) {
        Walk walk = Walk.straight(battery, seed, true);
        Set<List<Object>> expected = new HashSet<>();
        for (QuestionnaireResponse response : walk.session().responses()) {
            Battery.Part part = battery.part(response.questionnaire()).orElseThrow();
            response.answers()
                    .forEach((linkId, given) -> kind(part, linkId, given)
                            .forEach(kind -> expected.add(List.of(same(response.questionnaire(), linkId), kind))));
        }
        for (Walk.Asked asked : walk.asked()) {
            kind(battery.part(asked.form()).orElseThrow(), asked.linkId(), List.of(asked.answer()))
                    .forEach(kind -> expected.add(List.of(same(asked.form(), asked.linkId()), kind)));
        }
        List<List<Object>> raised = walk.session().responses().stream()
                .flatMap(response -> response.signals().stream()
                        .map(signal -> List.<Object>of(same(response.questionnaire(), signal.linkId()), signal.kind())))
                .toList();
        assertThat(raised).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(walk.onCall().heard()).containsExactlyInAnyOrderElementsOf(signals(walk.session()));
    }

    /** What an answer says about safety, read from the rule by hand. */
    private static Stream<SafetySignal.Kind> kind(Battery.Part part, String linkId, List<Answer> given) {
        return part.instrument().scoring().flags().stream()
                .filter(flag -> flag.kind() == Flag.Kind.SAFETY)
                .flatMap(flag -> atLeast(flag.rule(), linkId))
                .flatMap(atLeast -> {
                    if (given.contains(Answer.declined()) || given.contains(Answer.dontKnow())) {
                        return Stream.of(SafetySignal.Kind.UNANSWERED);
                    }
                    return weight(part, linkId, given) >= atLeast
                            ? Stream.of(SafetySignal.Kind.ENDORSED)
                            : Stream.empty();
                });
    }

    private static Stream<Integer> atLeast(Rule rule, String linkId) {
        if (rule instanceof Rule.Answer answer) {
            return answer.item().equals(linkId) ? Stream.of(answer.atLeast()) : Stream.empty();
        }
        return ((Rule.CountOf) rule)
                .thresholds().stream()
                        .filter(threshold -> threshold.items().contains(linkId))
                        .map(threshold -> threshold.atLeast());
    }

    private static int weight(Battery.Part part, String linkId, List<Answer> given) {
        Item.Question question = part.instrument().questionnaire().questions().stream()
                .filter(each -> each.linkId().equals(linkId))
                .findFirst()
                .orElseThrow();
        return part.instrument().questionnaire().options(question).stream()
                .filter(option -> given.contains(Answer.coded(option.code())))
                .map(AnswerOption::weight)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(-1);
    }

    /** Going about it any way, nothing is lost on the way: what was raised stays, and what was endorsed was raised. */
    @Property(tries = 300)
    void noSignalIsLost(@ForAll("batteries") Battery battery, @ForAll long seed) {
        Walk walk = Walk.wandering(battery, seed, true);
        List<SafetySignal> before = List.of();
        for (BatterySession session : walk.sessions()) {
            List<SafetySignal> now = signals(session);
            assertThat(now).containsAll(before);
            before = now;
        }
        assertThat(before).extracting(SafetySignal::id).doesNotHaveDuplicates();
        Set<SafetySignal> heard = new HashSet<>(walk.onCall().heard());
        // One that failed is handed over again at the next step, and there may be none.
        BatterySession last = walk.session().complete();
        heard.addAll(walk.onCall().heard());
        assertThat(last.undelivered()).isFalse();
        assertThat(heard).containsExactlyInAnyOrderElementsOf(before);
        assertThat(walk.onCall().heard()).doesNotHaveDuplicates();
        Set<Set<String>> raised = new HashSet<>();
        last.responses()
                .forEach(response -> response.signals()
                        .forEach(signal -> raised.add(same(response.questionnaire(), signal.linkId()))));
        for (QuestionnaireResponse response : last.responses()) {
            Battery.Part part = battery.part(response.questionnaire()).orElseThrow();
            response.answers().forEach((linkId, given) -> {
                if (kind(part, linkId, given).findAny().isPresent()) {
                    assertThat(raised).contains(same(response.questionnaire(), linkId));
                }
            });
        }
    }

    @Property(tries = 200)
    void whereTheHostStoresFirstNothingIsHeardBeforeThatNorTwiceNorNever(
            @ForAll("batteries") Battery battery, @ForAll long seed) {
        Walk walk = Walk.storing(battery, seed);
        List<SafetySignal> before = List.of();
        for (int i = 0; i < walk.sessions().size(); i++) {
            List<SafetySignal> now = signals(walk.sessions().get(i));
            List<SafetySignal> fresh = new ArrayList<>(now);
            fresh.removeAll(before);
            assertThat(walk.onCall().heard().subList(0, walk.heardBy().get(i))).noneMatch(fresh::contains);
            before = now;
        }
        BatterySession last = walk.session().deliver();
        assertThat(last.undelivered()).isFalse();
        assertThat(walk.onCall().heard()).containsExactlyInAnyOrderElementsOf(signals(last));
    }

    /** With a policy, a battery that asks about self-harm at all asks everybody who goes on to the end. */
    @Property(tries = 500)
    void aLowTotalHidesNoQuestionOnSelfHarm(@ForAll("batteries") Battery battery, @ForAll long seed) {
        boolean asks = battery.parts().stream().anyMatch(BatteryPropertiesTest::asksAboutSafety);
        SelfHarm selfHarm =
                BatteryReport.of(Walk.straight(battery, seed, true).session()).selfHarm();
        if (asks) {
            assertThat(selfHarm.status() != SelfHarm.Status.NOT_ASKED || selfHarm.reason() == Reason.PUT_OFF)
                    .as(battery + ": " + selfHarm.status() + " " + selfHarm.reason())
                    .isTrue();
        } else {
            assertThat(selfHarm).isEqualTo(new SelfHarm(SelfHarm.Status.NOT_ASKED, Reason.NO_SUCH_FORM));
        }
    }

    @Property(tries = 200)
    void withoutAPolicyNothingIsAskedAboutSelfHarm(@ForAll("batteries") Battery battery, @ForAll long seed) {
        BatterySession session = Walk.wandering(battery, seed, false).session();
        assertThat(session.responses())
                .noneMatch(response ->
                        asksAboutSafety(battery.part(response.questionnaire()).orElseThrow()));
        assertThat(BatteryReport.of(session).selfHarm().status()).isEqualTo(SelfHarm.Status.NOT_ASKED);
        assertThat(signals(session)).isEmpty();
    }

    @Property(tries = 100)
    void aDraftIsTheSessionAtEveryStep(@ForAll("batteries") Battery battery, @ForAll long seed) {
        Walk walk = Walk.wandering(battery, seed, true);
        for (BatterySession session : walk.sessions()) {
            byte[] draft = BatteryJson.write(session);
            BatterySession resumed =
                    BatteryJson.readSession(draft, battery, Walk.setting().with(new OnCall()));
            BatterySession open = session.step() instanceof FormStep.Preview ? resumed : resumed.begin(Privacy.ALONE);
            assertThat(resumed.step()).isInstanceOfAny(session.step().getClass(), FormStep.Preview.class);
            assertThat(open.step()).isEqualTo(session.step());
            assertThat(resumed.responses()).isEqualTo(session.responses());
            assertThat(resumed.form().map(FormSession::instrument))
                    .isEqualTo(session.form().map(FormSession::instrument));
            byte[] again = BatteryJson.write(resumed);
            assertThat(BatteryJson.write(BatteryJson.readSession(
                            again, battery, Walk.setting().with(new OnCall()))))
                    .isEqualTo(again);
        }
    }

    /** Looking is no act: however often a screen is drawn, nobody is called by it. */
    @Property(tries = 200)
    void lookingCallsNobody(@ForAll("batteries") Battery battery, @ForAll long seed) {
        Walk walk = Walk.wandering(battery, seed, true);
        walk.onCall().reachable(false);
        BatterySession any =
                walk.sessions().get(Math.floorMod(seed, walk.sessions().size()));
        BatterySession over = any.complete().acknowledgeSafety();
        for (BatterySession session : List.of(any, over, any.exit(), walk.session())) {
            int before = walk.onCall().called();
            look(session);
            assertThat(walk.onCall().called()).isEqualTo(before);
        }
    }

    private static void look(BatterySession session) {
        session.step();
        session.reviews();
        session.responses();
        session.progress();
        session.doors();
        session.violations();
        session.undelivered();
        session.way().begun().forEach(BatteryPropertiesTest::look);
        BatteryReport.of(session);
        BatteryJson.undelivered(BatteryJson.write(session));
    }

    private static void look(FormSession form) {
        form.step();
        form.closing();
        form.review();
        form.response();
        form.progress();
        form.undelivered();
        form.ratings();
        form.topicsWithSomeone();
    }
}
