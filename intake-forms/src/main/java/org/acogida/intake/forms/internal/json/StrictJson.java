package org.acogida.intake.forms.internal.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.acogida.intake.response.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The one mapper for records: it writes what they are, and reads nothing that it would have to guess at. */
public final class StrictJson {

    /** More bytes than any response needs. */
    public static final int LONGEST = 4 * 1024 * 1024;

    private static final int DEEPEST = 32;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // Half a pair, as a cut-off emoji leaves it, is written as it is and keeps no draft from being
                    // saved.
                    .disable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // A tree within a draft keeps 3.50 as it is.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    // Jackson would read the number 2 as the code "2".
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private StrictJson() {}

    /** Writes a record in UTF-8. */
    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** Returns what writing a record would give, as maps, lists, texts and numbers. */
    public static Map<String, Object> parts(Record value) {
        return map(MAPPER.convertValue(value, Object.class));
    }

    /** Returns one object of {@link #parts} as what it is. */
    public static Map<String, Object> map(Object part) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) part).forEach((name, value) -> map.put((String) name, value));
        return map;
    }

    /**
     * Reads a record.
     *
     * @throws UnreadableJson if it cannot be taken as it is
     */
    public static <T> T read(byte[] utf8, Class<T> type) throws UnreadableJson {
        if (utf8.length > LONGEST) {
            throw new UnreadableJson(Violation.of("too-large", "$", String.valueOf(LONGEST)));
        }
        try {
            // As characters: given bytes, the mapper would guess at UTF-16 and UTF-32 too.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new UnreadableJson(Violation.of("wrong-type", "$"));
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new UnreadableJson(Violation.of("not-utf-8", "$", "UTF-8"));
        } catch (JacksonException e) {
            throw new UnreadableJson(JsonFault.of(e));
        }
    }
}
