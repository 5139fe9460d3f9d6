package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.forms.FlowPropertiesTest.Act;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Mode;
import org.acogida.intake.safety.SafetySignal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for what is heard, at every step of every way through every kind of form. */
class ScriptPropertiesTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final JsonMapper JSON = new JsonMapper();

    /** What a step carries beside words. */
    private static final Set<String> NO_WORDS = Set.of(
            "type",
            "linkId",
            "topic",
            "language",
            "answerType",
            "sensitivity",
            "code",
            "progress",
            "signals",
            "cause",
            "reason",
            "id",
            "channel",
            "spoken",
            "zone",
            "country",
            "languages",
            "cost",
            "operator",
            "verifiedOn",
            "staleAfter");

    /** What is only heard: who sees the screen sees how many questions there are, and that something may be chosen. */
    private static final String ONLY_HEARD =
            "flow/../(?:preview\\.count/\\d+|preview\\.choose|privacy\\.choose|ask\\.several|ask\\.choice\\..*)";

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(
                "gad-7",
                "phq-9",
                "asq-5",
                "audit-10",
                "stigma",
                "name-and-contact",
                "consent-first",
                "detention-outline");
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Arbitraries.of(Act.class).list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<Setting> settings() {
        return Arbitraries.of("es", "en")
                .flatMap(language -> Arbitraries.of(Mode.class)
                        .map(mode -> Setting.in(Locale.forLanguageTag(language))
                                .with(mode)
                                .with(new Watch() {
                                    @Override
                                    public String readers(Locale locale) {
                                        return "es".equals(language) ? "Alguien del equipo." : "Somebody of the team.";
                                    }

                                    @Override
                                    public void handle(SafetySignal signal) {}
                                })));
    }

    /** Every session on the way, the last one left at once. */
    private static List<FormSession> way(String form, Setting setting, List<Act> acts) {
        FormSession session = FormSession.start(LIBRARY.instrument(form), setting);
        List<FormSession> way = new ArrayList<>(List.of(session));
        for (Act act : acts) {
            boolean coded = !(session.step() instanceof FormStep.Ask ask)
                    || !ask.choices().isEmpty();
            boolean answers = act == Act.LOWEST || act == Act.HIGHEST;
            session = FlowPropertiesTest.act(session, answers && !coded ? Act.DECLINE : act, setting);
            way.add(session);
        }
        way.addAll(List.of(session.stop(), session.exit()));
        return way;
    }

    private static Stream<Script.Line> heard(Script script) {
        return Stream.of(
                        script.say().stream(),
                        script.ask().stream(),
                        script.exercises().stream()
                                .flatMap(each -> Stream.concat(Stream.of(each.title()), each.lines().stream())))
                .flatMap(lines -> lines);
    }

    private static List<String> shown(FormStep step) {
        List<String> words = new ArrayList<>();
        collect(JSON.readTree(IntakeJson.write(step)), words);
        return words;
    }

    private static void collect(JsonNode node, List<String> words) {
        if (node.isString()) {
            words.add(node.stringValue());
        } else if (node.isArray()) {
            node.values().forEach(each -> collect(each, words));
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(field -> !NO_WORDS.contains(field.getKey()))
                    .filter(field ->
                            !("hours".equals(field.getKey()) && field.getValue().isArray()))
                    .forEach(field -> collect(field.getValue(), words));
        }
    }

    @Property(tries = 150)
    void whatIsShownIsHeardExactlyOnce(
            @ForAll("forms") String form, @ForAll("settings") Setting setting, @ForAll("acts") List<Act> acts) {
        for (FormSession session : way(form, setting, acts)) {
            List<String> heard = heard(session.script())
                    .filter(line -> !line.id().matches(ONLY_HEARD))
                    .map(Script.Line::text)
                    .toList();

            assertThat(heard).containsExactlyInAnyOrderElementsOf(shown(session.step()));
        }
    }

    @Property(tries = 150)
    void noNameIsThereTwiceAndEachIsOfItsLanguage(
            @ForAll("forms") String form, @ForAll("settings") Setting setting, @ForAll("acts") List<Act> acts) {
        String language = setting.locale().getLanguage();
        for (FormSession session : way(form, setting, acts)) {
            Script script = session.script();
            List<String> ids = Stream.concat(
                            heard(script).map(Script.Line::id),
                            script.observe().stream().map(FormStep.Line::id))
                    .toList();

            assertThat(script.language()).isEqualTo(session.step().language());
            assertThat(ids)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("(?:flow|help|" + form + "/\\d\\.\\d\\.\\d)/" + language + "/\\S+"));
        }
    }

    @Property(tries = 150)
    void oneNameHasTheSameWordsEverywhere(
            @ForAll("forms") String form, @ForAll("settings") Setting setting, @ForAll("acts") List<Act> acts) {
        Set<String> names = new HashSet<>();
        Set<String> namesWithWords = new HashSet<>();
        way(form, setting, acts).stream()
                .flatMap(session -> heard(session.script()))
                .forEach(line -> {
                    names.add(line.id());
                    namesWithWords.add(line.id() + " " + line.aloud());
                });

        assertThat(namesWithWords).hasSameSizeAs(names);
    }

    @Property(tries = 100)
    void noScriptMixesLanguages(@ForAll("forms") String form, @ForAll("acts") List<Act> acts) {
        Set<String> english = words(form, "en", acts);
        Set<String> spanish = words(form, "es", acts);
        // What the host’s own data say is the same in both, and so is one word.
        spanish.removeAll(Set.of("Example line", "000 000", "STAY", "No"));

        assertThat(spanish).isNotEmpty().doesNotContainAnyElementsOf(english);
    }

    private Set<String> words(String form, String language, List<Act> acts) {
        Setting setting = Setting.in(Locale.forLanguageTag(language))
                .with(Mode.PHONE)
                .with(new Watch() {
                    @Override
                    public String readers(Locale locale) {
                        return "Host " + locale.getLanguage();
                    }

                    @Override
                    public void handle(SafetySignal signal) {}
                });
        Set<String> words = new HashSet<>();
        for (FormSession session : way(form, setting, acts)) {
            heard(session.script()).map(Script.Line::text).forEach(words::add);
            session.script().observe().forEach(line -> words.add(line.text()));
        }
        return words;
    }

    @Property(tries = 150)
    void whatThisLibrarySaysCanBeSaid(
            @ForAll("forms") String form, @ForAll("settings") Setting setting, @ForAll("acts") List<Act> acts) {
        for (FormSession session : way(form, setting, acts)) {
            assertThat(heard(session.script())).allSatisfy(line -> {
                assertThat(line.leftovers()).as(line.id()).isEmpty();
                assertThat(line.aloud()).doesNotContainPattern("\\p{N}");
            });
        }
    }

    @Property(tries = 150)
    void onlyWhoAsksIsToldWhatToHeed(
            @ForAll("forms") String form, @ForAll("settings") Setting setting, @ForAll("acts") List<Act> acts) {
        boolean asks = Set.of(Mode.INTERVIEWER, Mode.PHONE).contains(setting.mode());
        for (FormSession session : way(form, setting, acts)) {
            Script script = session.script();
            boolean left =
                    session.step() instanceof FormStep.Close close && close.reason() == FormStep.Close.Reason.LEFT;

            assertThat(script.observe().isEmpty()).isEqualTo(!asks || left);
            assertThat(heard(script).findAny().isEmpty()).isEqualTo(left);
            assertThat(heard(script).map(Script.Line::id)).noneMatch(id -> id.contains("observe."));
        }
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings().withCharRange('a', 'z').ofLength(10).map(letters -> "Ñandú " + letters + " 4417");
    }

    @Property(tries = 60)
    void noAnswerIsInAnyLaterScript(
            @ForAll("secrets") String secret, @ForAll("settings") Setting setting, @ForAll boolean stops) {
        for (String form : List.of("name-and-contact", "detention-outline")) {
            FormSession session = FormSession.start(LIBRARY.instrument(form), setting);
            int given = 0;
            for (int step = 0; step < 120 && !(session.step() instanceof FormStep.Close); step++) {
                FormSession before = session;
                session = tell(session, secret);
                given += session.response().answers().size()
                                > before.response().answers().size()
                        ? 1
                        : 0;
                assertSilent(session, secret);
                assertSilent(session.pause(), secret);
                assertSilent(session.back(), secret);
            }
            assertSilent(stops ? session.stop() : session.complete(), secret);
            assertThat(given).isPositive();
            assertThat(new String(IntakeJson.write(session.response()), StandardCharsets.UTF_8))
                    .as("it was told")
                    .contains(secret);
        }
    }

    private static FormSession tell(FormSession session, String secret) {
        if (!(session.step() instanceof FormStep.Ask ask)) {
            return session.step() instanceof FormStep.Preview
                    ? session.begin(Privacy.ALONE)
                    : session.acknowledgeSafety().goOn();
        }
        if (ask.answerType() == AnswerType.TEXT) {
            return session.answer(ask.linkId(), Answer.text(secret));
        }
        return ask.choices().isEmpty()
                ? session.decline(ask.linkId())
                : session.answer(ask.linkId(), Answer.coded(ask.choices().get(0).code()));
    }

    private static void assertSilent(FormSession session, String secret) {
        Script script = session.script();
        assertThat(new String(IntakeJson.write(script), StandardCharsets.UTF_8)).doesNotContain(secret, "4417");
        assertThat(script.toString() + script.say() + script.ask()).doesNotContain(secret, "4417");
    }
}
