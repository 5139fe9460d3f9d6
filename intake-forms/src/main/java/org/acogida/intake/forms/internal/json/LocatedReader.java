package org.acogida.intake.forms.internal.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
    /** A fingerprint writes numbers out in full: without a limit, nine digits of exponent would fill the memory. */
    private static final int MOST_DIGITS = 1000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
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
        // The mapper's own limit does not hold for bytes that are already in memory.
        if (utf8.length > LONGEST) {
            throw new MalformedJson(0);
        }
        // As characters: given bytes, the mapper would guess at UTF-16 and UTF-32 too.
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text(utf8))) {
            return new LocatedReader(parser).all();
        }
    }

    private Reading all() throws MalformedJson {
        try {
            parser.nextToken();
            Located root = value("$");
            refuseMore();
            return new Reading(root, duplicates);
        } catch (JacksonException e) {
            // Not chained: the exception of a mapper may quote what it read.
            throw new MalformedJson(Math.max(1, parser.currentLocation().getLineNr()));
        }
    }

    private static String text(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private BigDecimal number() throws MalformedJson {
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new MalformedJson(line());
        }
        return number;
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
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Located.Leaf(path, line(), number());
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
