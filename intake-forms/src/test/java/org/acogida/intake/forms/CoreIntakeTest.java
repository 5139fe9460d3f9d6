package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.Readability;
import org.acogida.intake.i18n.ReadabilityGate;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.EnableWhen;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.response.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The intake after arbitrary detention: little is asked unasked, and the person opens the rest. */
class CoreIntakeTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Locale SPANISH = Locale.forLanguageTag("es-VE");
    private static final List<Locale> LANGUAGES = List.of(SPANISH, Locale.ENGLISH);

    /** A first visit asks at most 25 questions; the four screens take 14 of them. */
    private static final int MOST = 11;

    /** How many questions each form puts to everybody. */
    private static final Map<String, Integer> CORE = new LinkedHashMap<>();

    /** Forms that only the person opens. */
    private static final List<String> OPENED = List.of("consent-second", "plan", "closing");

    private static final List<String> PURPOSES =
            List.of("referral", "legal-aid", "family", "peers", "figures", "study");
    private static final Pattern USE =
            Pattern.compile("(need|referral):[a-z]+(-[a-z]+)*|contact|preferences|consent|flow|worker");
    /** Read aloud, a longer list is forgotten before its end. */
    private static final int MOST_TOGETHER = 7;

    /** Orders, blame, interrogation, accusation, other ways of address, a gender forced on the person. */
    private static final Pattern NEVER_SAID = Pattern.compile(
            "\\b(debe|obligator|inv[aá]lid|falta|declar|confies|respond|interrogat|ficha|reseñ|sujet|pandill|marer"
                    + "|delincuen|colabor|celda|encierr|custodi|tatuaj|tú\\b|vos\\b|te\\b|tus?\\b"
                    + "|must\\b|required|invalid|confess)|por qué no|y/o|and/or|@|\\([ao]\\)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    static {
        CORE.put("preferences", 1);
        CORE.put("name-and-contact", 2);
        CORE.put("consent-first", 1);
        CORE.put("what-matters-now", 1);
        CORE.put("safety-today", 1);
        CORE.put("body-now", 1);
        CORE.put("sleep", 1);
        CORE.put("family-and-home", 1);
        CORE.put("work-and-money", 1);
        CORE.put("people-and-strengths", 1);
    }

    static Stream<String> core() {
        return CORE.keySet().stream();
    }

    static Stream<String> all() {
        return Stream.concat(core(), OPENED.stream());
    }

    @Test
    void theWholeCoreAsksNoMoreThanElevenQuestions() {
        int asked = core().map(CoreIntakeTest::start)
                .mapToInt(session -> session.progress().total())
                .sum();

        assertThat(asked).isLessThanOrEqualTo(MOST);
    }

    @ParameterizedTest
    @MethodSource("core")
    void whoOpensNothingIsAskedNoMore(String id) {
        assertThat(start(id).progress().total()).isEqualTo(CORE.get(id));
        assertThat(asked(start(id), Answer.declined())).hasSize(CORE.get(id));
    }

    @ParameterizedTest
    @MethodSource("core")
    void whoNeedsNothingIsAskedNoMore(String id) {
        for (Item.Question question : form(id).questions().subList(0, CORE.get(id))) {
            boolean nothing =
                    form(id).options(question).stream().map(AnswerOption::code).anyMatch("none"::equals);
            if (nothing) {
                assertThat(asked(start(id), Answer.coded("none"))).containsExactly(question.linkId());
            }
        }
    }

    /** “Not this” also holds for silence; so what is behind a choice is opened by that choice alone. */
    @ParameterizedTest
    @MethodSource("all")
    void onlyAChoiceOpensAnything(String id) {
        assertThat(items(form(id).items()))
                .flatExtracting(Item::enableWhen)
                .extracting(EnableWhen::operator)
                .containsOnly(EnableWhen.Operator.EQUAL);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsAskedGrowsAndFadesGently(String id) {
        List<Integer> classes = form(id).questions().stream()
                .map(question -> question.sensitivity().level())
                .toList();
        boolean falling = false;
        for (int i = 1; i < classes.size(); i++) {
            int step = classes.get(i) - classes.get(i - 1);
            assertThat(step).as(classes + ", question " + (i + 1)).isBetween(-1, falling ? 0 : 1);
            falling |= step < 0;
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingOfTheHighestClassIsAskedHere(String id) {
        assertThat(form(id).questions())
                .extracting(Item.Question::sensitivity)
                .allMatch(sensitivity -> sensitivity.level() < 3)
                .allMatch(sensitivity ->
                        sensitivity.level() < 2 || !sensitivity.tags().isEmpty());
    }

    /** What a class allows is a last resort: these forms name who sees each answer, and what it is needed for. */
    @ParameterizedTest
    @MethodSource("all")
    void everyAnswerHasReadersAndAUse(String id) {
        Questionnaire form = form(id);

        assertThat(form.questions()).allSatisfy(question -> {
            assertThat(question.viewers().isEmpty() && form.viewers().isEmpty())
                    .as(question.linkId())
                    .isFalse();
            assertThat(form.usedBy(question)).as(question.linkId()).isNotEmpty().allMatch(USE.asMatchPredicate());
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void topicAndReasonAreSaidInBothLanguages(String id) {
        for (Locale language : LANGUAGES) {
            Texts texts = texts(id, language);
            assertThat(texts.choice().languageChanged()).isFalse();
            assertThat(List.of(TextKeys.TOPIC, TextKeys.WHY)).allMatch(texts::has);
            assertThat(form(id).items())
                    .filteredOn(Item.Group.class::isInstance)
                    .extracting(Item::linkId)
                    .allMatch(group -> texts.has(TextKeys.topic(group)) && texts.has(TextKeys.why(group)));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void severalChoicesAreFewEnoughToBeTold(String id) {
        Questionnaire form = form(id);

        assertThat(form.questions())
                .filteredOn(Item.Question::repeats)
                .allSatisfy(question -> assertThat(form.options(question))
                        .as(question.linkId())
                        .filteredOn(option -> !option.exclusive())
                        .hasSizeLessThanOrEqualTo(MOST_TOGETHER));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingSoundsLikeAnOrderOrAnInterrogation(String id) {
        for (Locale language : LANGUAGES) {
            Texts texts = texts(id, language);
            List<String> keys = new ArrayList<>(TextKeys.shown(form(id)));
            keys.addAll(List.of(TextKeys.TITLE, TextKeys.TOPIC, TextKeys.WHY));
            assertThat(keys).extracting(texts::text).noneMatch(NEVER_SAID.asPredicate());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent-first", "consent-second"})
    void aPermissionIsAsEasyToReadAsHelp(String id) {
        for (Locale language : LANGUAGES) {
            Texts texts = texts(id, language);
            List<String> read =
                    TextKeys.shown(form(id)).stream().map(texts::text).toList();
            assertThat(ReadabilityGate.CARE.problems(Readability.of(language, read)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"help-and-record, true", "with-limits, true", "help-only, false", "ask-first, false", "not-now, false"})
    void onlyAYesToTheRecordAsksWhetherItWasExplainedWell(String answer, boolean explained) {
        FormSession session = start("consent-first").answer("care-and-record", Answer.coded(answer));

        assertThat(asked(session, Answer.declined()).contains("help-stays")).isEqualTo(explained);
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "no, false", "not-now, false", "ask-first, false"})
    void eachPurposeIsOnePermissionWithItsOwnQuestionOnWhetherItWasExplainedWell(String answer, boolean explained) {
        for (String purpose : PURPOSES) {
            FormSession session = start("consent-second").answer("purposes", Answer.coded(purpose));
            assertThat(session.step())
                    .isInstanceOfSatisfying(
                            FormStep.Ask.class, ask -> assertThat(ask.linkId()).isEqualTo(purpose));
            List<String> then = asked(session.answer(purpose, Answer.coded(answer)), Answer.declined());
            assertThat(then.contains(purpose + "-understood")).as(purpose).isEqualTo(explained);
            assertThat(then).as(purpose).doesNotContainAnyElementsOf(others(purpose));
        }
    }

    private static List<String> others(String purpose) {
        return PURPOSES.stream().filter(other -> !other.equals(purpose)).toList();
    }

    @Test
    void ofTheAnswersOnWhetherItWasExplainedWellOneIsRight() {
        Questionnaire form = form("consent-second");

        assertThat(form.questions())
                .filteredOn(question -> question.linkId().endsWith("-understood"))
                .hasSameSizeAs(PURPOSES)
                .allSatisfy(question -> assertThat(form.options(question))
                        .extracting(AnswerOption::code)
                        .containsExactlyInAnyOrder("understood", "explain-again", "not-clear"));
    }

    /** Being detained again, grief and walls that let voices through open what other worries open, and nothing of their own. */
    @ParameterizedTest
    @CsvSource({
        "safety-today, safety, detained-again, who-in-danger how-near please-avoid in-words protect",
        "family-and-home, family, lost, family-help",
        "family-and-home, family, apart, apart-talk apart-wish family-help",
        "preferences, comfort, private, ''"
    })
    void eachWorryOpensWhatHelpsWithIt(String id, String linkId, String code, String opened) {
        FormSession session = start(id);
        FormSession there = session.step() instanceof FormStep.Preview ? session.begin(Privacy.ALONE) : session;

        assertThat(asked(there.answer(linkId, Answer.coded(code)), Answer.declined()))
                .containsExactly(opened.isEmpty() ? new String[0] : opened.split(" "));
    }

    @Test
    void havingNobodyIsAnAnswerThatStandsAlone() {
        Questionnaire form = form("people-and-strengths");

        assertThat(form.questions())
                .filteredOn(question -> question.linkId().equals("who-supports"))
                .singleElement()
                .satisfies(question -> assertThat(form.options(question))
                        .filteredOn(AnswerOption::exclusive)
                        .extracting(AnswerOption::code)
                        .containsExactly("nobody"));
    }

    /** Whoever wants nothing to reach the State can say so at once, without opening a second form. */
    @Test
    void aLimitAgainstTheStateCanBeSetOnTheFirstDay() {
        FormSession session = start("consent-first").answer("care-and-record", Answer.coded("with-limits"));

        assertThat(session.step()).isInstanceOf(FormStep.Preview.class);
        assertThat(session.begin(Privacy.ALONE).step())
                .isInstanceOfSatisfying(
                        FormStep.Ask.class,
                        ask -> assertThat(ask.choices())
                                .extracting(FormStep.Choice::code)
                                .contains("not-state", "not-press"));
    }

    private static FormSession start(String id) {
        return FormSession.start(LIBRARY.instrument(id), Setting.in(SPANISH));
    }

    private static Questionnaire form(String id) {
        return LIBRARY.instrument(id).questionnaire();
    }

    private static Texts texts(String id, Locale language) {
        return LIBRARY.instrument(id).texts().in(language);
    }

    private static List<Item> items(List<Item> items) {
        List<Item> all = new ArrayList<>();
        for (Item item : items) {
            all.add(item);
            if (item instanceof Item.Group group) {
                all.addAll(items(group.items()));
            }
        }
        return all;
    }

    /** What is asked until the close, when every question gets the same answer. */
    private static List<String> asked(FormSession start, Answer answer) {
        List<String> asked = new ArrayList<>();
        FormSession session = start;
        while (!(session.step() instanceof FormStep.Close)) {
            if (session.step() instanceof FormStep.Ask ask) {
                asked.add(ask.linkId());
                session = session.answer(ask.linkId(), answer);
            } else {
                session = session.begin(Privacy.ALONE);
            }
            assertThat(session.violations()).as(asked.toString()).isEmpty();
        }
        return asked;
    }
}
