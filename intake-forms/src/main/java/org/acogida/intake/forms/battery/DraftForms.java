package org.acogida.intake.forms.battery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.acogida.intake.forms.internal.json.StrictJson;
import tools.jackson.databind.JsonNode;

/**
 * The forms of a draft, whatever else in it no longer fits.
 *
 * @param forms the drafts of the forms begun so far
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DraftForms(List<JsonNode> forms) {

    DraftForms {
        forms = List.copyOf(forms);
    }

    /** Returns each of them as it was written. */
    List<byte[]> each() {
        return forms.stream().map(StrictJson::write).toList();
    }

    @Override
    public String toString() {
        return "DraftForms[hidden]";
    }
}
