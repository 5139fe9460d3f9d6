package org.acogida.intake.forms.battery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.battery.BatteryReport.ConditionResult;
import org.acogida.intake.forms.battery.BatteryReport.GateResult;
import org.acogida.intake.forms.battery.BatteryReport.LeftOut;
import org.acogida.intake.forms.battery.BatteryReport.Reason;
import org.acogida.intake.forms.battery.BatteryReport.Reused;
import org.acogida.intake.forms.battery.BatteryReport.SelfHarm;
import org.acogida.intake.forms.battery.BatteryReport.WithSomeone;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.forms.internal.compiler.RiskItems;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.Circumstances;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;

/** Gathers what came of a session. It reads and decides nothing anew. */
final class Reporting {

    private final Battery battery;
    private final Offer offer;
    private final Way way;
    private final List<QuestionnaireResponse> responses;

    Reporting(BatterySession session) {
        this.battery = session.battery();
        this.offer = session.offer();
        this.way = session.way();
        this.responses = session.responses();
    }

    BatteryReport report(Circumstances circumstances) {
        List<LeftOut> leftOut = leftOut();
        return new BatteryReport(
                battery.id(),
                battery.version(),
                battery.fingerprint(),
                responses.stream()
                        .map(response -> scored(response, circumstances))
                        .toList(),
                gates(),
                responses.stream()
                        .flatMap(response -> reused(response).stream())
                        .toList(),
                responses.stream()
                        .mapToInt(response ->
                                response.answers().size() - response.reused().size())
                        .sum(),
                battery.parts().stream()
                        .filter(way.doorways()::isOpen)
                        .mapToInt(part ->
                                part.instrument().questionnaire().questions().size())
                        .sum(),
                selfHarm(leftOut),
                leftOut,
                withSomeone(),
                battery.problems().isEmpty() ? List.of() : List.of("definition-unpublishable"));
    }

    private List<WithSomeone> withSomeone() {
        List<WithSomeone> wishes = new ArrayList<>();
        for (FormSession form : way.begun()) {
            form.topicsWithSomeone().stream()
                    .sorted()
                    .forEach(topic ->
                            wishes.add(new WithSomeone(form.instrument().id(), topic)));
        }
        return wishes;
    }

    private ScoreReport scored(QuestionnaireResponse response, Circumstances circumstances) {
        Instrument instrument =
                battery.part(response.questionnaire()).orElseThrow().instrument();
        return Scorer.of(instrument).score(response, circumstances);
    }

    private List<GateResult> gates() {
        List<GateResult> gates = new ArrayList<>();
        for (Battery.Part part : battery.parts()) {
            Gate when = part.when();
            if (when != null) {
                List<ConditionResult> conditions =
                        when.conditions().map(this::decided).toList();
                Outcome outcome = offer.gates().decide(when, way::response);
                gates.add(new GateResult(part.instrument().id(), outcome, conditions));
            }
        }
        return gates;
    }

    private ConditionResult decided(Gate.Condition condition) {
        return new ConditionResult(condition, offer.gates().decide(condition, way::response));
    }

    private static List<Reused> reused(QuestionnaireResponse response) {
        return response.reused().entrySet().stream()
                .map(entry -> new Reused(response.questionnaire(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<LeftOut> leftOut() {
        return battery.parts().stream()
                .filter(part -> response(part.instrument()).isEmpty())
                .map(part -> new LeftOut(part.instrument().id(), reason(part)))
                .toList();
    }

    private Optional<QuestionnaireResponse> response(Instrument instrument) {
        return responses.stream()
                .filter(response -> response.questionnaire().equals(instrument.id()))
                .findFirst();
    }

    private Reason reason(Battery.Part part) {
        if (!way.doorways().isOpen(part)) {
            return offer.leftOut(part.instrument().id()).orElse(Reason.NOT_OPENED);
        }
        Reason otherwise = way.doorways().gate(part) == Outcome.NOT_MET ? Reason.GATE_CLOSED : Reason.NOT_REACHED;
        return offer.leftOut(part.instrument().id()).orElse(otherwise);
    }

    private SelfHarm selfHarm(List<LeftOut> leftOut) {
        List<Answer> given = new ArrayList<>();
        List<String> asking = new ArrayList<>();
        for (Battery.Part part : battery.parts()) {
            Map<String, BigDecimal> risks = RiskItems.of(part.instrument().scoring());
            if (!risks.isEmpty()) {
                asking.add(part.instrument().id());
            }
            response(part.instrument())
                    .ifPresent(response -> risks.keySet().forEach(linkId -> given.addAll(response.answersTo(linkId))));
        }
        return status(given)
                .map(status -> new SelfHarm(status, null))
                .orElseGet(() -> new SelfHarm(SelfHarm.Status.NOT_ASKED, why(given, asking, leftOut)));
    }

    private static Optional<SelfHarm.Status> status(List<Answer> given) {
        if (given.stream().anyMatch(answer -> !absent(answer, AbsentReason.DECLINED) && !putOff(answer))) {
            return Optional.of(SelfHarm.Status.ASKED);
        }
        return given.stream().anyMatch(answer -> absent(answer, AbsentReason.DECLINED))
                ? Optional.of(SelfHarm.Status.DECLINED)
                : Optional.empty();
    }

    private static boolean putOff(Answer answer) {
        return absent(answer, AbsentReason.LATER) || absent(answer, AbsentReason.NOT_ASKED);
    }

    private static boolean absent(Answer answer, AbsentReason reason) {
        return answer instanceof Answer.Absent absent && absent.reason() == reason;
    }

    /** Of several reasons the one that a team can do most about. */
    private static Reason why(List<Answer> given, List<String> asking, List<LeftOut> leftOut) {
        if (!given.isEmpty()) {
            return Reason.PUT_OFF;
        }
        if (asking.isEmpty()) {
            return Reason.NO_SUCH_FORM;
        }
        return leftOut.stream()
                .filter(form -> asking.contains(form.instrument()))
                .map(LeftOut::reason)
                .min(Comparator.naturalOrder())
                .orElse(Reason.NOT_REACHED);
    }
}
