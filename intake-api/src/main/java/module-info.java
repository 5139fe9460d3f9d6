/**
 * The records of an intake: persons, questionnaires, responses, scores, safety signals, who may see what, and
 * what a person said to be judged elsewhere.
 *
 * <p>Only values and their constraints live here. This module does no I/O and knows no locale, no mapper and no
 * particular instrument.
 */
module org.acogida.intake.api {
    requires transitive jakarta.validation;
    requires transitive com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports org.acogida.intake.consent;
    exports org.acogida.intake.evidence;
    exports org.acogida.intake.person;
    exports org.acogida.intake.questionnaire;
    exports org.acogida.intake.response;
    exports org.acogida.intake.safety;
    exports org.acogida.intake.score;

    // A validator and a mapper, whichever the host has chosen, read these records by reflection.
    opens org.acogida.intake.consent;
    opens org.acogida.intake.evidence;
    opens org.acogida.intake.person;
    opens org.acogida.intake.questionnaire;
    opens org.acogida.intake.response;
    opens org.acogida.intake.safety;
    opens org.acogida.intake.score;
}
