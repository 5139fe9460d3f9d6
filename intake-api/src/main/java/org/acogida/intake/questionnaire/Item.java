package org.acogida.intake.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One node of a questionnaire, such as question {@code "9"} of a mood checklist.
 *
 * <p>FHIR's three kinds: a {@link Group} holds items, a {@link Question} takes an answer, a {@link Display} only shows
 * text. The linkId is the official item number where there is one. Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Item.Group.class, name = "group"),
    @JsonSubTypes.Type(value = Item.Question.class, name = "question"),
    @JsonSubTypes.Type(value = Item.Display.class, name = "display")
})
public sealed interface Item {

    /** Returns the name by which answers, texts and rules refer to this item. */
    String linkId();

    /** Returns the conditions for asking it; empty means always. */
    List<EnableWhen> enableWhen();

    /** Returns how several conditions combine. */
    EnableBehavior enableBehavior();

    /**
     * Items that belong together, such as those on sleep.
     *
     * @param linkId its name
     * @param items its items in order
     * @param enableWhen the conditions for asking any of them
     * @param enableBehavior how the conditions combine
     */
    @JsonPropertyOrder({"linkId", "items", "enableWhen", "enableBehavior"})
    record Group(
            @JsonProperty("linkId")
            @Pattern(regexp = "[A-Za-z0-9.-]{1,64}", message = "{org.acogida.intake.LinkId.message}")
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            String linkId,

            List<@Valid Item> items,
            @JsonProperty("enableWhen") List<@Valid EnableWhen> enableWhen,

            @JsonProperty("enableBehavior") @NotNull(message = "{org.acogida.intake.Missing.message}")
            EnableBehavior enableBehavior)
            implements Item {

        /** Copies the lists. */
        public Group {
            items = List.copyOf(items);
            enableWhen = List.copyOf(enableWhen);
        }
    }

    /**
     * Something that is asked, such as how often sleep was a problem. It may always be declined.
     *
     * @param linkId its name
     * @param answerType what a value looks like
     * @param answerValueSet the name of its options in the questionnaire; only for choices
     * @param repeats whether several values may be given
     * @param recall which time it is about, where that differs from the form, see {@link Recall}
     * @param sensitivity how much harm the answer could do in the wrong hands
     * @param viewers who may see the answer, beside the person, where that differs from the form
     * @param usedBy what the answer is needed for, where that differs from the form
     * @param extract which field of an intake record the answer fills, such as {@code SafeContact.channels}
     * @param codes the question in public terminologies
     * @param enableWhen the conditions for asking it
     * @param enableBehavior how the conditions combine
     */
    @JsonPropertyOrder({
        "linkId",
        "answerType",
        "answerValueSet",
        "repeats",
        "recall",
        "sensitivity",
        "viewers",
        "usedBy",
        "extract",
        "codes",
        "enableWhen",
        "enableBehavior"
    })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            @JsonProperty("linkId")
            @Pattern(regexp = "[A-Za-z0-9.-]{1,64}", message = "{org.acogida.intake.LinkId.message}")
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            String linkId,

            @JsonProperty("answerType") @NotNull(message = "{org.acogida.intake.Missing.message}")
            AnswerType answerType,

            @JsonProperty("answerValueSet") @Nullable String answerValueSet,
            boolean repeats,

            @Pattern(regexp = Recall.PATTERN, message = "{org.acogida.intake.Recall.message}") @Nullable
            String recall,

            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Sensitivity sensitivity,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Role> viewers,

            @JsonProperty("usedBy") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<String> usedBy,

            @Nullable String extract,
            List<@Valid Coding> codes,
            @JsonProperty("enableWhen") List<@Valid EnableWhen> enableWhen,

            @JsonProperty("enableBehavior") @NotNull(message = "{org.acogida.intake.Missing.message}")
            EnableBehavior enableBehavior)
            implements Item {

        /** Copies the lists. */
        public Question {
            // Most questions say neither: the form does.
            viewers = viewers == null ? List.of() : List.copyOf(viewers);
            usedBy = usedBy == null ? List.of() : List.copyOf(usedBy);
            codes = List.copyOf(codes);
            enableWhen = List.copyOf(enableWhen);
        }

        /** A question about the time of its form. */
        public Question(
                String linkId,
                AnswerType answerType,
                @Nullable String answerValueSet,
                boolean repeats,
                Sensitivity sensitivity,
                List<Coding> codes,
                List<EnableWhen> enableWhen,
                EnableBehavior enableBehavior) {
            this(
                    linkId,
                    answerType,
                    answerValueSet,
                    repeats,
                    null,
                    sensitivity,
                    List.of(),
                    List.of(),
                    null,
                    codes,
                    enableWhen,
                    enableBehavior);
        }
    }

    /**
     * Text before a question, such as a word on what comes next.
     *
     * @param linkId its name
     * @param enableWhen the conditions for showing it
     * @param enableBehavior how the conditions combine
     */
    @JsonPropertyOrder({"linkId", "enableWhen", "enableBehavior"})
    record Display(
            @JsonProperty("linkId")
            @Pattern(regexp = "[A-Za-z0-9.-]{1,64}", message = "{org.acogida.intake.LinkId.message}")
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            String linkId,

            @JsonProperty("enableWhen") List<@Valid EnableWhen> enableWhen,

            @JsonProperty("enableBehavior") @NotNull(message = "{org.acogida.intake.Missing.message}")
            EnableBehavior enableBehavior)
            implements Item {

        /** Copies the list. */
        public Display {
            enableWhen = List.copyOf(enableWhen);
        }
    }
}
