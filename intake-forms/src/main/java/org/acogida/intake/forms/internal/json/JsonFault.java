package org.acogida.intake.forms.internal.json;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.intake.response.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What a mapper could not read, without a word of what it read. */
final class JsonFault {

    /** The names that our own records have: any other name in a path could be somebody's words. */
    private static final Set<String> NAMES = Set.of(
            "questionnaire",
            "version",
            "status",
            "wording",
            "textStatus",
            "pack",
            "locale",
            "mode",
            "authored",
            "answers",
            "reused",
            "signals",
            "type",
            "code",
            "value",
            "reason",
            "id",
            "flag",
            "linkId",
            "kind",
            "raisedAt",
            "instrument",
            "fingerprint",
            "given",
            "cursor",
            "reoffered",
            "closed",
            "unacknowledged",
            "undelivered",
            "scores",
            "criteria",
            "cutOffs",
            "flags",
            "problems",
            "caveats",
            "lowest",
            "highest",
            "band",
            "answered",
            "expected",
            "prorated",
            "notes",
            "outcome",
            "decidedBy",
            "score",
            "population",
            "references",
            "path",
            "arguments",
            "cutOffsUnderOwnWording",
            "battery",
            "forms",
            "links",
            "head",
            "entry",
            "number",
            "statement",
            "at",
            "previous",
            "digest",
            "salt",
            "content",
            "hash",
            "words",
            "language",
            "sensitivity",
            "writtenBy",
            "writtenAt",
            "grant",
            "outlet",
            "use",
            "facets",
            "asking",
            "elements",
            "exampleShown",
            "worstCaseExplained",
            "agreed",
            "coolingOff",
            "expiresAt",
            "confirmed",
            "withdrawnAt",
            "contact",
            "preferences",
            "episodes",
            "needs",
            "unread");

    private JsonFault() {}

    static Violation of(JacksonException fault) {
        return new Violation(code(fault), path(fault), arguments(fault));
    }

    private static String code(JacksonException fault) {
        if (fault instanceof StreamConstraintsException) {
            return "too-deep-or-large";
        }
        if (fault instanceof StreamReadException) {
            String message = String.valueOf(fault.getOriginalMessage());
            return message.startsWith("Duplicate") ? "duplicate-property" : "malformed-json";
        }
        if (fault instanceof UnrecognizedPropertyException) {
            return "unknown-property";
        }
        if (fault instanceof InvalidTypeIdException) {
            return "unknown-type";
        }
        return fault instanceof ValueInstantiationException ? "value-missing" : "wrong-type";
    }

    private static String path(JacksonException fault) {
        String path = fault.getPath().stream().map(JsonFault::name).collect(Collectors.joining("."));
        int line = fault.getLocation() == null ? 0 : fault.getLocation().getLineNr();
        String where = path.isEmpty() ? "$" : path;
        return line > 0 ? where + " (line " + line + ")" : where;
    }

    private static String name(JacksonException.Reference step) {
        String name = step.getPropertyName();
        if (name == null) {
            return String.valueOf(step.getIndex());
        }
        return NAMES.contains(name) ? name : "*";
    }

    private static List<String> arguments(JacksonException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown && unknown.getKnownPropertyIds() != null) {
            return unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
        }
        return List.of();
    }
}
