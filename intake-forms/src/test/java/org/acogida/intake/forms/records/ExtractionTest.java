package org.acogida.intake.forms.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.ConsentState;
import org.acogida.intake.consent.Keeping;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.person.ContactDecision.Reason;
import org.acogida.intake.person.ContactMessage;
import org.acogida.intake.person.ContactWay.Channel;
import org.acogida.intake.person.DerivedFact;
import org.acogida.intake.person.DerivedFact.Holds;
import org.acogida.intake.person.DetentionEpisode;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Need.Urgency;
import org.acogida.intake.person.Participant;
import org.acogida.intake.person.Preferences;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.person.SafeTime;
import org.acogida.intake.person.UncertainDate;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say in the bundled forms, as it stands in the records afterwards. */
class ExtractionTest {

    private static final ZoneId CARACAS = ZoneId.of("America/Caracas");
    private static final Extraction EXTRACTION = Extraction.in(CARACAS, new Random(7))
            .withHours("morning", SafeTime.of(LocalTime.of(9, 0), LocalTime.of(11, 0), DayOfWeek.values()));

    /** A Monday at ten in the morning there. */
    private static final Instant TEN = Instant.parse("2026-03-02T14:00:00Z");

    private static Instrument form(String id) {
        return InstrumentLibrary.bundled().instrument(id);
    }

    private static QuestionnaireResponse to(String id) {
        return QuestionnaireResponse.to(id, form(id).version(), Wording.OWN, "es-VE");
    }

    private static IntakeRecords read(QuestionnaireResponse response) {
        return EXTRACTION.extract(form(response.questionnaire()), response);
    }

    @Nested
    class Contact {

        private final QuestionnaireResponse safe = to("name-and-contact")
                .with("name", Answer.text("Nombre de ejemplo"))
                .with("contact", Answer.coded("yes"))
                .with("channels", Answer.coded("phone"), Answer.coded("sms"))
                .with("times", Answer.coded("morning"))
                .with("shared", Answer.coded("no"))
                .with("leave-message", Answer.coded("yes"))
                .with("name-us", Answer.coded("no"))
                .with("address", Answer.text("ejemplo:1"));

        @Test
        void whatWasAllowedIsAllowedAtThoseHours() {
            SafeContact contact = read(safe).contact();

            assertThat(contact.mayContact(TEN, Channel.PHONE, ContactMessage.speaking())
                            .way()
                            .address())
                    .isEqualTo("ejemplo:1");
            assertThat(contact.mayContact(TEN.plusSeconds(3600), Channel.PHONE, ContactMessage.speaking())
                            .reasons())
                    .containsExactly(Reason.OUTSIDE_SAFE_TIMES);
            assertThat(contact.mayContact(TEN, Channel.LETTER, ContactMessage.speaking())
                            .reasons())
                    .containsExactly(Reason.NO_SUCH_WAY);
            assertThat(contact.ways()).allMatch(way -> way.mayLeaveMessage() && !way.mayNameOrganisation());
        }

        @Test
        void whoWantsNoContactHasNoWayWhateverStandsBehindTheClosedQuestion() {
            IntakeRecords records = read(safe.with("contact", Answer.coded("no")));

            assertThat(records.contact().ways()).isEmpty();
            assertThat(records.name()).isEqualTo("Nombre de ejemplo");
        }

        @ParameterizedTest
        @ValueSource(strings = {"shared", "leave-message", "name-us"})
        void whatWasDeclinedIsNotAllowed(String linkId) {
            SafeContact contact = read(safe.with("name-us", Answer.coded("yes")).with(linkId, Answer.declined()))
                    .contact();

            assertThat(contact.ways()).allSatisfy(way -> {
                assertThat(way.unshared()).isEqualTo(!linkId.equals("shared"));
                assertThat(way.mayLeaveMessage()).isEqualTo(!linkId.equals("leave-message"));
                assertThat(way.mayNameOrganisation()).isEqualTo(!linkId.equals("name-us"));
            });
        }

