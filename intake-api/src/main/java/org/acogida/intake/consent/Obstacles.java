package org.acogida.intake.consent;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.response.Violation;

/** What keeps a yes from being entered; never what it says. */
final class Obstacles {

    private Obstacles() {}

    /** Returns all of them; where half of the yes is missing, only what is missing. */
    static List<Violation> of(Grant grant, PrivacyCheck privacy, Instant now, boolean authority) {
        List<Violation> missing = Violation.missingIn(grant, "grant");
        return missing.isEmpty()
                ? Stream.of(
                                privacy.obstacles(grant.givenAt(), "privacy"),
                                when(grant.givenAt().isAfter(now), "given-later", "grant.givenAt"),
                                when(!now.isBefore(grant.expiresAt()), "already-expired", "grant.expiresAt"),
                                when(!grant.coherent(), "already-expired", "grant.expiresAt"),
                                when(!grant.recipient().coherent(), "recipient-not-whole", "grant.recipient"),
                                when(isAuthority(grant) != authority, "act-of-its-own", "grant.recipient"),
                                when(isMedia(grant), "media-by-itself", "grant.purpose"),
                                when(isCareElsewhere(grant), "care-is-here", "grant.recipient"),
                                when(isOwn(grant), "no-grant-needed", "grant.purpose"))
                        .flatMap(found -> found)
                        .distinct()
                        .toList()
                : missing;
    }

    private static Stream<Violation> when(boolean so, String code, String path) {
        return so ? Stream.of(Violation.of(code, path)) : Stream.empty();
    }

    /** Whether a yes can count at all, however it came here: of its kind, and said alone before it was entered. */
    static boolean grantable(ConsentAct.Granted act) {
        Grant grant = act.grant();
        boolean kind = !isMedia(grant) && !isCareElsewhere(grant) && !isOwn(grant);
        return kind && act.privacy().opens(grant.givenAt()) && !grant.givenAt().isAfter(act.at());
    }

    private static boolean isAuthority(Grant grant) {
        return grant.recipient().kind().authority();
    }

    private static boolean isMedia(Grant grant) {
        return grant.purpose() == Purpose.MEDIA || grant.recipient().kind() == Recipient.Kind.MEDIA_OUTLET;
    }

    private static boolean isCareElsewhere(Grant grant) {
        return grant.purpose() == Purpose.CARE_HERE && grant.recipient().kind() != Recipient.Kind.THIS_ORGANISATION;
    }

    private static boolean isOwn(Grant grant) {
        return grant.purpose() == Purpose.OWN_COPY || grant.recipient().kind() == Recipient.Kind.THE_PERSON;
    }
}
