package org.acogida.intake.forms;

/** Whether a form may be held in a setting, and whether anything may be asked in it now. */
final class Admission {

    private Admission() {}

    /** Nobody is asked about what nobody would come for. */
    static void check(Instrument instrument, Course course, Setting setting) {
        if (setting.policy() == null && course.needsPolicy()) {
            throw new MissingSafetyPolicyException(instrument.id());
        }
        if (!setting.services().containsAll(instrument.questionnaire().requires())) {
            throw new MissingServiceException(
                    instrument.id(), instrument.questionnaire().requires());
        }
    }

    /** Some forms are only begun while somebody reads along. */
    static void checkFresh(Instrument instrument, Setting setting) {
        if (!asks(instrument, setting)) {
            throw new IllegalStateException("Instrument " + instrument.id()
                    + " is only asked while somebody reads along." + System.lineSeparator()
                    + "Maybe SafetyPolicy.monitored() is to say so, or another form is asked instead.");
        }
    }

    static boolean asks(Instrument instrument, Setting setting) {
        return !instrument.scoring().context().monitored() || setting.isMonitored();
    }
}