        /** A call can bring to the door those whom somebody fears: which form was filled in first says nothing of that. */
        @Test
        void whoeverAsksNotToBeCalledIsNotCalledInWhicheverOrderTheFormsCome() {
            IntakeRecords said =
                    read(safe.with("channels", Answer.coded("phone"), Answer.coded("visit"), Answer.coded("sms")));
            IntakeRecords fear = read(to("safety-today")
                    .with("safety", Answer.coded("followed"))
                    .with("please-avoid", Answer.coded("call"), Answer.coded("visit")));

            for (Channel channel : List.of(Channel.PHONE, Channel.VISIT)) {
                assertThat(may(said, channel)).isTrue();
                assertThat(may(said.and(fear), channel)).isFalse();
                assertThat(may(fear.and(said), channel)).isFalse();
                assertThat(may(fear.and(said).and(read(to("preferences"))), channel))
                        .isFalse();
            }
            assertThat(may(said.and(fear), Channel.SMS)).isTrue();
            assertThat(fear.unread()).isEmpty();
        }

        private static boolean may(IntakeRecords records, Channel channel) {
            return records.contact()
                    .mayContact(TEN, channel, ContactMessage.leaving("Hola", "La organización"))
                    .allowed();
        }

        @Test
        void perhapsSharedCountsAsShared() {
            assertThat(read(safe.with("shared", Answer.coded("maybe")))
                            .contact()
                            .ways())
                    .noneMatch(way -> way.unshared());
        }

        @Test
        void hoursThatTheHostDoesNotKnowAreNoneAndSomebodyIsToReadThem() {
            IntakeRecords records = read(safe.with("times", Answer.coded("evening")));

            assertThat(records.contact().ways()).allMatch(way -> way.times().isEmpty());
            assertThat(records.unread()).containsExactly("name-and-contact/times");
        }

        @Test
        void aWayWithoutAnAddressIsNone() {
            IntakeRecords records = read(safe.with("address", Answer.declined()));

            assertThat(records.contact().ways()).isEmpty();
            assertThat(records.unread()).containsExactly("name-and-contact/channels", "name-and-contact/times");
        }

        @Test
        void theCodeWordIsKnownAndNotKept() {
            SafeContact contact = read(safe.with("agree", Answer.coded("code-word"))
                            .with("code-word", Answer.text("Girasol azul")))
                    .contact();

            assertThat(contact.codeWordIs("girasol azul")).isTrue();
            assertThat(contact.codeWordIs("girasol")).isFalse();
            assertThat(contact.codeWord().digest()).doesNotContainIgnoringCase("girasol");
        }

        @Test
        void somebodyTrustedIsToldNothingUnlessThatWasSaid() {
            QuestionnaireResponse through = to("name-and-contact")
                    .with("contact", Answer.coded("through-someone"))
                    .with("trusted-name", Answer.text("Persona de ejemplo"))
                    .with("trusted-address", Answer.text("ejemplo:2"));

            assertThat(read(through).contact().trustedPerson())
                    .isEqualTo(new SafeContact.TrustedPerson("Persona de ejemplo", "ejemplo:2", false));
            assertThat(read(through.with("trusted-may-know", Answer.coded("yes")))
                            .contact()
                            .trustedPerson()
                            .mayNameOrganisation())
                    .isTrue();
            assertThat(read(through.with("trusted-name", Answer.declined())).unread())
                    .containsExactly("name-and-contact/trusted-address");
        }

        @Test
        void whatToDoIfSomebodyElseAnswers() {
            assertThat(read(safe.with("if-someone-else-answers", Answer.coded("wrong-number")))
                            .contact()
                            .ifSomeoneElseAnswers())
                    .isEqualTo(SafeContact.IfSomeoneElseAnswers.WRONG_NUMBER);
        }
    }

    @Nested
    class Wishes {

