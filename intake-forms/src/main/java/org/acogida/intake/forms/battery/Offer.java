package org.acogida.intake.forms.battery;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.score.Flag;
import org.jspecify.annotations.Nullable;

/** What of a battery can be offered in a setting, whoever is asked: made once for all steps of a session. */
final class Offer {

    private final Battery battery;
    private final Setting setting;
    private final Gates gates;
    private final Map<String, BatteryReport.Reason> leftOut = new LinkedHashMap<>();
    /** By form, and by the other form: its questions that are the same in both. */
    private final Map<String, Map<String, Map<String, String>>> shared = new HashMap<>();

    Offer(Battery battery, Setting setting) {
        this.battery = battery;
        this.setting = setting;
        this.gates = new Gates(battery);
        for (Battery.Part part : battery.parts()) {
            BatteryReport.Reason reason = reason(part.instrument(), setting);
            if (reason != null) {
                leftOut.put(part.instrument().id(), reason);
            }
        }
        battery.parts().forEach(here -> battery.parts().forEach(there -> share(here, there)));
    }

    private static BatteryReport.@Nullable Reason reason(Instrument instrument, Setting setting) {
        boolean asksAboutSafety =
                instrument.scoring().flags().stream().anyMatch(flag -> flag.kind() == Flag.Kind.SAFETY);
        if (asksAboutSafety && setting.policy() == null) {
            return BatteryReport.Reason.NO_SAFETY_POLICY;
        }
        return hasWords(instrument, setting.locale()) ? null : BatteryReport.Reason.NO_WORDING;
    }

    private static boolean hasWords(Instrument instrument, Locale locale) {
        Texts texts = instrument.texts().in(locale);
        return TextKeys.shown(instrument.questionnaire()).stream().allMatch(texts::has);
    }

    private void share(Battery.Part here, Battery.Part there) {
        String id = here.instrument().id();
        String other = there.instrument().id();
        if (!id.equals(other) && !leftOut.containsKey(id) && !leftOut.containsKey(other)) {
            shared.computeIfAbsent(id, any -> new HashMap<>())
                    .put(other, Sharing.between(here.instrument(), there.instrument(), setting.locale()));
        }
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

    /** Returns why a form cannot be offered here, where it cannot. */
    Optional<BatteryReport.Reason> leftOut(String instrument) {
        return Optional.ofNullable(leftOut.get(instrument));
    }

    /** Returns the questions of a form that another one asks too. */
    Map<String, String> shared(String here, String there) {
        return shared.getOrDefault(here, Map.of()).getOrDefault(there, Map.of());
    }
}
