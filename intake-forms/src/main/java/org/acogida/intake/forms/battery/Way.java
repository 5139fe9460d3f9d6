package org.acogida.intake.forms.battery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.Outcome;
import org.jspecify.annotations.Nullable;

/** The forms begun so far and which one comes next. Immutable. */
final class Way {

    private final Offer offer;
    /** By instrument, in the order of the battery. */
    private final Map<String, FormSession> begun;

    private final boolean closed;
    /** Whether the person left at once; who comes back has not. */
    private final boolean left;

    private Way(Offer offer, Map<String, FormSession> begun, boolean closed) {
        this(offer, begun, closed, false);
    }

    private Way(Offer offer, Map<String, FormSession> begun, boolean closed, boolean left) {
        this.offer = offer;
        this.begun = begun;
        this.closed = closed;
        this.left = left;
    }

    static Way start(Offer offer) {
        return new Way(offer, Map.of(), false).advance();
    }

    static Way resume(Offer offer, List<FormSession> begun, boolean closed) {
        Map<String, FormSession> forms = new LinkedHashMap<>();
        begun.forEach(form -> forms.put(form.instrument().id(), form));
        Way way = new Way(offer, ordered(offer, forms), false);
        return closed ? way.end() : way.advance();
    }

    boolean closed() {
        return closed;
    }

    Collection<FormSession> begun() {
        return begun.values();
    }

    /** Whether an answer that needs a person comes before everything else. */
    boolean waiting() {
        return current()
                .filter(form -> form.step() instanceof FormStep.SafetyFirst)
                .isPresent();
    }

    Optional<FormSession> current() {
        Optional<FormSession> waiting = begun.values().stream()
                .filter(form -> form.step() instanceof FormStep.SafetyFirst)
                .findFirst();
        if (waiting.isPresent() || closed || left) {
            return waiting;
        }
        return offer.battery().parts().stream()
                .filter(this::due)
                .flatMap(part -> Optional.ofNullable(begun.get(part.instrument().id())).stream())
                .filter(form -> !(form.step() instanceof FormStep.Close))
                .findFirst();
    }

    /** Whether a form is to be asked: what is known of the forms before it does not rule it out. */
    private boolean due(Battery.Part part) {
        return offer.leftOut(part.instrument().id()).isEmpty()
                && (part.when() == null || gate(part) != Outcome.NOT_MET);
    }

    @Nullable
    Outcome gate(Battery.Part part) {
        return part.when() == null ? null : offer.gates().decide(part.when(), this::response);
    }

    Optional<QuestionnaireResponse> response(String instrument) {
        return Optional.ofNullable(begun.get(instrument)).map(FormSession::response);
    }

    List<QuestionnaireResponse> responses() {
        return begun.values().stream()
                .map(FormSession::response)
                .filter(response ->
                        !response.answers().isEmpty() || !response.signals().isEmpty())
                .toList();
    }

    /** Puts a form in the place of its earlier state. The others follow what has changed in it, one after the other. */
    Way with(FormSession changed) {
        Map<String, FormSession> forms = new LinkedHashMap<>(begun);
        forms.put(changed.instrument().id(), changed);
        for (String id : begun.keySet()) {
            FormSession form = Objects.requireNonNull(forms.get(id));
            boolean itself = id.equals(changed.instrument().id());
            forms.put(id, itself ? form : follow(form, forms));
        }
        Way next = new Way(offer, forms, closed, left);
        return closed || left ? next : next.advance();
    }

    private FormSession follow(FormSession form, Map<String, FormSession> forms) {
        String id = form.instrument().id();
        List<FormSession.Other> others = forms.values().stream()
                .filter(other -> !other.instrument().id().equals(id))
                .map(other -> new FormSession.Other(
                        other, offer.shared(id, other.instrument().id())))
                .toList();
        return form.reuse(others);
    }

    /** Begins forms up to the first that has something to ask. */
    private Way advance() {
        Way way = this;
        for (Battery.Part part : offer.battery().parts()) {
            FormSession fresh = offer.fresh(part.instrument().id()).orElse(null);
            if (fresh != null && way.due(part)) {
                way = way.begin(fresh);
                FormSession form = way.begun.getOrDefault(part.instrument().id(), fresh);
                if (!(form.step() instanceof FormStep.Close)) {
                    break;
                }
            }
        }
        return way;
    }

    private Way begin(FormSession fresh) {
        String id = fresh.instrument().id();
        if (begun.containsKey(id)) {
            return this;
        }
        Map<String, FormSession> forms = new LinkedHashMap<>(begun);
        forms.put(id, follow(fresh, begun));
        return new Way(offer, ordered(offer, forms), closed);
    }

    private static Map<String, FormSession> ordered(Offer offer, Map<String, FormSession> forms) {
        Map<String, FormSession> ordered = new LinkedHashMap<>();
        for (Battery.Part part : offer.battery().parts()) {
            FormSession form = forms.get(part.instrument().id());
            if (form != null) {
                ordered.put(part.instrument().id(), form);
            }
        }
        return ordered;
    }

    /** One question back: within the form, or at the last question of a form before it. */
    Way back() {
        List<FormSession> before = new ArrayList<>();
        FormSession here = current().orElse(null);
        for (FormSession form : begun.values()) {
            before.add(0, form);
            if (here != null && here.instrument().id().equals(form.instrument().id())) {
                break;
            }
        }
        return before.stream()
                .filter(form -> offer.battery()
                        .part(form.instrument().id())
                        .filter(this::due)
                        .isPresent())
                .filter(form -> !form.back().step().equals(form.step()))
                .findFirst()
                .map(form -> with(form.back()))
                .orElse(this);
    }

    Way end() {
        return new Way(offer, each(FormSession::complete), true);
    }

    Way stop() {
        return new Way(offer, each(FormSession::stop), true);
    }

    /** Who left at once may come back: nothing is closed. */
    Way exit() {
        return new Way(offer, each(FormSession::exit), closed, true);
    }

    Way keeping(Offer other, UnaryOperator<FormSession> act) {
        return new Way(other, each(act), closed, left);
    }

    private Map<String, FormSession> each(UnaryOperator<FormSession> act) {
        Map<String, FormSession> forms = new LinkedHashMap<>(begun);
        forms.replaceAll((id, form) -> act.apply(form));
        return forms;
    }
}
