/**
 * Instruments as folders, sessions that a person may leave at any moment, and scores that tell the truth about
 * incomplete answers; and what of it one recipient may see.
 *
 * <p>No type of a mapper, of ICU or of a logger appears in a public signature of this module.
 */
module org.acogida.intake.forms {
    requires transitive org.acogida.intake.i18n;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.csv;
    requires org.slf4j;
    requires static org.jspecify;

    exports org.acogida.intake.forms;
    exports org.acogida.intake.forms.battery;
    exports org.acogida.intake.forms.counts;
    exports org.acogida.intake.forms.definition;
    exports org.acogida.intake.forms.evidence;
    exports org.acogida.intake.forms.explain;
    exports org.acogida.intake.forms.records;
    exports org.acogida.intake.forms.scoring;
    exports org.acogida.intake.forms.sharing;

    // Drafts, chains and records are written and read by the mapper inside; nobody else may look.
    opens org.acogida.intake.forms to
            tools.jackson.databind;
    opens org.acogida.intake.forms.battery to
            tools.jackson.databind;
    opens org.acogida.intake.forms.evidence to
            tools.jackson.databind;
    opens org.acogida.intake.forms.records to
            tools.jackson.databind;
    opens org.acogida.intake.forms.sharing to
            tools.jackson.databind;
}