        private final QuestionnaireResponse asked = to("preferences")
                .with("comfort", Answer.coded("clinician"), Answer.coded("interpreter"), Answer.coded("touch"));

        @Test
        void whatIsWishedStandsInThePreferences() {
            Preferences wishes = read(asked.with("clinician-gender", Answer.coded("woman"))
                            .with("touch", Answer.coded("no"))
                            .with("examination", Answer.coded("ask-first")))
                    .preferences();

            assertThat(wishes)
                    .isEqualTo(Preferences.NONE
                            .withClinician(Preferences.Gender.WOMAN)
                            .withTouch(Preferences.Comfort.NO)
                            .withExamination(Preferences.Comfort.ASK_FIRST));
        }

        @ParameterizedTest
        @CsvSource({
            "El Salvador, SV",
            "el salvador y Panamá, SV PA",
            "PANAMA, PA",
            "Trinidad y Tobago, TT",
            "'SV, CO', SV CO"
        })
        void countriesAreReadByTheirNames(String words, String codes) {
            assertThat(notFrom(words).preferences().interpreter().notFrom()).containsExactly(codes.split(" "));
            assertThat(notFrom(words).unread()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"de allá", "El Salvador y de donde me tuvieron", "sv"})
        void wordsThatAreNoCountryAreForSomebodyToRead(String words) {
            assertThat(notFrom(words).unread()).containsExactly("preferences/interpreter-not-from");
        }

        private IntakeRecords notFrom(String words) {
            return read(asked.with("interpreter-origin", Answer.coded("not-compatriot"), Answer.coded("not-from"))
                    .with("interpreter-not-from", Answer.text(words)));
        }

        @Test
        void nobodyFromTheirOwnCountry() {
            Preferences.Interpreter wish = read(asked.with("interpreter-origin", Answer.coded("not-compatriot")))
                    .preferences()
                    .interpreter();

            assertThat(wish.suits(null, "VE", "VE")).isFalse();
            assertThat(wish.suits(null, "CO", "VE")).isTrue();
        }

        @Test
        void aFormThatDoesNotAskSaysNothingOfWishes() {
            assertThat(read(to("name-and-contact")).preferences()).isNull();
            assertThat(read(to("preferences")).preferences()).isEqualTo(Preferences.NONE);
        }
    }

    @Nested
    class Detention {

        private final QuestionnaireResponse told = to("detention-outline")
                .with("door", Answer.coded("open"))
                .with("how-many", Answer.coded("two"))
                .with("first-kind", Answer.coded("prison"))
                .with("first-from", Answer.text("2025-03~"))
                .with("first-to", Answer.text("por Navidad"))
                .with("first-length", Answer.coded("months"))
                .with("first-where", Answer.text("El Salvador"))
                .with("second-where", Answer.text("la casa grande"));

        /** Whatever kind of place can be chosen stands in the record, by a word that most lists have. */
        @ParameterizedTest
        @ValueSource(strings = {"first-kind", "second-kind"})
        void everyKindOfPlaceIsKept(String linkId) {
            Questionnaire outline = form("detention-outline").questionnaire();
            List<String> kinds = outline.questions().stream()
                    .filter(question -> question.linkId().equals(linkId))
                    .flatMap(question -> outline.options(question).stream())
                    .map(AnswerOption::code)
                    .toList();

            assertThat(kinds).contains("intelligence-site").isSubsetOf(DetentionEpisode.KINDS_OF_PLACE);
            assertThat(kinds)
                    .allSatisfy(kind -> assertThat(
                                    read(told.with(linkId, Answer.coded(kind))).episodes())
                            .extracting(DetentionEpisode::kindOfPlace)
                            .contains(kind));
        }

