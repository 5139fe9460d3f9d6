package org.acogida.intake.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.ScoreTrace;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The one door for JSON: {@code IntakeJson.readResponse(bytes)}, {@code IntakeJson.write(report)}.
 *
 * <p>All JSON is UTF-8. Reading is strict: unknown and repeated properties, numbers in quotes, text after the end, more
 * than 4 MiB and deep nesting are refused with an {@link UnreadableInputException} that never shows what was read.
 * Whether the answers fit an instrument is another question: {@code Scorer.check(response)}. A host that reads these
 * records with a mapper of its own is outside of this promise. Thread-safe.
 */
public final class IntakeJson {

    private static final int LONGEST = 4 * 1024 * 1024;
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

    private IntakeJson() {}

    /** Writes a response. */
    public static byte[] write(QuestionnaireResponse response) {
        return MAPPER.writeValueAsBytes(response);
    }

    /** Writes a report. */
    public static byte[] write(ScoreReport report) {
        return MAPPER.writeValueAsBytes(report);
    }

    /** Writes a trace. It holds answers. */
    public static byte[] write(ScoreTrace trace) {
        return MAPPER.writeValueAsBytes(trace);
    }

    /** Writes a step with all its words, for a screen that is drawn elsewhere. */
    public static byte[] write(FormStep step) {
        return MAPPER.writeValueAsBytes(step);
    }

    /** Writes a session, so that the person can go on another time. It is as sensitive as the response. */
    public static byte[] write(FormSession session) {
        return MAPPER.writeValueAsBytes(session.state());
    }

    /**
     * Reads a response.
     *
     * @throws UnreadableInputException if it cannot be taken as it is
     */
    public static QuestionnaireResponse readResponse(byte[] utf8) {
        return read(utf8, QuestionnaireResponse.class);
    }

    /**
     * Reads a response, at most 4 MiB of it.
     *
     * @throws UnreadableInputException if it cannot be taken as it is
     * @throws UncheckedIOException if the stream fails
     */
    public static QuestionnaireResponse readResponse(InputStream utf8) {
        try {
            return readResponse(utf8.readNBytes(LONGEST + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a report.
     *
     * @throws UnreadableInputException if it cannot be taken as it is
     */
    public static ScoreReport readReport(byte[] utf8) {
        return read(utf8, ScoreReport.class);
    }

    /**
     * Reads a session and goes on where the person left. What the policy had not taken is handed to it again.
     *
     * @param utf8 what {@link #write(FormSession)} wrote
     * @param instrument the instrument in the very version, and with the wording pack, that the session began with
     * @param setting as for a new session; the language may be another, but a session in the words of a pack stays in them
     * @throws UnreadableInputException if it cannot be taken as it is, or belongs to another version
     * @throws MissingSafetyPolicyException if the form asks about self-harm and nobody can come
     */
    public static FormSession readSession(byte[] utf8, Instrument instrument, Setting setting) {
        SessionState state = read(utf8, SessionState.class);
        List<Violation> violations = misfits(state, instrument);
        if (!violations.isEmpty()) {
            throw new UnreadableInputException(violations);
        }
        return FormSession.resume(instrument, setting, state);
    }

    private static List<Violation> misfits(SessionState state, Instrument instrument) {
        List<Violation> misfits = new ArrayList<>();
        if (!instrument.id().equals(state.instrument())) {
            return List.of(Violation.of("wrong-questionnaire", "instrument", instrument.id()));
        }
        if (!instrument.version().equals(state.version())) {
            misfits.add(Violation.of("wrong-version", "version", instrument.version()));
        } else if (!instrument.fingerprint().equals(state.fingerprint())) {
            misfits.add(Violation.of("wrong-fingerprint", "fingerprint", instrument.fingerprint()));
        }
        List<Wording> words =
                instrument.packs().stream().map(WordingPack::wording).toList();
        if (!(words.isEmpty() ? List.of(Wording.OWN) : words).contains(state.wording())) {
            misfits.add(wrongWording(instrument));
        }
        Course course = new Course(instrument);
        state.given().forEach((linkId, given) -> {
            if (!course.has(linkId)) {
                misfits.add(Violation.of("unknown-link-id", "given"));
            } else if (course.slot(linkId).state(given) == State.FAULTY) {
                misfits.add(course.slot(linkId).violation(given));
            }
        });
        return misfits;
    }

    private static Violation wrongWording(Instrument instrument) {
        List<String> packs = instrument.packs().stream().map(WordingPack::id).toList();
        return new Violation("wrong-wording", "wording", packs.isEmpty() ? List.of("own") : packs);
    }

    private static <T> T read(byte[] utf8, Class<T> type) {
        if (utf8.length > LONGEST) {
            throw new UnreadableInputException(List.of(Violation.of("too-large", "$", String.valueOf(LONGEST))));
        }
        try {
            // As characters: given bytes, the mapper would guess at UTF-16 and UTF-32 too.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new UnreadableInputException(List.of(Violation.of("wrong-type", "$")));
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new UnreadableInputException(List.of(Violation.of("not-utf-8", "$", "UTF-8")));
        } catch (JacksonException e) {
            throw new UnreadableInputException(List.of(JsonFault.of(e)));
        }
    }
}
