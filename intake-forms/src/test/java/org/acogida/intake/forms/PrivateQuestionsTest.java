package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.questionnaire.EnableWhen;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.response.Answer;
import org.acogida.intake.safety.SafetySignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What could out somebody is put only to who chose to look at it, in the bundled forms and in a host's. */
class PrivateQuestionsTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Set<String> OUTING = Set.of("HIV", "SDV", "SEX");
    private static final Instrument HOST = host();

    private static final Watch POLICY = new Watch() {
        @Override
        public void handle(SafetySignal signal) {}
    };

    private static boolean isPrivate(Item.Question question) {
        return question.sensitivity().level() == 3
                && question.sensitivity().tags().stream().anyMatch(OUTING::contains);
    }

    private static Instrument instrument(String id) {
        return id.equals("host") ? HOST : LIBRARY.instrument(id);
    }

    static List<String> forms() {
        List<String> forms = new ArrayList<>(List.of("host"));
        LIBRARY.ids().stream()
                .filter(id -> LIBRARY.instrument(id).questionnaire().questions().stream()
                        .anyMatch(PrivateQuestionsTest::isPrivate))
                .forEach(forms::add);
        return forms;
    }

    private static FormSession start(String id, String language) {
        return FormSession.start(
                instrument(id),
                Setting.in(Locale.forLanguageTag(language)).with(POLICY).withServices("sdv-referral"));
    }

    /** Two questions on the body around one on sexuality and one on HIV; no words of its own for those. */
    private static Instrument host() {
        return form(List.of("head", "partners", "status", "back"));
    }

    private static Instrument form(List<String> order) {
        String question = "{ \"type\": \"question\", \"linkId\": \"%s\", \"answerType\": \"yes-no\","
                + " \"sensitivity\": { \"class\": %d, \"tags\": [\"%s\"] } }";
        Map<String, String> questions = Map.of(
                "head", question.formatted("head", 2, "PSY"),
                "partners", question.formatted("partners", 3, "SEX"),
                "status", question.formatted("status", 3, "HIV"),
                "back", question.formatted("back", 2, "PSY"),
                "age", question.formatted("age", 1, "DEMO"));
        String items = order.stream().map(questions::get).collect(Collectors.joining(",\n"));
        String texts = "title = A\ninstructions = B\nabout.purpose = C\ntopic = D\nwhy = E\nitem.head = Head?\n"
                + "item.partners = Partners?\nitem.status = Status?\nitem.back = Back?\n"
                + "item.age = Age?\n";
        try {
            Path folder =
                    Files.createDirectories(Files.createTempDirectory("forms").resolve("host"));
            Files.writeString(
                    folder.resolve("questionnaire.json"),
                    "{ \"id\": \"host\", \"version\": \"1.0.0\", \"answerValueSets\": {}, \"items\": [" + items
                            + "] }");
            Files.createDirectories(folder.resolve("texts"));
            Files.writeString(folder.resolve("texts/es.properties"), texts);
            Files.writeString(folder.resolve("texts/en.properties"), texts);
            return Instrument.load(InstrumentSource.directory(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theFormsWithSuchQuestionsAreKnown() {
        assertThat(forms())
                .containsExactlyInAnyOrder(
                        "host",
                        "lec-5",
                        "phq-15",
                        "continuing-treatment",
                        "sexuality-and-gender",
                        "sexual-violence-care");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areOnlyPutAfterAChoiceThatIsAboutThemAlone(String form) {
        FormSession session = start(form, "es");
        FormStep.Preview chosen = null;
        int asked = 0;
        for (int step = 0; step < 100 && !(session.step() instanceof FormStep.Close); step++) {
            if (session.step() instanceof FormStep.Preview preview) {
                chosen = preview;
                session = session.begin(Privacy.ALONE);
            } else if (session.step() instanceof FormStep.Ask ask) {
                if (isPrivate(question(form, ask.linkId()))) {
                    asked++;
                    assertThat(chosen).isNotNull();
                    assertThat(OUTING).containsAll(chosen.sensitivity().tags());
                }
                session = session.answer(ask.linkId(), first(ask));
            }
            assertThat(session.violations()).isEmpty();
        }
        assertThat(session.step()).isInstanceOf(FormStep.Close.class);
        assertThat(asked).isPositive();
        assertThat(session.progress().done()).isEqualTo(session.progress().total());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noOtherQuestionDependsOnThem(String form) {
        for (Item.Question question : instrument(form).questionnaire().questions()) {
            for (EnableWhen condition : question.enableWhen()) {
                if (isPrivate(question(form, condition.question()))) {
                    assertThat(isPrivate(question)).as(question.linkId()).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void thePreviewDoesNotSayTheQuestion(String form) {
        for (String language : List.of("es", "en")) {
            FormSession session = start(form, language);
            for (int step = 0; step < 100 && !(session.step() instanceof FormStep.Close); step++) {
                if (session.step() instanceof FormStep.Preview) {
                    String shown = new String(IntakeJson.write(session.step()), StandardCharsets.UTF_8);
                    FormSession here = session;
                    assertThat(instrument(form).questionnaire().questions())
                            .filteredOn(PrivateQuestionsTest::isPrivate)
                            .allSatisfy(question -> assertThat(shown)
                                    .doesNotContain(here.texts().text("item." + question.linkId())));
                    session = session.begin(Privacy.ALONE);
                } else {
                    session = session.decline(((FormStep.Ask) session.step()).linkId());
                }
            }
        }
    }

    @Test
    void aHostsFormHasGenericWordsAndAsksOnForWhoLeavesThemOut() {
        FormSession session = start("host", "en").begin(Privacy.ALONE).answer("head", Answer.yesNo(true));
        assertThat(session.step()).isInstanceOfSatisfying(FormStep.Preview.class, preview -> {
            assertThat(preview.topic()).isEqualTo("partners");
            assertThat(preview.title()).isEqualTo("A more private part. You choose whether to look at it or not.");
            assertThat(preview.why()).endsWith("Leaving it out changes nothing.");
            assertThat(preview.questions()).isEqualTo(2);
            assertThat(preview.progress()).isEqualTo(new FormStep.Progress(1, 2));
        });
        for (FormSession past : List.of(
                session.skipTopic(), session.putOffTopic(), session.withSomeone(), session.begin(Privacy.NOT_SURE))) {
            assertThat(((FormStep.Ask) past.step()).linkId()).isEqualTo("back");
            assertThat(past.progress()).isEqualTo(new FormStep.Progress(1, 2));
        }
        FormSession later = session.putOffTopic().answer("back", Answer.yesNo(false));
        assertThat(((FormStep.Preview) later.step()).topic()).as("once more").isEqualTo("partners");
        assertThat(later.putOffTopic().step()).isInstanceOf(FormStep.Close.class);
        assertThat(((FormStep.Ask) later.begin(Privacy.ALONE).step()).linkId()).isEqualTo("partners");
        assertThat(later.begin(Privacy.ALONE).progress()).isEqualTo(new FormStep.Progress(2, 4));
    }

    /** Its preview would come to somebody who has not yet heard what the form is about. */
    @Test
    void oneThatStandsFirstWaitsUntilTheTopicAroundItIsOpen() {
        FormSession session = startOf("partners", "head", "back");
        assertThat(((FormStep.Preview) session.step()).topic()).isEqualTo("host");
        assertThat(session.skipTopic().step()).isInstanceOf(FormStep.Close.class);
        FormSession begun = session.begin(Privacy.ALONE);
        assertThat(((FormStep.Preview) begun.step()).topic()).isEqualTo("partners");
        assertThat(((FormStep.Ask) begun.skipTopic().step()).linkId()).isEqualTo("head");
    }

    @Test
    void whoPutsOffATopicIsStillAskedWhatIsNotSensitiveInIt() {
        FormSession session = startOf("head", "age", "back");
        FormSession later = session.putOffTopic();
        assertThat(((FormStep.Ask) later.step()).linkId()).isEqualTo("age");
        assertThat(((FormStep.Preview) later.decline("age").step()).questions()).isEqualTo(2);
        assertThat(session.skipTopic().step()).as("a skip leaves out all of it").isInstanceOf(FormStep.Close.class);
    }

    @Test
    void theListOfClosedTopicsNamesWhatOutsNobody() {
        FormSession session = startOf("head", "partners").begin(Privacy.ALONE).decline("head");
        session = session.begin(Privacy.ALONE)
                .answer("partners", Answer.yesNo(true))
                .someoneCame();
        assertThat(session.review().closed())
                .containsExactly(
                        new FormReview.Closed("host", "D"),
                        new FormReview.Closed("partners", "Una parte más privada. Usted elige si la ve o no."));
    }

    private static FormSession startOf(String... order) {
        return FormSession.start(
                form(List.of(order)), Setting.in(Locale.forLanguageTag("es")).with(POLICY));
    }

    @Test
    void whoLeavesTheTopicIsNotAskedAboutWhatIsMorePrivateInIt() {
        for (FormSession past :
                List.of(start("lec-5", "es").skipTopic(), start("lec-5", "es").withSomeone())) {
            assertThat(past.step()).isInstanceOf(FormStep.Close.class);
            assertThat(past.response().answersTo("8")).as("nobody was asked").isEmpty();
            assertThat(((FormStep.Preview) past.back().step()).topic()).isEqualTo("lec-5");
        }
        FormSession twice = start("lec-5", "es").putOffTopic();
        assertThat(((FormStep.Preview) twice.step()).topic()).isEqualTo("lec-5");
        assertThat(twice.putOffTopic().step()).isInstanceOf(FormStep.Close.class);
        FormSession midway =
                start("lec-5", "es").begin(Privacy.ALONE).decline("1").skipTopic();
        assertThat(midway.step()).isInstanceOf(FormStep.Close.class);
    }

    @Test
    void whatWasPutOffWithItsTopicComesAgainInItsPlace() {
        FormSession session = start("lec-5", "es").putOffTopic().begin(Privacy.ALONE);
        List<String> order = new ArrayList<>();
        for (int step = 0; step < 40 && !(session.step() instanceof FormStep.Close); step++) {
            if (session.step() instanceof FormStep.Preview preview) {
                order.add("preview " + preview.topic());
                session = session.begin(Privacy.ALONE);
            } else {
                String linkId = ((FormStep.Ask) session.step()).linkId();
                order.add(linkId);
                session = session.decline(linkId);
            }
        }
        assertThat(order).startsWith("1", "2", "3", "4", "5", "6", "7", "preview 8", "8", "9", "10");
        assertThat(order).hasSize(18);
    }

    @Test
    void aFormWithoutThemIsScoredAsAnInterval() {
        FormSession session = start("phq-15", "es").begin(Privacy.ALONE);
        while (!(session.step() instanceof FormStep.Close)) {
            session = session.step() instanceof FormStep.Preview
                    ? session.skipTopic()
                    : session.answer(((FormStep.Ask) session.step()).linkId(), Answer.coded("1"));
        }
        assertThat(session.response().answersTo("11")).containsExactly(Answer.declined());
        assertThat(Scorer.of(LIBRARY.instrument("phq-15"))
                        .score(session.response())
                        .score("total")
                        .orElseThrow()
                        .value())
                .isNull();
    }

    private static Item.Question question(String form, String linkId) {
        return instrument(form).questionnaire().questions().stream()
                .filter(question -> question.linkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    private static Answer first(FormStep.Ask ask) {
        return switch (ask.answerType()) {
            case CHOICE -> Answer.coded(ask.choices().get(0).code());
            case YES_NO -> Answer.yesNo(true);
            default -> Answer.declined();
        };
    }

    @Provide
    Arbitrary<String> anyForm() {
        return Arbitraries.of(forms());
    }

    /** Numbers that differ would tell somebody who looks on that a question was left out. */
    @Property(tries = 200)
    void progressIsTheSameWhetherTheyAreSkippedOrAbsent(
            @ForAll("anyForm") String form, @ForAll long seed, @ForAll @IntRange(max = 40) int steps) {
        Random random = new Random(seed);
        FormSession session = start(form, "es");
        for (int step = 0; step < steps && !(session.step() instanceof FormStep.Close); step++) {
            session = session.step() instanceof FormStep.Preview preview
                    ? (OUTING.containsAll(preview.sensitivity().tags())
                            ? past(session, random)
                            : session.begin(Privacy.ALONE))
                    : act(session, (FormStep.Ask) session.step(), random);
            Set<String> given = session.response().answers().keySet();
            List<String> others = new Course(instrument(form))
                    .open(session.state().given()).stream()
                            .map(stop -> stop.slot().question())
                            .filter(question -> !isPrivate(question))
                            .map(Item.Question::linkId)
                            .toList();
            assertThat(session.progress().total()).isEqualTo(others.size());
            assertThat(session.progress().done()).isLessThanOrEqualTo((int)
                    others.stream().filter(given::contains).count());
        }
    }

    private static FormSession past(FormSession session, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> session.skipTopic();
            case 1 -> session.putOffTopic();
            case 2 -> session.withSomeone();
            default -> session.begin(Privacy.SOMEONE_NEAR);
        };
    }

    private static FormSession act(FormSession session, FormStep.Ask ask, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> session.later(ask.linkId());
            case 1 -> session.back();
            case 2 -> session.decline(ask.linkId());
            default -> session.answer(ask.linkId(), first(ask));
        };
    }

    @Property(tries = 200)
    void nobodyMeetsOneWithoutHavingOpenedItsRoom(
            @ForAll("anyForm") String form, @ForAll long seed, @ForAll @IntRange(max = 60) int steps) {
        Random random = new Random(seed);
        FormSession session = start(form, "es");
        Set<String> begun = new HashSet<>();
        for (int step = 0; step < steps; step++) {
            if (session.step() instanceof FormStep.Preview preview) {
                boolean opens = random.nextInt(3) > 0;
                if (opens && OUTING.containsAll(preview.sensitivity().tags())) {
                    begun.add(preview.topic());
                }
                session = opens ? session.begin(Privacy.ALONE) : past(session, random);
            } else if (session.step() instanceof FormStep.Ask ask) {
                String topic = new Course(instrument(form)).topic(ask.linkId());
                assertThat(!isPrivate(question(form, ask.linkId())) || begun.contains(topic))
                        .isTrue();
                boolean near = random.nextInt(8) == 0;
                begun = near ? new HashSet<>() : begun;
                session = near ? session.someoneCame() : act(session, ask, random);
            } else {
                session = session.goOn();
            }
        }
    }
}