        @Test
        void eachTimeIsOfItsOwn() {
            List<DetentionEpisode> episodes = read(told).episodes();

            assertThat(episodes).hasSize(2);
            assertThat(episodes.get(0).kindOfPlace()).isEqualTo("prison");
            assertThat(episodes.get(0).place()).isEqualTo("El Salvador");
            assertThat(episodes.get(0).country()).isNull();
            assertThat(episodes.get(0).from().earliest()).contains(LocalDate.of(2025, 3, 1));
            assertThat(episodes.get(0).to()).isEqualTo(UncertainDate.inWords("por Navidad"));
            assertThat(episodes.get(0).length().leastHours()).isEqualTo(BigDecimal.valueOf(28 * 24));
            assertThat(episodes.get(0).length().mostHours()).isEmpty();
            assertThat(episodes.get(1)).isEqualTo(DetentionEpisode.UNKNOWN.withPlace("la casa grande"));
        }

        /** Each of the times has a country of its own, in the language in which it was asked. */
        @Test
        void oneCountryAndThenAnother() {
            IntakeRecords records = read(told.with("first-country", Answer.text("El Salvador"))
                    .with("second-country", Answer.text(" venezuela ")));

            assertThat(records.episodes()).extracting(DetentionEpisode::country).containsExactly("SV", "VE");
            assertThat(records.unread()).isEmpty();
        }

        /** Nobody guesses: somebody reads it, and what was said of the place and the dates stands as before. */
        @ParameterizedTest
        @ValueSource(strings = {"por la frontera", "creo que El Salvador", "SV o HN"})
        void aCountryThatIsNoNameOfOneIsRead(String words) {
            IntakeRecords records = read(told.with("first-country", Answer.text(words)));

            assertThat(records.unread()).containsExactly("detention-outline/first-country");
            assertThat(records.episodes()).isEqualTo(read(told).episodes());
        }

        @Test
        void theSecondTimeIsNotThereWhereThereWasOne() {
            assertThat(read(told.with("how-many", Answer.coded("one"))).episodes())
                    .hasSize(1);
        }

        @Test
        void nothingIsThereBehindAClosedDoor() {
            assertThat(read(told.with("door", Answer.coded("no"))).episodes()).isEmpty();
        }

        /** Rules 43 to 45 of the Nelson Mandela Rules: from 22 hours a day, and more than 15 days in a row. */
        @ParameterizedTest
        @CsvSource({
            "under-12, over-15-days, NO, NO",
            "12-to-22, over-15-days, NO, NO",
            "22-or-more, over-15-days, YES, YES",
            "22-or-more, 1-to-15-days, YES, NO",
            "22-or-more, under-a-day, YES, NO",
            "22-or-more, lost-count, YES, POSSIBLE",
            "lost-count, over-15-days, POSSIBLE, POSSIBLE",
            "lost-count, under-a-day, POSSIBLE, NO"
        })
        void timeAloneIsWhatFollowsFromTheWordsChosen(String hours, String days, Holds solitary, Holds prolonged) {
            List<DetentionEpisode> episodes = read(to("detention-outline")
                            .with("door", Answer.coded("open"))
                            .with("isolation", Answer.coded("yes"))
                            .with("hours-alone", Answer.coded(hours))
                            .with("days-alone", Answer.coded(days)))
                    .episodes();

            assertThat(episodes).singleElement().satisfies(episode -> {
                assertThat(episode.isolation()).hasSize(1);
                assertThat(episode.isolation().get(0).solitary().holds()).isEqualTo(solitary);
                assertThat(episode.isolation().get(0).prolonged().holds()).isEqualTo(prolonged);
            });
        }

        @ParameterizedTest
        @CsvSource({"hours, 0", "days, 24", "weeks, 168", "months, 672", "year-or-more, 8064", "lost-count, 0"})
        void aLengthHasALeastAndNoMost(String code, int hours) {
            DetentionEpisode episode = read(told.with("first-length", Answer.coded(code)))
                    .episodes()
                    .get(0);

            assertThat(episode.length().leastHours()).isEqualByComparingTo(BigDecimal.valueOf(hours));
            assertThat(episode.length().mostHours()).isEmpty();
        }
    }

    @Nested
    class Needs {

