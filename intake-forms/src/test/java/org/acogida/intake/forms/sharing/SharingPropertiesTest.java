package org.acogida.intake.forms.sharing;

import static org.acogida.intake.forms.sharing.MixedDay.CLINIC;
import static org.acogida.intake.forms.sharing.MixedDay.CLINICIAN;
import static org.acogida.intake.forms.sharing.MixedDay.FORM;
import static org.acogida.intake.forms.sharing.MixedDay.NOW;
import static org.acogida.intake.forms.sharing.MixedDay.QUESTIONS;
import static org.acogida.intake.forms.sharing.MixedDay.SCORER;
import static org.acogida.intake.forms.sharing.MixedDay.nothingSaid;
import static org.acogida.intake.forms.sharing.MixedDay.proof;
import static org.acogida.intake.forms.sharing.MixedDay.response;
import static org.acogida.intake.forms.sharing.MixedDay.yes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.acogida.intake.consent.CombinationRule;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.ScoreReport;

/** What holds of every release, whatever was answered and whatever was agreed to. */
class SharingPropertiesTest {

    private static final List<Recipient> RECIPIENTS = List.of(
            CLINICIAN,
            Recipient.here(Role.CASE_WORKER),
            Recipient.here(Role.LAWYER),
            CLINIC,
            Recipient.outside(Recipient.Kind.LAW_ENFORCEMENT, "police"));

    private static final CombinationRule RULE =
            new CombinationRule(List.of("mixed-day/place", "mixed-day/day"), new Sensitivity(2, List.of("VIO")));

    @Provide
    Arbitrary<Map<String, List<Answer>>> answers() {
        Arbitrary<Map<String, List<Answer>>> all = Arbitraries.just(new LinkedHashMap<>());
        for (Item.Question question : FORM.questionnaire().questions()) {
            all = Combinators.combine(all, answer(question.answerType())).as((before, answer) -> {
                Map<String, List<Answer>> more = new LinkedHashMap<>(before);
                answer.ifPresent(given -> more.put(question.linkId(), List.of(given)));
                return more;
            });
        }
        return all;
    }

