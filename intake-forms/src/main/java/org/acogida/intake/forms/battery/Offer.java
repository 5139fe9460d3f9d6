package org.acogida.intake.forms.battery;

import java.time.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.Refusals;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.internal.compiler.RiskItems;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.score.Flag;

/** What of a battery can be offered in a setting, whoever is asked: made once for all steps of a session. */
final class Offer {

    private static final int SENSITIVE = 2;

    private final Battery battery;
    private final Setting setting;
    private final Refusals earlier;
    private final Gates gates;
    private final Map<String, FormSession> fresh = new LinkedHashMap<>();
    private final Map<String, BatteryReport.Reason> leftOut = new HashMap<>();
    /** By form, and by the other form: its questions that are the same in both. */
    private final Map<String, Map<String, Map<String, String>>> shared = new HashMap<>();

    Offer(Battery battery, Setting setting) {
        this(battery, setting, Refusals.lasting(Period.ZERO));
    }

    private Offer(Battery battery, Setting setting, Refusals earlier) {
        this.battery = battery;
        this.setting = setting;
        this.earlier = earlier;
        this.gates = new Gates(battery);
        for (Battery.Part part : battery.parts()) {
            if (setting.services().containsAll(part.requires())) {
                open(part);
            } else {
                leftOut.put(part.instrument().id(), BatteryReport.Reason.NO_SERVICE);
            }
        }
        fresh.forEach((id, here) -> shared.put(id, sharedBy(here)));
    }

    private void open(Battery.Part part) {
        Instrument instrument = part.instrument();
        if (setting.policy() == null && asksAboutSafety(instrument)) {
            leftOut.put(instrument.id(), BatteryReport.Reason.NO_SAFETY_POLICY);
            return;
        }
        if (instrument.scoring().context().monitored() && !setting.isMonitored()) {
            leftOut.put(instrument.id(), BatteryReport.Reason.NOT_MONITORED);
            return;
        }
        try {
            fresh.put(instrument.id(), FormSession.start(instrument, setting).honour(earlier(part)));
        } catch (IllegalStateException e) {
            // The only state in which a form with somebody to come cannot start is that it has no words.
            leftOut.put(instrument.id(), BatteryReport.Reason.NO_WORDING);
        }
    }

    /** Who opens a door is asked what is behind it, also where it was declined there before. */
    private Refusals earlier(Battery.Part part) {
        return part.door() ? earlier.without(part.instrument()) : earlier;
    }

    /** What was declined before, in a form that was begun, is settled. */
    FormSession honour(FormSession form) {
        return battery.part(form.instrument().id())
                .map(part -> form.honour(earlier(part)))
                .orElse(form);
    }

    private static boolean asksAboutSafety(Instrument instrument) {
        return instrument.scoring().flags().stream().anyMatch(flag -> flag.kind() == Flag.Kind.SAFETY);
    }

    /** Whether a form asks about self-harm and nothing else. */
    boolean isScreen(Instrument form) {
        Set<String> risks = RiskItems.of(form.scoring()).keySet();
        return form.questionnaire().questions().stream().map(Item::linkId).allMatch(risks::contains);
    }

    /** Whether the name of a form alone tells something sensitive of who was asked it. */
    boolean isSensitive(String instrument) {
        return battery.part(instrument)
                .map(Battery.Part::instrument)
                .filter(form -> asksAboutSafety(form)
                        || form.questionnaire().questions().stream()
                                .anyMatch(question -> question.sensitivity().level() >= SENSITIVE))
                .isPresent();
    }

    private Map<String, Map<String, String>> sharedBy(FormSession here) {
        Map<String, Map<String, String>> others = new HashMap<>();
        fresh.forEach((id, there) -> {
            if (!id.equals(here.instrument().id())) {
                others.put(id, Sharing.between(here, there));
            }
        });
        return others;
    }

    Offer in(Setting other) {
        return new Offer(battery, other, earlier);
    }

    Offer honouring(Refusals refusals) {
        return new Offer(battery, setting, refusals);
    }

    Battery battery() {
        return battery;
    }

    Setting setting() {
        return setting;
    }

    Gates gates() {
        return gates;
    }

    /** Returns a session at the first question of a form that can be offered. */
    Optional<FormSession> fresh(String instrument) {
        return Optional.ofNullable(fresh.get(instrument));
    }

    /** Returns why a form cannot be offered here, where it cannot. */
    Optional<BatteryReport.Reason> leftOut(String instrument) {
        return Optional.ofNullable(leftOut.get(instrument));
    }

    /** Returns the questions of a form that another one asks too. */
    Map<String, String> shared(String here, String there) {
        return shared.getOrDefault(here, Map.of()).getOrDefault(there, Map.of());
    }
}
