package org.acogida.intake.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one answer came about, such as by telephone, in Spanish, with an interpreter from Wayuunaiki: the way of asking
 * changes what people report.
 *
 * <p>A rare language tells who somebody is, so {@code toString} is silent. Immutable and thread-safe.
 *
 * @param mode who read, who asked, who answered
 * @param language the language of the question, a BCP-47 tag such as {@code es}
 * @param interpreter the language that somebody interpreted from, a BCP-47 tag such as {@code guc}; absent without one
 */
@JsonPropertyOrder({"mode", "language", "interpreter"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerContext(
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Mode mode,

        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "{org.acogida.intake.LanguageTag.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String language,

        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "{org.acogida.intake.LanguageTag.message}")
        @Nullable
        String interpreter) {

    @Override
    public String toString() {
        return "AnswerContext[hidden]";
    }
}
