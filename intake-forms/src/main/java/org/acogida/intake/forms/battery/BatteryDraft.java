package org.acogida.intake.forms.battery;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.acogida.intake.forms.DraftChoice;
import tools.jackson.databind.JsonNode;

/**
 * Everything that a session has to remember.
 *
 * @param battery the battery's id
 * @param version its version, pinned when the session began
 * @param fingerprint its definition, pinned likewise
 * @param closed whether the person is through
 * @param draft what becomes of the answers when the person leaves at once, also in forms that are still to begin
 * @param opened doors that somebody opened
 * @param forms the drafts of the forms begun so far, each with its own version and fingerprint
 */
@JsonPropertyOrder({"battery", "version", "fingerprint", "closed", "draft", "opened", "forms"})
record BatteryDraft(
        String battery,
        String version,
        String fingerprint,
        @JsonProperty(required = true) boolean closed,
        DraftChoice draft,
        List<String> opened,
        List<JsonNode> forms) {

    BatteryDraft {
        Objects.requireNonNull(battery);
        Objects.requireNonNull(version);
        Objects.requireNonNull(fingerprint);
        Objects.requireNonNull(draft);
        opened = List.copyOf(opened);
        forms = List.copyOf(forms);
    }

    @Override
    public String toString() {
        return "BatteryDraft[hidden]";
    }
}
