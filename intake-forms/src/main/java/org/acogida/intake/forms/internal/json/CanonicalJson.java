package org.acogida.intake.forms.internal.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.io.JsonStringEncoder;

/** JSON with sorted keys and without layout, so that one meaning has one fingerprint. */
public final class CanonicalJson {

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** Returns the canonical text of a value. */
    public static String write(Located value) {
        CanonicalJson json = new CanonicalJson();
        json.value(value);
        return json.out.toString();
    }

    /** Returns SHA-256 over UTF-8 bytes in hexadecimal. */
    public static String fingerprint(String canonical) {
        return fingerprint(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns SHA-256 in hexadecimal. */
    public static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private void value(Located value) {
        if (value instanceof Located.Obj object) {
            object(object.fields());
        } else if (value instanceof Located.Arr array) {
            array(array.elements().iterator());
        } else if (value instanceof Located.Leaf leaf) {
            leaf(leaf.value());
        }
    }

    private void object(Map<String, Located> fields) {
        out.append('{');
        String[] names = fields.keySet().toArray(String[]::new);
        Arrays.sort(names);
        String comma = "";
        for (String name : names) {
            out.append(comma);
            leaf(name);
            out.append(':');
            value(Objects.requireNonNull(fields.get(name)));
            comma = ",";
        }
        out.append('}');
    }

    private void array(Iterator<Located> elements) {
        out.append('[');
        while (elements.hasNext()) {
            value(elements.next());
            out.append(elements.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void leaf(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof String text) {
            out.append('"');
            JsonStringEncoder.getInstance().quoteAsString(text, out);
            out.append('"');
        } else if (value instanceof BigDecimal number) {
            // 1, 1.0 and 1e0 are one number.
            out.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } else {
            out.append(value);
        }
    }
}
