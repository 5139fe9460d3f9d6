package org.acogida.intake.forms.records;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.internal.records.RecordField;
import org.acogida.intake.person.DetentionEpisode;
import org.acogida.intake.person.DurationRange;
import org.acogida.intake.person.DurationRange.Unit;
import org.acogida.intake.person.Isolation;
import org.acogida.intake.person.UncertainDate;

/** Times in detention: what stands in one group of questions is one time. */
final class EpisodeReader {

    /** The option says less than 22, and the record has the most: half a minute less. */
    private static final BigDecimal UNDER_22 = new BigDecimal("21.99");

    private static final long HOURS_OF_15_DAYS = 15 * 24;

    private final Filled filled;
    private final Map<String, DetentionEpisode> episodes = new LinkedHashMap<>();

    EpisodeReader(Filled filled) {
        this.filled = filled;
    }

    List<DetentionEpisode> read() {
        filled.entries(
                        RecordField.EPISODE_PLACE,
                        RecordField.EPISODE_COUNTRY,
                        RecordField.EPISODE_KIND,
                        RecordField.EPISODE_FROM,
                        RecordField.EPISODE_TO,
                        RecordField.EPISODE_LENGTH,
                        RecordField.HOURS_ALONE,
                        RecordField.DAYS_ALONE)
                .forEach(this::add);
        return episodes.values().stream()
                .filter(episode -> !episode.equals(DetentionEpisode.UNKNOWN))
                .toList();
    }

    private void add(Filled.Entry entry) {
        DetentionEpisode before = episodes.getOrDefault(entry.group(), DetentionEpisode.UNKNOWN);
        episodes.put(entry.group(), filled.orUnread(entry, with(before, entry)).orElse(before));
    }

    private Optional<DetentionEpisode> with(DetentionEpisode episode, Filled.Entry entry) {
        String said = entry.only();
        return switch (entry.field()) {
            case EPISODE_PLACE -> Optional.of(episode.withPlace(said));
            case EPISODE_COUNTRY -> Countries.one(said, filled.language()).map(episode::withCountry);
            case EPISODE_KIND -> Filled.asId(said).map(episode::withKindOfPlace);
            case EPISODE_FROM -> Optional.of(episode.withDates(date(said), episode.to()));
            case EPISODE_TO -> Optional.of(episode.withDates(episode.from(), date(said)));
            case EPISODE_LENGTH -> length(said).map(episode::withLength);
            case HOURS_ALONE -> hours(said).map(hours -> episode.withIsolation(inARow(hours, episode)));
            default -> inARow(said).map(length -> episode.withIsolation(inARow(alone(episode), length)));
        };
    }

    private static UncertainDate date(String words) {
        try {
            return UncertainDate.parse(words.strip()).withWords(words);
        } catch (IllegalArgumentException e) {
            return UncertainDate.inWords(words);
        }
    }

    /** “Some weeks” has a least. How many they can have been at most, nobody said. */
    private static Optional<DurationRange> length(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "hours" -> DurationRange.atLeast(0, Unit.HOURS);
                    case "days" -> DurationRange.atLeast(1, Unit.DAYS);
                    case "weeks" -> DurationRange.atLeast(1, Unit.WEEKS);
                    case "months" -> DurationRange.atLeast(1, Unit.MONTHS);
                    case "year-or-more" -> DurationRange.atLeast(12, Unit.MONTHS);
                    case "lost-count" -> DurationRange.lostCount();
                    default -> null;
                });
    }

    private static Optional<Isolation> hours(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "under-12" -> Isolation.of(0, 12, null);
                    case "12-to-22" -> new Isolation(BigDecimal.valueOf(12), UNDER_22, null);
                    case "22-or-more" -> Isolation.of(22, 24, null);
                    case "lost-count" -> new Isolation(null, null, null);
                    default -> null;
                });
    }

    private static Optional<DurationRange> inARow(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "under-a-day" -> DurationRange.between(0, 24, Unit.HOURS);
                    case "1-to-15-days" -> DurationRange.between(1, 15, Unit.DAYS);
                    case "over-15-days" -> DurationRange.atLeast(HOURS_OF_15_DAYS + 1, Unit.HOURS);
                    case "lost-count" -> DurationRange.lostCount();
                    default -> null;
                });
    }

    private static Isolation alone(DetentionEpisode episode) {
        return episode.isolation().stream().findFirst().orElse(new Isolation(null, null, null));
    }

    private static Isolation inARow(Isolation hours, DetentionEpisode episode) {
        return new Isolation(
                hours.leastHours(), hours.mostHours(), alone(episode).inARow());
    }

    private static Isolation inARow(Isolation hours, DurationRange length) {
        return new Isolation(hours.leastHours(), hours.mostHours(), length);
    }
}
