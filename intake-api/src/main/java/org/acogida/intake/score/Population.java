package org.acogida.intake.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose published number applies: {@code Population.UNNAMED.withCountry("ES").withSex(Population.Sex.FEMALE)}.
 *
 * <p>Some cut-offs differ by sex, country or setting. The host names what it knows and what the person agreed to tell;
 * nothing is ever guessed. What is left out stays open: then a screen is met only if it is met for everyone listed.
 * {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param sex the sex group of the study that fits the person; never derived from anything else
 * @param country ISO 3166-1, two capital letters such as {@code VE}
 * @param setting such as {@code primary-care}, as the instrument's cut-offs call it
 */
@JsonPropertyOrder({"sex", "country", "setting"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Population(
        @Nullable Sex sex,

        @Pattern(regexp = "[A-Z]{2}", message = "{org.acogida.intake.Country.message}") @Nullable
        String country,

        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{org.acogida.intake.Id.message}") @Nullable
        String setting) {

    /** Nothing is known, or nothing was told. */
    public static final Population UNNAMED = new Population(null, null, null);

    /** A group in which a number was studied. */
    public enum Sex {
        /** Women. */
        @JsonProperty("female")
        FEMALE,
        /** Men. */
        @JsonProperty("male")
        MALE
    }

    /** Returns this population with a sex group; none where it is null. */
    public Population withSex(@Nullable Sex group) {
        return new Population(group, country, setting);
    }

    /** Returns this population with a country, such as {@code VE}; none where it is null. */
    public Population withCountry(@Nullable String code) {
        return new Population(sex, code, setting);
    }

    /** Returns this population with a setting, such as {@code primary-care}; none where it is null. */
    public Population withSetting(@Nullable String name) {
        return new Population(sex, country, name);
    }

    @Override
    public String toString() {
        return "Population[hidden]";
    }
}
