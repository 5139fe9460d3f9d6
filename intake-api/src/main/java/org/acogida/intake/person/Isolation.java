package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import org.acogida.intake.person.DerivedFact.Holds;
import org.acogida.intake.questionnaire.Classified;
import org.jspecify.annotations.Nullable;

/**
 * A time alone, such as 22 to 24 hours a day for two to three weeks in a row.
 *
 * <p>What is counted are hours of a day without meaningful human contact, and days in a row; both may be known roughly
 * or not at all. What follows is derived from the United Nations Standard Minimum Rules for the Treatment of Prisoners
 * (the Nelson Mandela Rules, A/RES/70/175): rule 44 calls it solitary confinement from 22 hours a day without meaningful
 * human contact, and prolonged in excess of 15 consecutive days; rule 43 prohibits the latter. {@code toString} shows
 * nothing. Immutable and thread-safe.
 *
 * @param leastHours the fewest hours of a day, 0 to 24; absent where nobody knows
 * @param mostHours the most hours of a day, 0 to 24; absent where nobody knows
 * @param inARow how long without a break; absent where nobody knows
 */
@InOrder
@JsonPropertyOrder({"leastHours", "mostHours", "inARow"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Isolation(
        @Classified(level = 2, tags = "VIO")
        @JsonProperty("leastHours")
        @DecimalMin(value = "0", message = "{org.acogida.intake.HoursOfDay.message}")
        @DecimalMax(value = "24", message = "{org.acogida.intake.HoursOfDay.message}")
        @Nullable
        BigDecimal leastHours,

        @Classified(level = 2, tags = "VIO")
        @JsonProperty("mostHours")
        @DecimalMin(value = "0", message = "{org.acogida.intake.HoursOfDay.message}")
        @DecimalMax(value = "24", message = "{org.acogida.intake.HoursOfDay.message}")
        @Nullable
        BigDecimal mostHours,

        @Classified(level = 2, tags = "VIO") @JsonProperty("inARow") @Valid @Nullable
        DurationRange inARow)
        implements InOrder.Ordered {

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(22);
    private static final BigDecimal HOURS_IN_A_ROW = BigDecimal.valueOf(15 * 24);

    /** Returns a time alone, with whole hours of a day, such as {@code Isolation.of(22, 24, length)}. */
    public static Isolation of(long leastHours, long mostHours, @Nullable DurationRange inARow) {
        return new Isolation(BigDecimal.valueOf(leastHours), BigDecimal.valueOf(mostHours), inARow);
    }

    /** Returns whether it was solitary confinement: 22 hours or more a day (rule 44). */
    public DerivedFact solitary() {
        return new DerivedFact("solitary-confinement", wholeDays(), "nelson-mandela-rule-44");
    }

    /** Returns whether that was prolonged: more than 15 days in a row (rules 43 and 44). */
    public DerivedFact prolonged() {
        return new DerivedFact(
                "prolonged-solitary-confinement", wholeDays().and(manyDays()), "nelson-mandela-rules-43-44");
    }

    private Holds wholeDays() {
        if (leastHours != null && leastHours.compareTo(HOURS_A_DAY) >= 0) {
            return Holds.YES;
        }
        return mostHours != null && mostHours.compareTo(HOURS_A_DAY) < 0 ? Holds.NO : Holds.POSSIBLE;
    }

    private Holds manyDays() {
        if (inARow == null) {
            return Holds.POSSIBLE;
        }
        if (inARow.leastHours().compareTo(HOURS_IN_A_ROW) > 0) {
            return Holds.YES;
        }
        boolean tooShort = inARow.mostHours()
                .filter(most -> most.compareTo(HOURS_IN_A_ROW) <= 0)
                .isPresent();
        return tooShort ? Holds.NO : Holds.POSSIBLE;
    }

    @Override
    public boolean inOrder() {
        return leastHours == null || mostHours == null || leastHours.compareTo(mostHours) <= 0;
    }

    @Override
    public String toString() {
        return "Isolation[hidden]";
    }
}
