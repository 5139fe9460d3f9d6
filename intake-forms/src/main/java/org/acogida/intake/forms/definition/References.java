package org.acogida.intake.forms.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the numbers of an instrument come from, and who holds its official wording: what {@code references.json} says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sources by the ids that scores, criteria, cut-offs and flags name
 * @param rights the rights on the official wording
 * @param notVerified what nobody here has verified, in English
 */
public record References(Map<String, Source> sources, Rights rights, List<String> notVerified) {

    /** A form that is not scored and has no official wording. */
    public static final References NONE = new References(Map.of(), new Rights("own", "", "", true), List.of());

    /** Copies the map and the list. */
    public References {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        notVerified = List.copyOf(notVerified);
    }

    /**
     * A publication, such as “Kroenke, Spitzer, Williams 2001”.
     *
     * @param citation authors, year, journal or identifier
     * @param standing how well it was checked: {@code V1} seen once … {@code Vn} in n sources, {@code OK} believed,
     *     {@code NV} not found
     * @param supports what it says, in English
     */
    public record Source(String citation, String standing, String supports) {}

    /**
     * The rights on the official wording.
     *
     * @param officialWording such as {@code free}, {@code public-domain} or {@code permission}
     * @param holder who holds them
     * @param standing how well that was checked
     * @param ownWording whether the folder brings words of its own; without, only structure and scoring are there
     */
    public record Rights(String officialWording, String holder, String standing, boolean ownWording) {}
}
