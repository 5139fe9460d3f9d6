package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.acogida.intake.questionnaire.Classified;
import org.jspecify.annotations.Nullable;

/**
 * What a person wishes for a visit: {@code Preferences.NONE.withClinician(Gender.WOMAN).withTouch(Comfort.ASK_FIRST)}.
 *
 * <p>Ask before anything else, and hand it on to whoever plans the visit. All of it may be left out; what is left out was
 * not asked or not answered and is no consent. {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param clinician whom the person would rather see
 * @param interpreter whom the person would rather have interpret
 * @param companion whom the person wants beside them, in their own words
 * @param touch being touched, such as a hand on the shoulder
 * @param examination being examined
 * @param closedDoors being in a room whose door is closed
 * @param place where, in the person's own words
 * @param time when, in the person's own words
 */
@JsonPropertyOrder({"clinician", "interpreter", "companion", "touch", "examination", "closedDoors", "place", "time"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preferences(
        @Classified(level = 1) @Nullable Gender clinician,
        @Classified(level = 1) @Valid @Nullable Interpreter interpreter,
        @Classified(level = 1) @Nullable String companion,
        @Classified(level = 1) @Nullable Comfort touch,
        @Classified(level = 1) @Nullable Comfort examination,

        @Classified(level = 1) @JsonProperty("closedDoors") @Nullable
        Comfort closedDoors,

        @Classified(level = 1) @Nullable String place,
        @Classified(level = 1) @Nullable String time) {

    /** No wish is known. */
    public static final Preferences NONE = new Preferences(null, null, null, null, null, null, null, null);

    /** A wish for somebody's gender. */
    public enum Gender {
        /** A woman. */
        @JsonProperty("woman")
        WOMAN,
        /** A man. */
        @JsonProperty("man")
        MAN,
        /** The person was asked and has no wish. */
        @JsonProperty("either")
        EITHER
    }

    /** How something would be for the person. */
    public enum Comfort {
        /** It is fine. */
        @JsonProperty("fine")
        FINE,
        /** Ask each time before. */
        @JsonProperty("ask-first")
        ASK_FIRST,
        /** Rather not. */
        @JsonProperty("no")
        NO
    }

    /**
     * A wish for who interprets.
     *
     * @param gender whom the person would rather have
     * @param noCompatriot whether it is to be nobody from the person's own country
     * @param notFrom countries from which it is to be nobody, ISO 3166-1 such as {@code SV}
     */
    @JsonPropertyOrder({"gender", "noCompatriot", "notFrom"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Interpreter(
            @Classified(level = 1) @Nullable Gender gender,

            @Classified(level = 1) @JsonProperty("noCompatriot")
            boolean noCompatriot,

            @Classified(level = 1) @JsonProperty("notFrom")
            List<@Pattern(regexp = "[A-Z]{2}", message = "{org.acogida.intake.Country.message}") String> notFrom) {

        /** Copies the list. */
        public Interpreter {
            notFrom = List.copyOf(notFrom);
        }

        /**
         * Returns whether somebody fits the wish, such as {@code suits(Gender.WOMAN, "CO", "VE")}.
         *
         * @param theirs the interpreter's gender; absent where it is not known, which fits no wish
         * @param country the interpreter's country; absent where it is not known, which fits no wish
         * @param home the person's country; absent where it is not known
         */
        public boolean suits(@Nullable Gender theirs, @Nullable String country, @Nullable String home) {
            boolean anyGender = gender == null || gender == Gender.EITHER;
            boolean anyCountry = !noCompatriot && notFrom.isEmpty();
            return (anyGender || gender == theirs) && (anyCountry || comesFromElsewhere(country, home));
        }

        private boolean comesFromElsewhere(@Nullable String country, @Nullable String home) {
            boolean stranger = !noCompatriot || (home != null && !home.equals(country));
            return country != null && stranger && !notFrom.contains(country);
        }

        @Override
        public String toString() {
            return "Interpreter[hidden]";
        }
    }

    /** Returns these wishes with one for the clinician. */
    public Preferences withClinician(@Nullable Gender wish) {
        return new Preferences(wish, interpreter, companion, touch, examination, closedDoors, place, time);
    }

    /** Returns these wishes with one for the interpreter. */
    public Preferences withInterpreter(@Nullable Interpreter wish) {
        return new Preferences(clinician, wish, companion, touch, examination, closedDoors, place, time);
    }

    /** Returns these wishes with whom the person wants beside them. */
    public Preferences withCompanion(@Nullable String words) {
        return new Preferences(clinician, interpreter, words, touch, examination, closedDoors, place, time);
    }

    /** Returns these wishes with one about being touched. */
    public Preferences withTouch(@Nullable Comfort wish) {
        return new Preferences(clinician, interpreter, companion, wish, examination, closedDoors, place, time);
    }

    /** Returns these wishes with one about being examined. */
    public Preferences withExamination(@Nullable Comfort wish) {
        return new Preferences(clinician, interpreter, companion, touch, wish, closedDoors, place, time);
    }

    /** Returns these wishes with one about closed doors. */
    public Preferences withClosedDoors(@Nullable Comfort wish) {
        return new Preferences(clinician, interpreter, companion, touch, examination, wish, place, time);
    }

    /** Returns these wishes with where and when; null where there is no wish. */
    public Preferences withPlaceAndTime(@Nullable String where, @Nullable String when) {
        return new Preferences(clinician, interpreter, companion, touch, examination, closedDoors, where, when);
    }

    @Override
    public String toString() {
        return "Preferences[hidden]";
    }
}
