package org.acogida.intake.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value, or the reason why there is none: {@code Answer.coded("2")}, {@code Answer.declined()}.
 *
 * <p>There is no way to write “missing” as a number. {@code toString} never shows what was answered, nor that it was
 * declined. Constraints report a value that is not there; nothing is ever filled in for it. Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Coded.class, name = "coded"),
    @JsonSubTypes.Type(value = Answer.Whole.class, name = "whole"),
    @JsonSubTypes.Type(value = Answer.Decimal.class, name = "decimal"),
    @JsonSubTypes.Type(value = Answer.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Answer.Day.class, name = "day"),
    @JsonSubTypes.Type(value = Answer.YesNo.class, name = "yes-no"),
    @JsonSubTypes.Type(value = Answer.Absent.class, name = "absent")
})
public sealed interface Answer {

    /**
     * Returns the choice of an option, such as {@code Answer.coded("2")}.
     *
     * @param code the option's code, not its label
     */
    static Answer coded(String code) {
        return new Coded(code);
    }

    /** Returns a whole number, such as {@code Answer.whole(4)} hours. */
    static Answer whole(long value) {
        return new Whole(value);
    }

    /** Returns a decimal number, such as {@code Answer.decimal(new BigDecimal("3.5"))} hours. */
    static Answer decimal(BigDecimal value) {
        return new Decimal(value);
    }

    /** Returns the person's own words. */
    static Answer text(String value) {
        return new Text(value);
    }

    /** Returns a calendar day. */
    static Answer day(LocalDate value) {
        return new Day(value);
    }

    /** Returns yes or no. */
    static Answer yesNo(boolean value) {
        return new YesNo(value);
    }

    /** Returns “I would rather not say”. */
    static Answer declined() {
        return new Absent(AbsentReason.DECLINED);
    }

    /** Returns “I do not know”. */
    static Answer dontKnow() {
        return new Absent(AbsentReason.DONT_KNOW);
    }

    /** Returns “I would rather come back to this”. */
    static Answer later() {
        return new Absent(AbsentReason.LATER);
    }

    /** Returns an answer that is not there, for one of the reasons. */
    static Answer absent(AbsentReason reason) {
        return new Absent(reason);
    }

    /**
     * An option of the question, such as code {@code "2"}.
     *
     * @param code the option's code
     */
    record Coded(
            @NotBlank(message = "{org.acogida.intake.Missing.message}")
            String code) implements Answer {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /**
     * A whole number, such as {@code 4}. A fraction is refused by every mapper, never cut off.
     *
     * @param value the number
     */
    record Whole(
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            Long value) implements Answer {

        /**
         * Reads the number as it was written.
         *
         * @param value the number, not null
         * @return the answer
         * @throws ArithmeticException if it has a fraction or does not fit; the message does not show it
         * @throws IllegalArgumentException if there is none
         */
        @JsonCreator
        static Whole read(@JsonProperty("value") BigDecimal value) {
            if (value == null) {
                throw new IllegalArgumentException("A whole answer has a value; write an absent answer otherwise.");
            }
            return new Whole(value.longValueExact());
        }

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /**
     * A decimal number, such as {@code 3.5}.
     *
     * @param value the number
     */
    record Decimal(
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            BigDecimal value) implements Answer {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /**
     * The person's own words.
     *
     * @param value the words as they were given
     */
    record Text(
            @NotBlank(message = "{org.acogida.intake.Missing.message}")
            String value) implements Answer {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /**
     * A calendar day, in JSON as {@code "2025-08-01"}.
     *
     * @param value the day
     */
    record Day(
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            @JsonFormat(shape = JsonFormat.Shape.STRING, lenient = OptBoolean.FALSE)
            LocalDate value)
            implements Answer {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /**
     * Yes or no.
     *
     * @param value true for yes
     */
    record YesNo(
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            Boolean value) implements Answer {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }

    /**
     * No value, and why.
     *
     * @param reason why there is none
     */
    record Absent(
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            AbsentReason reason) implements Answer {
        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }
}
