package org.acogida.intake.response;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.acogida.intake.safety.SafetySignal;
import org.jspecify.annotations.Nullable;

/**
 * What one person answered to one version of a form:
 *
 * <pre>{@code
 * var response = QuestionnaireResponse.to("phq-2", "1.0.0", Wording.OFFICIAL, "es-VE")
 *         .with("1", Answer.coded("2"))
 *         .with("2", Answer.declined());
 * }</pre>
 *
 * <p>A question without an entry was not answered; that is unknown and never zero. Answers keep the order in which they
 * were put in. {@code toString} shows none of them. A correction is a new response, see {@link Status#AMENDED}.
 * Immutable and thread-safe.
 *
 * @param questionnaire the id of the form
 * @param version the version of the form that was shown
 * @param status how far it is
 * @param wording in which words the questions were put
 * @param locale the language of the words, a BCP-47 tag such as {@code es-VE}; {@code und} where nobody said
 * @param mode how the answers came about, where known
 * @param authored when the last answer was given, where known
 * @param answers answers by linkId; several where a question repeats
 * @param contexts how single answers came about, where that differs from {@code mode} and {@code locale}, by linkId
 * @param reused answers that were given to another form and not asked again, by linkId
 * @param signals answers that needed a person at once; never removed by a later answer
 */
@JsonPropertyOrder({
    "questionnaire",
    "version",
    "status",
    "wording",
    "locale",
    "mode",
    "authored",
    "answers",
    "contexts",
    "reused",
    "signals"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionnaireResponse(
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{org.acogida.intake.Id.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String questionnaire,

        @Pattern(regexp = "\\d+\\.\\d+\\.\\d+", message = "{org.acogida.intake.Version.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String version,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Status status,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Wording wording,

        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "{org.acogida.intake.LanguageTag.message}")
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String locale,

        @Nullable Mode mode,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant authored,

        Map<
                        @Pattern(regexp = "[A-Za-z0-9.-]{1,64}", message = "{org.acogida.intake.LinkId.message}")
                        String,
                        List<@Valid Answer>>
                answers,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<
                        @Pattern(regexp = "[A-Za-z0-9.-]{1,64}", message = "{org.acogida.intake.LinkId.message}")
                        String,
                        @Valid AnswerContext>
                contexts,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<
                        @Pattern(regexp = "[A-Za-z0-9.-]{1,64}", message = "{org.acogida.intake.LinkId.message}")
                        String,
                        @Valid Source>
                reused,

        List<@Valid SafetySignal> signals) {

    /**
     * Where an answer was given before.
     *
     * @param questionnaire the id of the form
     * @param linkId the question there
     * @param authored when that was, where it was at an earlier visit; absent where it was at this one
     */
    @JsonPropertyOrder({"questionnaire", "linkId", "authored"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{org.acogida.intake.Id.message}")
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            String questionnaire,

            @Pattern(regexp = "[A-Za-z0-9.-]{1,64}", message = "{org.acogida.intake.LinkId.message}")
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            @JsonProperty("linkId")
            String linkId,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Instant authored) {

        /** A question of this visit. */
        public Source(String questionnaire, String linkId) {
            this(questionnaire, linkId, null);
        }

        @Override
        public String toString() {
            return "Source[" + questionnaire + "/" + linkId + "]";
        }
    }

    /** How far a response is. */
    public enum Status {
        /** Still being answered. */
        @JsonProperty("in-progress")
        IN_PROGRESS,
        /** The person is through, whatever was answered. */
        @JsonProperty("completed")
        COMPLETED,
        /** The person left before the end; what was answered counts. */
        @JsonProperty("stopped")
        STOPPED,
        /** A correction of a completed response. */
        @JsonProperty("amended")
        AMENDED
    }

    /** Copies the map, its lists and the signals; refuses null containers. */
    public QuestionnaireResponse {
        Map<String, List<Answer>> copy = new LinkedHashMap<>();
        answers.forEach((linkId, given) -> copy.put(linkId, List.copyOf(given)));
        answers = Collections.unmodifiableMap(copy);
        // Most responses say neither, and those of hosts never do.
        contexts = copy(contexts);
        reused = copy(reused);
        signals = List.copyOf(signals);
    }

    private static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
        Map<String, V> copy = new LinkedHashMap<>();
        if (map != null) {
            map.forEach((linkId, value) -> copy.put(linkId, Objects.requireNonNull(value)));
        }
        return Collections.unmodifiableMap(copy);
    }

    /** A response in which every answer was given to this form, in one way of asking. */
    public QuestionnaireResponse(
            String questionnaire,
            String version,
            Status status,
            Wording wording,
            String locale,
            @Nullable Mode mode,
            @Nullable Instant authored,
            Map<String, List<Answer>> answers,
            List<SafetySignal> signals) {
        this(questionnaire, version, status, wording, locale, mode, authored, answers, Map.of(), Map.of(), signals);
    }

    /**
     * Starts a completed response without answers, for hosts that have asked by other means.
     *
     * @param questionnaire the id of the form
     * @param version the version that was shown
     * @param wording in which words
     * @param locale in which language, a BCP-47 tag
     * @return a response to which answers are added by {@link #with}
     */
    public static QuestionnaireResponse to(String questionnaire, String version, Wording wording, String locale) {
        return new QuestionnaireResponse(
                questionnaire, version, Status.COMPLETED, wording, locale, null, null, Map.of(), List.of());
    }

    /**
     * Returns this response with the answers to one question, in place of earlier ones.
     *
     * @param linkId the question
     * @param given one answer, or several where the question repeats
     */
    public QuestionnaireResponse with(String linkId, Answer... given) {
        Map<String, List<Answer>> more = new LinkedHashMap<>(answers);
        more.put(linkId, List.of(given));
        return withAnswers(more);
    }

    /** Returns this response with these answers in place of all others. */
    public QuestionnaireResponse withAnswers(Map<String, List<Answer>> all) {
        return new QuestionnaireResponse(
                questionnaire, version, status, wording, locale, mode, authored, all, contexts, reused, signals);
    }

    /** Returns this response as put in other words; the answers stay. */
    public QuestionnaireResponse withWording(Wording other) {
        return new QuestionnaireResponse(
                questionnaire, version, status, other, locale, mode, authored, answers, contexts, reused, signals);
    }

    /** Returns this response with what is known of how single answers came about. */
    public QuestionnaireResponse withContexts(Map<String, AnswerContext> all) {
        return new QuestionnaireResponse(
                questionnaire, version, status, wording, locale, mode, authored, answers, all, reused, signals);
    }

    /** Returns how one answer came about: its own context, or that of the whole response; nothing where nobody said. */
    public Optional<AnswerContext> context(String linkId) {
        AnswerContext own = contexts.get(linkId);
        return own != null || mode == null
                ? Optional.ofNullable(own)
                : Optional.of(new AnswerContext(mode, locale, null));
    }

    /** Returns this response with the notes of where answers were given before. */
    public QuestionnaireResponse withReused(Map<String, Source> sources) {
        return new QuestionnaireResponse(
                questionnaire, version, status, wording, locale, mode, authored, answers, contexts, sources, signals);
    }

    /** Returns the answers to one question; empty where there is no entry. */
    public List<Answer> answersTo(String linkId) {
        return answers.getOrDefault(linkId, List.of());
    }

    @Override
    public String toString() {
        return "QuestionnaireResponse[" + questionnaire + " " + version + ", answers hidden]";
    }
}
