package org.acogida.intake.forms.records;

import static org.acogida.intake.forms.records.Told.TEN;
import static org.acogida.intake.forms.records.Told.read;
import static org.acogida.intake.forms.records.Told.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.ConsentState;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.person.ContactWay.Channel;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not to reach whom, as somebody said it in the bundled forms. */
class LimitsExtractionTest {

    private final QuestionnaireResponse first =
            to("consent-first").with("care-and-record", Answer.coded("with-limits"));

    private final QuestionnaireResponse second = to("consent-second")
            .with("purposes", Answer.coded("referral"), Answer.coded("family"), Answer.coded("study"));

    private final QuestionnaireResponse papers = to("legal-and-papers").with("door", Answer.coded("open"));

    @Test
    void whatHasAPlaceInALedgerIsALimitAndTheRestIsForSomebodyToRead() {
        IntakeRecords records = read(first.with(
                        "which-limits",
                        Answer.coded("not-press"),
                        Answer.coded("not-someone-here"),
                        Answer.coded("own-words"))
                .with("limits-in-words", Answer.text("la de la entrada")));

        assertThat(records.limits())
                .containsExactly(Scope.of(Purpose.MEDIA), Scope.everythingTo(Recipient.Kind.MEDIA_OUTLET));
        assertThat(records.unread()).containsExactly("consent-first/which-limits", "consent-first/limits-in-words");
    }

    @Test
    void aLimitBehindAClosedQuestionIsNone() {
        QuestionnaireResponse closed = first.with("care-and-record", Answer.coded("help-and-record"))
                .with("which-limits", Answer.coded("not-state"));

        assertThat(read(closed).limits()).isEmpty();
        assertThat(read(first.with("which-limits", Answer.declined())).limits()).isEmpty();
    }

    @Test
    void aNoIsReadAndAYesIsForSomebodyToEnter() {
        IntakeRecords records = read(second.with("referral", Answer.coded("yes"))
                .with("family", Answer.coded("no"))
                .with("study", Answer.coded("no")));

        assertThat(records.limits()).contains(Scope.of(Purpose.RESEARCH), Scope.of(Purpose.FAMILY));
        assertThat(records.limits()).noneMatch(limit -> limit.purposes().equals(List.of(Purpose.REFERRAL)));
        assertThat(records.unread()).containsExactly("consent-second/referral");
    }

    @Test
    void nothingThatIsSaidInAFormPermitsAnything() {
        QuestionnaireResponse yes = second.with("referral", Answer.coded("yes"))
                .with("referral-to", Answer.text("ejemplo"))
                .with("referral-scope", Answer.coded("contact"))
                .with("referral-understood", Answer.coded("understood"));

        assertThat(read(yes).limited(ConsentLedger.of("lumeto"), TEN).acts()).isEmpty();
    }

    @Test
    void whoWishesToMeetPeersStillMeetsThemWhereTheFamilyIsNotToKnow() {
        IntakeRecords records = read(first.with("which-limits", Answer.coded("not-family")));

        assertThat(records.limits())
                .noneMatch(limit -> limit.purposes().contains(Purpose.PEER_CONTACT))
                .anyMatch(limit -> limit.kinds().equals(List.of(Recipient.Kind.PERSON))
                        && limit.purposes().contains(Purpose.EMERGENCY));
    }

    @Test
    void whatTheTeamIsNotToDoIsALimitToo() {
        IntakeRecords records = read(to("safety-today")
                .with("safety", Answer.coded("threats"))
                .with("please-avoid", Answer.coded("police"), Answer.coded("call")));

        assertThat(records.limits()).containsExactly(Scope.everythingTo(Recipient.Kind.LAW_ENFORCEMENT));
        assertThat(records.avoided()).containsExactly(Channel.PHONE);
        assertThat(records.unread()).isEmpty();
    }

    /** Whoever says so beside their papers or their wishes for justice says so to the same ledger. */
    @ParameterizedTest
    @CsvSource({
        "own-state, STATE_BODY",
        "own-state, LAW_ENFORCEMENT",
        "authorities-here, IMMIGRATION",
        "authorities-here, LAW_ENFORCEMENT",
        "consulates, STATE_BODY",
        "press, MEDIA_OUTLET",
        "family, PERSON"
    })
    void whomNothingIsToReachIsANoInTheLedger(String code, Recipient.Kind kind) {
        IntakeRecords said = read(papers.with("keep-from", Answer.coded(code)));
        Recipient one = Recipient.outside(kind, "ejemplo");

        assertThat(said.unread()).isEmpty();
        assertThat(said.limited(ConsentLedger.of("lumeto"), TEN).state(Purpose.LEGAL_AID, one, TEN))
                .isEqualTo(ConsentState.DECLINED);
        assertThat(ConsentLedger.of("lumeto").state(Purpose.LEGAL_AID, one, TEN))
                .isNotEqualTo(ConsentState.DECLINED);
    }

    @Test
    void theSisterIsNotToldOnTheWorstNightEither() {
        Recipient sister = Recipient.outside(Recipient.Kind.PERSON, "hermana");
        ConsentLedger before = ConsentLedger.of("lumeto");
        ConsentLedger after = read(papers.with("keep-from", Answer.coded("family"), Answer.coded("press")))
                .limited(before, TEN);

        assertThat(before.permitsSelfHarmFlag(sister, TEN)).isTrue();
        assertThat(after.permitsSelfHarmFlag(sister, TEN)).isFalse();
    }

    /** “Nobody, without asking me first” stands alone and is still no “none of these”. */
    @ParameterizedTest
    @ValueSource(strings = {"work", "nobody-unasked"})
    void whomALedgerDoesNotKnowIsForSomebodyToRead(String code) {
        IntakeRecords said = read(papers.with("keep-from", Answer.coded(code)));

        assertThat(said.limits()).isEmpty();
        assertThat(said.unread()).containsExactly("legal-and-papers/keep-from");
    }

    @Test
    void aConditionForJusticeIsALimitWhereALedgerKnowsIt() {
        QuestionnaireResponse wishes =
                to("accountability-wishes").with("door", Answer.coded("open")).with("wishes", Answer.coded("truth"));
        IntakeRecords said = read(wishes.with("conditions", Answer.coded("not-state"), Answer.coded("no-name")));

        assertThat(said.limits())
                .containsExactly(Scope.everythingTo(
                        Recipient.Kind.LAW_ENFORCEMENT, Recipient.Kind.IMMIGRATION, Recipient.Kind.STATE_BODY));
        assertThat(said.unread()).containsExactly("accountability-wishes/conditions");
        assertThat(read(wishes.with("conditions", Answer.coded("none"))).unread())
                .isEmpty();
    }

    @Test
    void limitsOfTwoFormsHoldBothAndEachOnce() {
        IntakeRecords one = read(first.with("which-limits", Answer.coded("not-state")));
        IntakeRecords both = one.and(read(first.with("which-limits", Answer.coded("not-state"))))
                .and(read(second.with("study", Answer.coded("no"))));

        assertThat(both.limits()).hasSize(2).containsAll(one.limits()).contains(Scope.of(Purpose.RESEARCH));
    }
}
