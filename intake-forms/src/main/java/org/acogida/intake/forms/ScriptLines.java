package org.acogida.intake.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.i18n.ReadAloud;
import org.acogida.intake.safety.CrisisResource;
import org.jspecify.annotations.Nullable;

/** One part of a {@link Script} while it is written, in one language. */
final class ScriptLines {

    private final Locale language;
    private final List<Script.Line> lines = new ArrayList<>();

    ScriptLines(String language) {
        this.language = Locale.forLanguageTag(language);
    }

    ScriptLines add(FormStep.Line line) {
        return add(line.id(), line.text());
    }

    ScriptLines add(String id, String text) {
        return add(id, null, text, text);
    }

    /** Each under the name of the whole, with its code after a point. */
    ScriptLines add(String id, List<FormStep.Choice> choices) {
        choices.forEach(choice -> add(id + "." + choice.code(), choice.code(), choice.label(), choice.label()));
        return this;
    }

    /** The host says how a number or an address is spoken. */
    ScriptLines add(FormStep.Help help) {
        CrisisResource resource = help.resource();
        String id = "help/" + language.toLanguageTag() + "/" + resource.id() + "/";
        return add(id + "name", resource.name())
                .add(id + "address", null, resource.address(), resource.spoken())
                .add(id + "about", help.about())
                .add(id + "hours", help.hours());
    }

    private ScriptLines add(String id, @Nullable String code, String text, String spoken) {
        ReadAloud aloud = ReadAloud.of(language, spoken);
        lines.add(new Script.Line(id, code, text, aloud.text(), aloud.leftovers()));
        return this;
    }

    List<Script.Line> lines() {
        return lines;
    }
}
