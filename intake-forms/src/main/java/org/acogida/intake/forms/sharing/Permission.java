package org.acogida.intake.forms.sharing;

import java.time.Instant;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Disclosure;
import org.acogida.intake.consent.Proof;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;

/** On what ground something is given: a yes, an emergency, or that it is the person’s own. */
sealed interface Permission {

    ConsentLedger ledger();

    Purpose purpose();

    Recipient recipient();

    Instant at();

    /** Whether something of this class, with these tags, may be given. */
    boolean allows(Sensitivity sensitivity);

    /** Whether it may be given as it was kept since: what was erased is not given either, where a host still has it. */
    default boolean allows(Sensitivity sensitivity, Instant keptSince) {
        return allows(sensitivity) && !ledger().erased(sensitivity, keptSince);
    }

    /** Whether the recipient is one of those who read anything of one person at all. */
    boolean isReader();

    /** Whether the recipient is one of those who read the answers to a question. */
    boolean mayView(Questionnaire form, Item.Question question);

    /** Whether it may be said that somebody should talk with the person today, whatever else is left out. */
    default boolean tellsSelfHarmFlag() {
        return false;
    }

    /** Whether what is left out shows as masked; otherwise there is no trace of it. */
    default boolean showsMasks() {
        return true;
    }

    /** The same ground, after something was entered. */
    Permission with(ConsentLedger later);

    /** Enters what is given; flagged where it was said that somebody should talk with the person today. */
    ConsentLedger enter(Disclosure disclosure, boolean flagged);

    /**
     * A yes.
     *
     * @param ledger what the person said
     * @param purpose for what
     * @param recipient to whom
     * @param at when
     */
    record ByGrant(ConsentLedger ledger, Purpose purpose, Recipient recipient, Instant at) implements Permission {

        @Override
        public boolean allows(Sensitivity sensitivity) {
            return ledger.permits(purpose, recipient, sensitivity, at);
        }

        /** Somebody elsewhere, in no role of this house, reads what the person agreed to. */
        /** Somebody elsewhere, in no role of this house, reads what the person agreed to. */
        @Override
        public boolean isReader() {
            Role role = recipient.role();
            return role == null ? recipient.kind() != Recipient.Kind.THIS_ORGANISATION : reads(role);
        }

        @Override
        public boolean mayView(Questionnaire form, Item.Question question) {
            Role role = recipient.role();
            return isReader() && (role == null || form.viewers(question).contains(role));
        }

        @Override
        public Permission with(ConsentLedger later) {
            return new ByGrant(later, purpose, recipient, at);
        }

        @Override
        public ConsentLedger enter(Disclosure disclosure, boolean flagged) {
            return ledger.disclose(disclosure);
        }
    }

    /**
     * Life is at stake, and there is no yes.
     *
     * @param ledger what the person said
     * @param recipient to whom
     * @param by who decided that
     * @param at when
     */
    record InEmergency(ConsentLedger ledger, Recipient recipient, Role by, Instant at) implements Permission {

        @Override
        public Purpose purpose() {
            return Purpose.EMERGENCY;
        }

        @Override
        public boolean allows(Sensitivity sensitivity) {
            return ledger.permitsInEmergency(recipient, sensitivity, at);
        }

        @Override
        public boolean isReader() {
            Role role = recipient.role();
            return role == null || reads(role);
        }

        @Override
        public boolean mayView(Questionnaire form, Item.Question question) {
            return isReader();
        }

        @Override
        public boolean tellsSelfHarmFlag() {
            return ledger.permitsSelfHarmFlag(recipient, at);
        }

        @Override
        public Permission with(ConsentLedger later) {
            return new InEmergency(later, recipient, by, at);
        }

        @Override
        public ConsentLedger enter(Disclosure disclosure, boolean flagged) {
            return ledger.breakGlass(disclosure, flagged, by);
        }
    }

    /**
     * The person’s own.
     *
     * @param ledger what the person said
     * @param proof that it is the person who asks
     * @param level how much of it
     * @param at when
     */
    record Own(ConsentLedger ledger, Proof proof, OwnCopy level, Instant at) implements Permission {

        private static final int PERSONAL = 1;

        @Override
        public Purpose purpose() {
            return Purpose.OWN_COPY;
        }

        @Override
        public Recipient recipient() {
            return Recipient.THE_PERSON;
        }

        @Override
        public boolean allows(Sensitivity sensitivity) {
            return switch (level) {
                case FULL -> true;
                case WITHOUT_SENSITIVE -> sensitivity.level() <= PERSONAL;
                case NOTHING_ON_PAPER -> false;
            };
        }

        @Override
        public boolean isReader() {
            return true;
        }

        @Override
        public boolean mayView(Questionnaire form, Item.Question question) {
            return true;
        }

        @Override
        public boolean showsMasks() {
            return false;
        }

        @Override
        public Permission with(ConsentLedger later) {
            return new Own(later, proof, level, at);
        }

        @Override
        public ConsentLedger enter(Disclosure disclosure, boolean flagged) {
            return ledger.ownCopy(disclosure, proof);
        }
    }

    /** Who answers for the work of others sees counts, and who speaks with the press sees nothing of an intake. */
    private static boolean reads(Role role) {
        return switch (role) {
            case CASE_WORKER, CLINICIAN, LAWYER -> true;
            case SUPERVISOR, MEDIA_DESK -> false;
        };
    }
}
