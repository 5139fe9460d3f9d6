package org.acogida.intake.safety;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a host’s people can turn to: {@code pack.openAt(now, "VE")}.
 *
 * <p>Data of the host; this library ships no number of anybody. What was checked too long ago is left out, as a dead
 * number at three in the morning does harm; only those for emergencies are shown even then, as nothing at all does
 * more. Immutable and thread-safe.
 *
 * @param resources in the order in which the host would name them
 */
@JsonPropertyOrder({"resources"})
public record CrisisPack(
        @NotEmpty(message = "{org.acogida.intake.Missing.message}")
        List<@Valid CrisisResource> resources) {

    /** Copies the list. */
    public CrisisPack {
        resources = List.copyOf(resources);
    }

    /**
     * Returns what answers now, those of organisations and health services first and of police and state last. Those for
     * emergencies are left out where an organisation or a health service answers besides, and are all there is, whatever
     * their hours, where nothing answers.
     *
     * @param now the moment
     * @param country from where, ISO 3166-1; every country where nobody said
     * @return in the order to be shown; empty only where the host has named nothing for emergencies
     */
    public List<CrisisResource> openAt(Instant now, @Nullable String country) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<CrisisResource> there = resources.stream()
                .filter(resource -> resource.emergency() || !resource.isStale(day))
                .filter(resource -> country == null || resource.isReachedFrom(country))
                .sorted(Comparator.comparing(resource -> resource.operator().isAuthority()))
                .toList();
        List<CrisisResource> open =
                there.stream().filter(resource -> resource.openAt(now)).toList();
        if (open.isEmpty()) {
            return there.stream().filter(CrisisResource::emergency).toList();
        }
        return open.stream()
                .filter(resource -> !resource.emergency() || !isSpared(resource, open, country))
                .toList();
    }

    /** Not for a line that only people elsewhere reach, nor for the police: that may be as good as nobody. */
    private static boolean isSpared(CrisisResource emergency, List<CrisisResource> open, @Nullable String country) {
        String place = country == null ? emergency.country() : country;
        return open.stream()
                .filter(resource ->
                        !resource.emergency() && !resource.operator().isAuthority())
                .anyMatch(resource -> resource.isReachedFrom(place));
    }

    /**
     * Returns what has to be checked again.
     *
     * @param day today
     */
    public List<CrisisResource> stale(LocalDate day) {
        return resources.stream().filter(resource -> resource.isStale(day)).toList();
    }
}
