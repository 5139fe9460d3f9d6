package org.acogida.intake.forms.battery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.UnreadableInputException;
import org.acogida.intake.forms.internal.json.StrictJson;
import org.acogida.intake.forms.internal.json.UnreadableJson;
import org.acogida.intake.response.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From a draft to the session that it was, or to everything that does not fit. */
final class DraftReader {

    private final Battery battery;
    private final Setting setting;
    private final List<FormSession> forms = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private @Nullable IllegalStateException failure;

    DraftReader(Battery battery, Setting setting) {
        this.battery = battery;
        this.setting = setting;
    }

    BatterySession read(BatteryDraft draft) {
        if (!battery.id().equals(draft.battery())) {
            draft.forms().forEach(this::hear);
            throw new UnreadableInputException(List.of(Violation.of("wrong-battery", "battery", battery.id())));
        }
        if (!battery.version().equals(draft.version())) {
            violations.add(Violation.of("wrong-version", "version", battery.version()));
        } else if (!battery.fingerprint().equals(draft.fingerprint())) {
            violations.add(Violation.of("wrong-fingerprint", "fingerprint", battery.fingerprint()));
        }
        for (int i = 0; i < draft.forms().size(); i++) {
            form(draft.forms().get(i), "forms." + i);
        }
        List<String> doors = battery.parts().stream()
                .filter(Battery.Part::door)
                .map(part -> part.instrument().id())
                .toList();
        if (!doors.containsAll(draft.opened())) {
            violations.add(new Violation("not-offered", "opened", doors));
        }
        if (failure != null) {
            throw failure;
        }
        if (!violations.isEmpty()) {
            throw new UnreadableInputException(violations);
        }
        return BatterySession.resume(battery, setting.with(draft.draft()), forms, draft.closed(), draft.opened());
    }

    private void form(JsonNode node, String path) {
        Optional<Instrument> instrument =
                battery.part(node.path("instrument").asString("")).map(Battery.Part::instrument);
        if (instrument.isEmpty()) {
            List<String> known =
                    battery.parts().stream().map(part -> part.instrument().id()).toList();
            violations.add(new Violation("wrong-questionnaire", path + ".instrument", known));
            hear(node);
        } else if (forms.stream()
                .anyMatch(form -> form.instrument().id().equals(instrument.get().id()))) {
            violations.add(Violation.of("duplicate-form", path + ".instrument"));
            hear(node);
        } else {
            form(node, path, instrument.get());
        }
    }

    private void form(JsonNode node, String path, Instrument instrument) {
        try {
            forms.add(IntakeJson.readSession(StrictJson.write(node), instrument, offering(instrument)));
        } catch (UnreadableInputException e) {
            e.violations().stream()
                    .map(each -> new Violation(each.code(), path + "." + each.path(), each.arguments()))
                    .forEach(violations::add);
        } catch (IllegalStateException e) {
            // The forms after it are heard first.
            failure = failure == null ? e : failure;
        }
    }

    /** What is no draft of a battery may still have forms with signals. */
    void hear(byte[] utf8) {
        try {
            StrictJson.read(utf8, DraftForms.class).forms().forEach(this::hear);
        } catch (UnreadableJson e) {
            // There are none.
        }
    }

    /** Reading is enough, as any form: what is refused there is heard before. */
    private void hear(JsonNode node) {
        try {
            IntakeJson.readSession(
                    StrictJson.write(node), battery.parts().get(0).instrument(), setting);
        } catch (UnreadableInputException | IllegalStateException e) {
            // It is heard, and that is all that was to be done.
        }
    }

    /** What was said stays, also where a service is not there today: the offer asks no more of such a form. */
    private Setting offering(Instrument instrument) {
        return setting.withServices(instrument.questionnaire().requires().toArray(String[]::new));
    }
}
