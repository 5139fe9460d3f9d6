package org.acogida.intake.forms.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads a definition's JSON. A definition is small: what is deeper or larger is a mistake or an attack. */
public final class LocatedReader {

    private static final int DEEPEST = 64;
    private static final int LONGEST = 4 * 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(LONGEST)
                    .build())
            .build();

    private final JsonParser parser;
    private final List<Located> duplicates = new ArrayList<>();

    private LocatedReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The tree, and the keys that were given twice.
     *
     * @param root the value
     * @param duplicates the second and later values of a key; the first one stands in the tree
     */
    public record Reading(Located root, List<Located> duplicates) {}

    /**
     * Reads one value.
     *
     * @param utf8 the file
     * @return the tree
     * @throws MalformedJson if it cannot be read to its end
     */
    public static Reading read(byte[] utf8) throws MalformedJson {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), utf8)) {
            LocatedReader reader = new LocatedReader(parser);
            parser.nextToken();
            Located root = reader.value("$");
            reader.refuseMore();
            return new Reading(root, reader.duplicates);
        } catch (JacksonException e) {
            // Not chained: the exception of a mapper may quote what it read.
            throw new MalformedJson(
                    Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNr()));
        }
    }

    private void refuseMore() throws MalformedJson {
        if (parser.nextToken() != null) {
            throw new MalformedJson(line());
        }
    }

    private Located value(String path) throws MalformedJson {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new MalformedJson(line());
        }
        return switch (token) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            case VALUE_STRING -> new Located.Leaf(path, line(), parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Located.Leaf(path, line(), parser.getDecimalValue());
            case VALUE_TRUE -> new Located.Leaf(path, line(), true);
            case VALUE_FALSE -> new Located.Leaf(path, line(), false);
            case VALUE_NULL -> new Located.Leaf(path, line(), null);
            default -> throw new MalformedJson(line());
        };
    }

    private Located object(String path) throws MalformedJson {
        int line = line();
        Map<String, Located> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Located field = value(path + "." + name);
            if (fields.putIfAbsent(name, field) != null) {
                duplicates.add(field);
            }
        }
        return new Located.Obj(path, line, fields);
    }

    private Located array(String path) throws MalformedJson {
        int line = line();
        List<Located> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(path + "[" + elements.size() + "]"));
        }
        return new Located.Arr(path, line, elements);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