        @Test
        void needsAreAsUrgentAsThePersonSays() {
            IntakeRecords records = read(to("what-matters-now")
                    .with("matters", Answer.coded("health-care"), Answer.coded("other"))
                    .with("health-need", Answer.coded("medicine"))
                    .with("other-need", Answer.coded("other"))
                    .with("own-words", Answer.text("ver el mar"))
                    .with("how-soon", Answer.coded("today")));

            assertThat(records.needs())
                    .containsExactly(
                            new Need("health-care", Urgency.TODAY, null),
                            new Need("other", Urgency.TODAY, "ver el mar"),
                            new Need("medicine", Urgency.TODAY, null));
        }

        @Test
        void noneOfTheseIsNoNeed() {
            assertThat(read(to("what-matters-now").with("matters", Answer.coded("none")))
                            .needs())
                    .isEmpty();
        }

        @Test
        void howSoonGoesToWhatItIsAskedFor() {
            IntakeRecords records = read(to("family-and-home")
                    .with("family", Answer.coded("someone-ill"), Answer.coded("housing"))
                    .with("ill-care", Answer.coded("no"))
                    .with("ill-soon", Answer.coded("today"))
                    .with("family-help", Answer.coded("shelter")));

            assertThat(records.needs())
                    .containsExactly(new Need("shelter", null, null), new Need("health-care", Urgency.TODAY, null));
        }

        private final QuestionnaireResponse hurt = to("body-now")
                .with("body", Answer.coded("head"), Answer.coded("hurt"), Answer.coded("treatment"))
                .with("hurt-care", Answer.coded("no"))
                .with("head-awake", Answer.coded("yes"))
                .with("medicine", Answer.coded("gone"));

        /** A refusal, a word not said and a form not finished are one here: the wound is there all the same. */
        @Test
        void anUntreatedWoundIsANeedWhoeverWouldRatherNotSayHowSoon() {
            Need care = new Need("health-care", null, null);
            Need medicine = new Need("medicine", null, null);

            assertThat(read(hurt.with("how-soon", Answer.declined())).needs())
                    .containsExactlyInAnyOrder(medicine, care);
            assertThat(read(hurt.with("how-soon", Answer.later())).needs()).containsExactlyInAnyOrder(medicine, care);
            assertThat(read(hurt).needs()).containsExactlyInAnyOrder(medicine, care);
            assertThat(read(hurt.with("how-soon", Answer.coded("today"))).needs())
                    .containsExactlyInAnyOrder(medicine, new Need("health-care", Urgency.TODAY, null));
        }

        @Test
        void aChildWhoIsIllIsANeedWithoutAnUrgencyToo() {
            QuestionnaireResponse baby = to("family-and-home")
                    .with("family", Answer.coded("someone-ill"))
                    .with("who-is-ill", Answer.coded("baby"))
                    .with("ill-care", Answer.coded("no"));

            assertThat(read(baby.with("ill-soon", Answer.declined())).needs())
                    .containsExactly(new Need("health-care", null, null));
            assertThat(read(baby.with("ill-care", Answer.coded("yes"))).needs()).isEmpty();
        }

        @Test
        void whoeverHasNothingToShowNeedsNothing() {
            assertThat(read(to("body-now").with("body", Answer.coded("none"))).needs())
                    .isEmpty();
            assertThat(read(to("body-now")).needs()).isEmpty();
            assertThat(read(to("what-matters-now").with("matters", Answer.coded("none")))
                            .needs())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "body-now, gone, true",
            "body-now, running-out, true",
            "body-now, have, false",
            "body-now, no, false",
            "continuing-treatment, none, true",
            "continuing-treatment, days, true",
            "continuing-treatment, weeks, false",
            "continuing-treatment, month-or-more, false",
            "continuing-treatment, not-sure, false"
        })
        void aMedicineThatEndsSoonIsNeeded(String form, String left, boolean needed) {
            boolean body = form.equals("body-now");
            QuestionnaireResponse asked = body
                    ? to(form).with("body", Answer.coded("treatment")).with("medicine", Answer.coded(left))
                    : to(form).with("treatment", Answer.coded("yes")).with("supply", Answer.coded(left));

            assertThat(read(asked).needs().contains(new Need("medicine", null, null)))
                    .isEqualTo(needed);
            assertThat(read(asked).unread())
                    .isEqualTo(left.equals("not-sure") ? List.of("continuing-treatment/supply") : List.of());
        }

