package org.acogida.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.acogida.intake.consent.Retention.Due;
import org.acogida.intake.consent.Retention.Kept;
import org.acogida.intake.questionnaire.Sensitivity;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Instant SINCE = Instant.parse("2025-11-30T10:00:00Z");
    private static final Retention RETENTION = new Retention(rule(12, 60), rule(6, 36), rule(3, 24), rule(1, 12));

    private static Retention.Rule rule(int review, int keep) {
        return new Retention.Rule(Period.ofMonths(review), Period.ofMonths(keep));
    }

    private static Kept kept(int level) {
        return RETENTION.of(new Sensitivity(level, List.of()), SINCE);
    }

    @Test
    void eachClassHasItsOwnDates() {
        assertThat(kept(0).reviewAt()).isEqualTo("2026-11-30T10:00:00Z");
        assertThat(kept(1).eraseAt()).isEqualTo("2028-11-30T10:00:00Z");
        assertThat(kept(2).eraseAt()).isEqualTo("2027-11-30T10:00:00Z");
        // February has no 30th.
        assertThat(kept(2).reviewAt()).isEqualTo("2026-02-28T10:00:00Z");
        assertThat(kept(3).eraseAt()).isEqualTo("2026-11-30T10:00:00Z");
    }

    @Test
    void whatHasNoClassIsKeptAsTheHighest() {
        assertThat(kept(7)).isEqualTo(kept(3));
        assertThat(kept(-1)).isEqualTo(kept(3));
    }

    @Test
    void itIsReviewedAndThenErased() {
        Kept kept = kept(3);
        assertThat(kept.due(SINCE)).isEqualTo(Due.NOTHING);
        assertThat(kept.due(kept.reviewAt().minusNanos(1))).isEqualTo(Due.NOTHING);
        assertThat(kept.due(kept.reviewAt())).isEqualTo(Due.REVIEW);
        assertThat(kept.due(kept.eraseAt().minusNanos(1))).isEqualTo(Due.REVIEW);
        assertThat(kept.due(kept.eraseAt())).isEqualTo(Due.ERASE);
    }

    @Test
    void aReviewPutsOffTheNextAndNotTheEnd() {
        Kept again = kept(3).reviewAgain(kept(3).eraseAt().plusSeconds(1));
        assertThat(again.due(kept(3).reviewAt())).isEqualTo(Due.NOTHING);
        assertThat(again.due(kept(3).eraseAt())).isEqualTo(Due.ERASE);
    }

    @Property
    void whatIsDueNeverGoesBack(
            @ForAll @IntRange(max = 3) int level,
            @ForAll @IntRange(max = 3000) int day,
            @ForAll @IntRange(max = 3000) int more) {
        Instant moment = SINCE.plus(Duration.ofDays(day));
        Due now = kept(level).due(moment);
        Due later = kept(level).due(moment.plus(Duration.ofDays(more)));
        assertThat(later).isGreaterThanOrEqualTo(now);
    }
}
