package org.acogida.intake.forms.battery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.forms.DraftChoice;
import org.acogida.intake.forms.FormReview;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.response.QuestionnaireResponse;

/** The forms begun so far and which one comes next. Immutable. */
final class Way {

    private final Offer offer;
    /** By instrument, in the order of the battery. */
    private final Map<String, FormSession> begun;

    private final boolean closed;
    /** Whether the person left at once; who comes back has not. */
    private final boolean left;
    /** Doors that somebody opened, in that order. */
    private final List<String> opened;

    private Way(Offer offer, Map<String, FormSession> begun, boolean closed, boolean left, List<String> opened) {
        this.offer = offer;
        this.begun = begun;
        this.closed = closed;
        this.left = left;
        this.opened = opened;
    }

    static Way start(Offer offer) {
        return new Way(offer, Map.of(), false, false, List.of()).advance();
    }

    static Way resume(Offer offer, List<FormSession> begun, boolean closed, List<String> opened) {
        Map<String, FormSession> forms = new LinkedHashMap<>();
        begun.forEach(form -> forms.put(form.instrument().id(), form));
        Way way = new Way(offer, ordered(offer, forms), false, false, opened);
        return closed ? way.end() : way.advance();
    }

    boolean closed() {
        return closed;
    }

    boolean left() {
        return left;
    }

    Collection<FormSession> begun() {
        return begun.values();
    }

    Optional<FormSession> form(String instrument) {
        return Optional.ofNullable(begun.get(instrument));
    }

    /** What was taken over from another form of this visit is looked over there. */
    List<FormReview> reviews() {
        return begun.values().stream()
                .map(form -> without(takenOver(form), form.review()))
                .filter(review -> !review.rows().isEmpty() || !review.closed().isEmpty())
                .toList();
    }

    private static Set<String> takenOver(FormSession form) {
        return form.response().reused().entrySet().stream()
                .filter(reused -> reused.getValue().authored() == null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static FormReview without(Set<String> takenOver, FormReview review) {
        List<FormReview.Row> rows = review.rows().stream()
                .filter(row -> !takenOver.contains(row.linkId()))
                .toList();
        return new FormReview(review.instrument(), review.language(), rows, review.closed());
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
        List<FormSession> asking = offer.battery().parts().stream()
                .filter(doorways()::isDue)
                .flatMap(part -> Optional.ofNullable(begun.get(part.instrument().id())).stream())
                .filter(form -> !(form.step() instanceof FormStep.Close))
                .toList();
        // What was begun is brought to its end, then what was opened comes, then the others in their order.
        Stream<FormSession> inHand = asking.stream().filter(this::isInHand);
        Stream<FormSession> wished =
                asking.stream().filter(form -> opened.contains(form.instrument().id()));
        return Stream.of(inHand, wished, asking.stream())
                .flatMap(forms -> forms)
                .findFirst();
    }

    /** What closes waits, also half-way: who opens another door then is asked the rest after it. */
    private boolean isInHand(FormSession form) {
        QuestionnaireResponse response = form.response();
        boolean closes = offer.battery()
                .part(form.instrument().id())
                .filter(Battery.Part::closes)
                .isPresent();
        return !closes && response.answers().size() > response.reused().size();
    }

    List<String> opened() {
        return opened;
    }

    /** Returns the doors that can be opened now: none where the session is over, or where what was answered rules it out. */
    List<Battery.Part> doors() {
        if (closed || left) {
            return List.of();
        }
        Doors now = doorways();
        return offer.battery().parts().stream().filter(now::canBeOpened).toList();
    }

    Way open(Instrument instrument) {
        List<String> more = new ArrayList<>(opened);
        more.add(instrument.id());
        return new Way(offer, begun, closed, left, List.copyOf(more))
                .begin(offer.fresh(instrument.id()).orElseThrow());
    }

    /** Which forms stand open, given what was answered so far. */
    Doors doorways() {
        return new Doors(offer, opened, this::response);
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
        Way next = new Way(offer, forms, closed, left, opened);
        if (left) {
            return next.withoutTraces();
        }
        return closed ? next : next.advance();
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
            if (fresh != null && way.doorways().isDue(part)) {
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
        return new Way(offer, ordered(offer, forms), closed, left, opened);
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
                        .filter(doorways()::isDue)
                        .isPresent())
                .filter(form -> !form.back().step().equals(form.step()))
                .findFirst()
                .map(form -> with(form.back()))
                .orElse(this);
    }

    Way end() {
        return new Way(offer, each(FormSession::complete), true, left, opened);
    }

    Way stop() {
        return new Way(offer, each(FormSession::stop), true, left, opened);
    }

    /** Who left at once may come back: nothing is closed. */
    Way exit() {
        return new Way(offer, each(FormSession::exit), closed, true, opened).withoutTraces();
    }

    /** What somebody did not want to be kept is not told by a name either; a signal stays with its form. */
    private Way withoutTraces() {
        DraftChoice choice = offer.setting().draft();
        if (choice == DraftChoice.KEEP) {
            return this;
        }
        List<String> doors = opened.stream()
                .filter(id -> choice != DraftChoice.DESTROY && !offer.isSensitive(id))
                .toList();
        List<String> closing = opened.stream().filter(id -> !doors.contains(id)).toList();
        Map<String, FormSession> forms = new LinkedHashMap<>(begun);
        forms.values()
                .removeIf(form -> !needsSomebody(form)
                        && (closing.contains(form.instrument().id())
                                || form.response().answers().isEmpty()));
        return new Way(offer, forms, closed, true, doors);
    }

    private static boolean needsSomebody(FormSession form) {
        return form.step() instanceof FormStep.SafetyFirst
                || !form.response().signals().isEmpty();
    }

    Way keeping(Offer other, UnaryOperator<FormSession> act) {
        return new Way(other, each(act), closed, left, opened);
    }

    /** What was declined before is settled, and the way goes on behind it. */
    Way honour(Offer other) {
        Way next = keeping(other, other::honour);
        return closed || left ? next : next.advance();
    }

    private Map<String, FormSession> each(UnaryOperator<FormSession> act) {
        Map<String, FormSession> forms = new LinkedHashMap<>(begun);
        forms.replaceAll((id, form) -> act.apply(form));
        return forms;
    }
}