        @Test
        void whatIsWantedForATreatmentIsNeededAsSoonAsThePersonSays() {
            IntakeRecords records = read(to("continuing-treatment")
                    .with("treatment", Answer.coded("yes"))
                    .with("supply", Answer.coded("none"))
                    .with("wanted", Answer.coded("medicine"), Answer.coded("discreet"))
                    .with("soon", Answer.coded("today")));

            assertThat(records.needs())
                    .containsExactly(
                            new Need("medicine", Urgency.TODAY, null), new Need("discreet", Urgency.TODAY, null));
            assertThat(records.unread()).isEmpty();
        }

        @Test
        void whatWouldProtectSomebodyWhoIsAccusedIsNeededAsSoonAsTheySay() {
            QuestionnaireResponse asked = to("stigma")
                    .with("door", Answer.coded("open"))
                    .with("protection", Answer.coded("shelter"), Answer.coded("silence"));

            assertThat(read(asked.with("soon", Answer.coded("today"))).needs())
                    .containsExactly(
                            new Need("shelter", Urgency.TODAY, null), new Need("silence", Urgency.TODAY, null));
            assertThat(read(asked.with("soon", Answer.declined())).needs())
                    .containsExactly(new Need("shelter", null, null), new Need("silence", null, null));
            assertThat(read(to("stigma")
                                    .with("door", Answer.coded("open"))
                                    .with("protection", Answer.coded("nothing-now")))
                            .needs())
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"yes, YES", "perhaps, POSSIBLE", "no, NO"})
        void lossOfConsciousnessAfterABlowIsAFactForTheClinician(String said, Holds holds) {
            assertThat(read(hurt.with("head-awake", Answer.coded(said))).facts())
                    .singleElement()
                    .satisfies(fact -> {
                        assertThat(fact.fact()).isEqualTo("head-blow-with-loss-of-consciousness");
                        assertThat(fact.holds()).isEqualTo(holds);
                        assertThat(fact.reference()).contains("unverified");
                    });
        }

        @Test
        void aBlowOfWhichNobodySaidMoreMayHaveBeenOne() {
            assertThat(read(hurt.with("head-awake", Answer.declined())).facts())
                    .extracting(DerivedFact::holds)
                    .containsExactly(Holds.POSSIBLE);
            assertThat(read(hurt.with("body", Answer.coded("hurt"))).facts())
                    .as("who names no blow, of them nothing is said")
                    .isEmpty();
        }

        @Test
        void whatWasToldOnceIsNotOverlookedLater() {
            IntakeRecords told = read(hurt);
            IntakeRecords silent = read(hurt.with("head-awake", Answer.declined()));

            assertThat(told.and(silent).facts()).isEqualTo(told.facts());
            assertThat(silent.and(told).facts()).isEqualTo(told.facts());
        }

        @Test
        void aNeedOfTwoFormsIsOneAndAsUrgentAsTheMoreUrgent() {
            IntakeRecords first = read(to("what-matters-now")
                    .with("matters", Answer.coded("health-care"))
                    .with("how-soon", Answer.coded("can-wait")));
            IntakeRecords second =
                    read(to("body-now").with("body", Answer.coded("hurt")).with("how-soon", Answer.coded("this-week")));

            assertThat(first.and(second).needs()).containsExactly(new Need("health-care", Urgency.THIS_WEEK, null));
            assertThat(second.and(first).needs()).containsExactly(new Need("health-care", Urgency.THIS_WEEK, null));
        }
    }

    @Test
    void ofTwoFormsTheLaterNameCountsAndWhatOneDoesNotAskStays() {
        IntakeRecords first = read(to("name-and-contact").with("name", Answer.text("Uno")));
        IntakeRecords later = read(to("name-and-contact").with("name", Answer.text("Dos")));
        Participant person = Participant.of(UUID.fromString("00000000-0000-4000-8000-000000000000"), "babe");

        assertThat(first.and(later).named(person).name()).isEqualTo("Dos");
        assertThat(first.and(read(to("preferences"))).name()).isEqualTo("Uno");
        assertThat(first.and(read(to("preferences"))).contact()).isNotNull();
        assertThat(read(to("preferences")).named(person)).isEqualTo(person);
    }

    @Test
    void aResponseToAnotherVersionIsRefused() {
        QuestionnaireResponse other = QuestionnaireResponse.to("preferences", "0.9.0", Wording.OWN, "es");

        assertThatThrownBy(() -> EXTRACTION.extract(form("preferences"), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe load preferences");
    }

    @Nested
    class Record {

        private final QuestionnaireResponse asked = to("consent-first");

        @ParameterizedTest
        @CsvSource({
            "help-and-record, HELP_AND_RECORD",
            "with-limits, WITH_LIMITS",
            "help-only, HELP_ONLY",
            "ask-first, ASK_FIRST",
            "not-now, NOT_NOW"
        })
        void whatWasSaidToARecordIsHeard(String code, Keeping said) {
            IntakeRecords records = read(asked.with("care-and-record", Answer.coded(code)));
            boolean yes = code.equals("help-and-record") || code.equals("with-limits");

            assertThat(records.keeping()).isEqualTo(said);
            assertThat(records.mayBeKept()).isEqualTo(yes);
            assertThat(records.unread())
                    .as("what is no yes is for somebody to read")
                    .isEqualTo(yes ? List.of() : List.of("consent-first/care-and-record"));
        }

        /** The form itself says to the team that leaving it open is no yes. */
        @Test
        void leavingItOpenIsNoYes() {
            assertThat(read(asked.with("care-and-record", Answer.declined())).mayBeKept())
                    .isFalse();
            assertThat(read(asked).keeping()).isEqualTo(Keeping.LEFT_OPEN);
        }

        @Test
        void whereNoFormAsksTheHostHasItsOwnWay() {
            assertThat(read(to("preferences")).keeping()).isNull();
            assertThat(read(to("preferences")).mayBeKept()).isTrue();
        }

        @Test
        void thePersonsLastWordCountsAndHoldsForAllOfTheVisit() {
            IntakeRecords yes = read(asked.with("care-and-record", Answer.coded("help-and-record")));
            IntakeRecords no = read(asked.with("care-and-record", Answer.coded("help-only")));
            IntakeRecords needs = read(to("what-matters-now").with("matters", Answer.coded("papers")));

            assertThat(no.and(needs).mayBeKept()).isFalse();
            assertThat(needs.and(no).mayBeKept()).isFalse();
            assertThat(yes.and(no).mayBeKept()).isFalse();
            assertThat(no.and(needs).and(yes).mayBeKept()).isTrue();
            assertThat(yes.and(read(asked)).mayBeKept())
                    .as("leaving it open another time takes no word back")
                    .isTrue();
            assertThat(no.and(read(asked)).keeping()).isEqualTo(Keeping.HELP_ONLY);
            assertThat(needs.and(read(asked)).mayBeKept()).isFalse();
        }
    }

    @Nested
    class Limits {

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
            assertThat(read(first.with("which-limits", Answer.declined())).limits())
                    .isEmpty();
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

            assertThat(read(yes).limited(ConsentLedger.of("lumeto"), TEN).acts())
                    .isEmpty();
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
            QuestionnaireResponse wishes = to("accountability-wishes")
                    .with("door", Answer.coded("open"))
                    .with("wishes", Answer.coded("truth"));
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
}