    private static Arbitrary<Optional<Answer>> answer(AnswerType type) {
        Arbitrary<Answer> value = switch (type) {
            case TEXT -> Arbitraries.of("junto al río", "en casa").map(Answer::text);
            case DAY ->
                Arbitraries.of(LocalDate.of(2025, 3, 15), LocalDate.of(2025, 7, 18))
                        .map(Answer::day);
            default -> Arbitraries.of("0", "1", "2", "3").map(Answer::coded);
        };
        Arbitrary<Answer> absent = Arbitraries.of(
                        AbsentReason.DECLINED, AbsentReason.DONT_KNOW, AbsentReason.LATER, AbsentReason.NOT_ASKED)
                .map(Answer::absent);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, value.map(Optional::of)),
                net.jqwik.api.Tuple.of(2, absent.map(Optional::of)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Optional.<Answer>empty())));
    }

    /** A yes to somebody, perhaps with a no to some of it; an emergency; or the person's own. */
    @Provide
    Arbitrary<Sharing> sharing() {
        Arbitrary<Set<String>> tags =
                Arbitraries.of("PSY", "HIV", "DEMO", "VIO").set();
        Arbitrary<Sharing> granted = Combinators.combine(
                        Arbitraries.of(RECIPIENTS),
                        Arbitraries.integers().between(0, 3),
                        tags,
                        Arbitraries.integers().between(0, 3).injectNull(0.7))
                .as((recipient, upTo, some, no) -> {
                    ConsentLedger ledger = yes(Purpose.COORDINATE, recipient, upTo, some.toArray(String[]::new));
                    ConsentLedger said = no == null
                            ? ledger
                            : ledger.stopSharing(Scope.of(Purpose.COORDINATE).fromLevel(no), NOW);
                    return Sharing.under(said, Purpose.COORDINATE, recipient, NOW);
                });
        Arbitrary<Sharing> emergency = Arbitraries.of(RECIPIENTS)
                .map(recipient -> Sharing.inEmergency(nothingSaid(), recipient, Role.CLINICIAN, NOW));
        Arbitrary<Sharing> own = Arbitraries.of(OwnCopy.class)
                .map(level -> Sharing.ownCopy(nothingSaid(), proof(nothingSaid()), level, NOW));
        return Combinators.combine(Arbitraries.oneOf(granted, granted, emergency, own), Arbitraries.of(true, false))
                .as((sharing, rule) -> rule ? sharing.with(List.of(RULE)) : sharing);
    }

    private static Set<String> shown(Release release) {
        return release.response().answers().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(List.of(Answer.absent(AbsentReason.MASKED))))
                .map(Map.Entry::getKey)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Item.Question question(String linkId) {
        return FORM.questionnaire().questions().stream()
                .filter(question -> question.linkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 300)
    void whatLeavesIsPermittedAndIsWhatWasAnswered(
            @ForAll("answers") Map<String, List<Answer>> answers, @ForAll("sharing") Sharing sharing) {
        QuestionnaireResponse whole = response().withAnswers(answers);
        Optional<Release> release = sharing.release(SCORER, whole);
        Statistics.label("something leaves").collect(release.isPresent());
        release.ifPresent(given -> {
            ConsentLedger ledger = given.ledger();
            for (String linkId : shown(given)) {
                Sensitivity sensitivity = question(linkId).sensitivity();
                boolean permitted = switch (given.purpose()) {
                    case COORDINATE -> ledger.permits(Purpose.COORDINATE, given.recipient(), sensitivity, NOW);
                    case EMERGENCY ->
                        sensitivity.level() <= 2 && !given.recipient().kind().authority();
                    default -> given.recipient().equals(Recipient.THE_PERSON);
                };
                assertThat(permitted).isTrue();
                assertThat(given.response().answersTo(linkId)).isEqualTo(whole.answersTo(linkId));
            }
        });
    }

    @Property(tries = 300)
    void aRoleHereSeesOnlyWhatItIsAViewerOf(
            @ForAll("answers") Map<String, List<Answer>> answers, @ForAll("sharing") Sharing sharing) {
        sharing.release(SCORER, response().withAnswers(answers))
                .filter(given -> given.purpose() == Purpose.COORDINATE)
                .filter(given -> given.recipient().role() != null)
                .ifPresent(given -> assertThat(shown(given))
                        .allMatch(linkId -> FORM.questionnaire()
                                .viewers(question(linkId))
                                .contains(given.recipient().role())));
    }

    /** The strongest of all: whoever receives it cannot tell one hidden answer from another, or from none. */
    @Property(tries = 500)
    void nothingHiddenChangesWhatLeaves(
            @ForAll("answers") Map<String, List<Answer>> answers,
            @ForAll("answers") Map<String, List<Answer>> others,
            @ForAll("sharing") Sharing sharing) {
        Optional<Release> one = sharing.release(SCORER, unsignalled(answers));
        if (one.isEmpty()) {
            return;
        }
        Set<String> visible = visible(sharing);
        if (one.get().purpose() == Purpose.EMERGENCY) {
            // The flag that is told rests on it.
            visible.add("wish");
        }
        Map<String, List<Answer>> mixed = new LinkedHashMap<>(others);
        mixed.keySet().removeAll(visible);
        answers.forEach((linkId, given) -> {
            if (visible.contains(linkId)) {
                mixed.put(linkId, given);
            }
        });
        Release other = sharing.release(SCORER, unsignalled(mixed)).orElseThrow();

        assertThat(IntakeJson.write(other.response()))
                .isEqualTo(IntakeJson.write(one.get().response()));
        assertThat(other.json()).isEqualTo(one.get().json());
        assertThat(other.report()).isEqualTo(one.get().report());
        assertThat(other.ledger().acts()).isEqualTo(one.get().ledger().acts());
    }

    private static QuestionnaireResponse unsignalled(Map<String, List<Answer>> answers) {
        return new QuestionnaireResponse(
                "mixed-day",
                "1.0.0",
                QuestionnaireResponse.Status.COMPLETED,
                response().wording(),
                "es",
                null,
                MixedDay.ANSWERED,
                answers,
                List.of());
    }

    /** What is seen of a response in which everything was answered. */
    private static Set<String> visible(Sharing sharing) {
        Release full = sharing.release(SCORER, response()).orElseThrow();
        Set<String> shown = shown(full);
        assertThat(QUESTIONS).containsAll(shown);
        return shown;
    }

    @Property(tries = 300)
    void everyResultFollowsFromWhatIsShown(
            @ForAll("answers") Map<String, List<Answer>> answers, @ForAll("sharing") Sharing sharing) {
        sharing.release(SCORER, response().withAnswers(answers))
                .filter(given -> given.purpose() != Purpose.EMERGENCY)
                .ifPresent(given -> {
                    ScoreReport alone = SCORER.score(given.response());
                    ScoreReport whole = SCORER.score(response().withAnswers(answers));
                    ScoreReport report = given.report().orElseThrow();
                    assertThat(alone.scores()).containsAll(report.scores());
                    assertThat(whole.scores()).containsAll(report.scores());
                    assertThat(alone.flags()).containsAll(report.flags());
                    assertThat(whole.flags()).containsAll(report.flags());
                    assertThat(whole.criteria())
                            .containsAll(report.criteria().stream()
                                    .filter(criterion -> criterion.outcome() != null)
                                    .toList());
                });
    }

    @Property(tries = 200)
    void aCopyHasNoClassAboveItsLevel(@ForAll("answers") Map<String, List<Answer>> answers) {
        ConsentLedger ledger = nothingSaid();
        Sharing.ownCopy(ledger, proof(ledger), OwnCopy.WITHOUT_SENSITIVE, NOW)
                .release(SCORER, response().withAnswers(answers))
                .ifPresent(copy -> {
                    assertThat(copy.response().answers().keySet())
                            .allMatch(linkId -> question(linkId).sensitivity().level() <= 1);
                    assertThat(new String(IntakeJson.write(copy.response()), java.nio.charset.StandardCharsets.UTF_8))
                            .doesNotContain("masked", "mood", "papers", "wish", "HIV");
                    assertThat(new String(
                                    IntakeJson.write(copy.report().orElseThrow()),
                                    java.nio.charset.StandardCharsets.UTF_8))
                            .doesNotContain("masked", "mood", "papers", "wish", "self-harm");
                });
    }

    @Property(tries = 200)
    void everyReleaseIsEnteredOnce(
            @ForAll("answers") Map<String, List<Answer>> answers, @ForAll("sharing") Sharing sharing) {
        sharing.release(SCORER, response().withAnswers(answers)).ifPresent(given -> {
            assertThat(given.ledger().disclosures()).hasSize(1);
            assertThat(given.ledger().disclosures().get(0).items().stream()
                            .map(item -> item.substring("mixed-day/".length())))
                    .containsAll(shown(given));
        });
    }

    @Property(tries = 200)
    void moreAgreedToShowsNoLess(
            @ForAll("answers") Map<String, List<Answer>> answers,
            @net.jqwik.api.constraints.IntRange(max = 2) @ForAll int upTo) {
        QuestionnaireResponse whole = response().withAnswers(answers);
        Optional<Release> less = Sharing.under(
                        yes(Purpose.REFERRAL, CLINIC, upTo, "PSY"), Purpose.REFERRAL, CLINIC, NOW)
                .release(SCORER, whole);
        Optional<Release> more = Sharing.under(
                        yes(Purpose.REFERRAL, CLINIC, upTo + 1, "PSY", "HIV"), Purpose.REFERRAL, CLINIC, NOW)
                .release(SCORER, whole);
        less.ifPresent(given -> assertThat(shown(more.orElseThrow())).containsAll(shown(given)));
    }
}
