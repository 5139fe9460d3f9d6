package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetySignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form in the words of a pack: wholly in them, or not at all. */
class WordedSessionTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Instrument TEA = PackText.teaTime();
    private static final Instrument SPANISH = TEA.with(PackText.ofTeaTime("es").pack());
    private static final Locale CARACAS = Locale.forLanguageTag("es-VE");
    private static final Locale MEXICO = Locale.forLanguageTag("es-MX");

    private final List<SafetySignal> heard = new ArrayList<>();
    private final SafetyPolicy policy = new Watch() {
        @Override
        public boolean monitored() {
            return true;
        }

        @Override
        public void handle(SafetySignal signal) {
            heard.add(signal);
        }
    };

    private FormSession start(Instrument instrument, Locale locale) {
        String[] services = instrument.questionnaire().requires().toArray(String[]::new);
        return FormSession.start(instrument, Setting.in(locale).with(policy).withServices(services));
    }

    private static FormStep.Ask ask(FormSession before) {
        FormSession session = before.step() instanceof FormStep.Preview ? before.begin(Privacy.ALONE) : before;
        assertThat(session.step()).isInstanceOf(FormStep.Ask.class);
        return (FormStep.Ask) session.step();
    }

    private static List<String> wordsOf(FormStep.Ask ask) {
        List<String> words = new ArrayList<>(ask.introductions());
        words.add(ask.instructions());
        words.add(ask.text());
        ask.choices().forEach(choice -> words.add(choice.label()));
        return words;
    }

    @Test
    void everyWordOfEveryStepIsThePacks() {
        FormSession session = start(SPANISH, CARACAS);
        int steps = 0;
        while (!(session.step() instanceof FormStep.Close)) {
            FormStep.Ask ask = ask(session);
            assertThat(wordsOf(ask)).allMatch(word -> word.startsWith("Official "));
            assertThat(ask.language()).isEqualTo("es");
            session = session.decline(ask.linkId());
            steps++;
        }
        assertThat(steps).isEqualTo(6);
        assertThat(session.texts().text("title")).isEqualTo("Official title");
        assertThat(session.response().wording()).isEqualTo(new Wording(Wording.Status.OFFICIAL, "tea-time-es"));
        assertThat(session.response().locale()).isEqualTo("es");
    }

    static Stream<String> ids() {
        return LIBRARY.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyBundledInstrumentTakesAPackAndIsShownInIt(String id) {
        Instrument bundled = LIBRARY.instrument(id);
        PackText text = PackText.of(bundled, "es");
        for (String item : bundled.scoring().polarityByWording()) {
            text = text.with("polarity." + item, "direct");
        }
        Instrument worded = bundled.with((id.equals("hscl-25") ? text.with("named.self-harm", "16") : text).pack());
        FormSession session = start(worded, CARACAS);
        while (!(session.step() instanceof FormStep.Close)) {
            if (session.step() instanceof FormStep.Ask ask) {
                assertThat(wordsOf(ask)).allMatch(word -> word.startsWith("Official "));
                session = session.dontKnow(ask.linkId());
            } else {
                session = session.begin(Privacy.ALONE);
                assertThat(session.violations()).isEmpty();
            }
        }
        assertThat(session.response().wording().pack()).isEqualTo(id + "-es");
    }

    @Test
    void theInstrumentItselfStaysAsItWas() {
        assertThat(SPANISH.wording()).isEqualTo(new Wording(Wording.Status.OFFICIAL, "tea-time-es"));
        assertThat(SPANISH.packs()).hasSize(1);
        assertThat(TEA.wording()).isEqualTo(Wording.OWN);
        assertThat(TEA.packs()).isEmpty();
        assertThat(ask(start(TEA, CARACAS)).text()).isEqualTo("Propio item.1");
    }

    @Test
    void wordsAreShownAsTheyStand() {
        String strange = "How are y''all, {0} '{name}' #tea?";
        Instrument literal =
                TEA.with(PackText.ofTeaTime("en").with("item.1", strange).pack());
        assertThat(ask(start(literal, Locale.ENGLISH)).text()).isEqualTo(strange);
    }

    @Test
    void namesOfResultsAreNotThePacks() {
        for (String language : List.of("es", "en")) {
            Texts names = SPANISH.names().in(Locale.forLanguageTag(language));
            assertThat(names.language()).hasToString(language);
            assertThat(names.text("score.total")).endsWith("score.total").doesNotStartWith("Official");
            assertThat(names.has("item.1")).isFalse();
            assertThat(names.has("title"))
                    .as("its own would say that the words are our own")
                    .isFalse();
        }
        assertThat(SPANISH.texts().in(CARACAS).text("item.2")).isEqualTo("Official item.2");
        assertThat(SPANISH.texts().in(Locale.ENGLISH).text("item.2"))
                .as("no language shows the folder's words any more")
                .isEqualTo("Official item.2");
        assertThat(SPANISH.texts().in(CARACAS).text("score.total")).isEqualTo("Propio score.total");
    }

    @Test
    void anotherLanguageNeedsAnotherPack() {
        assertThatThrownBy(() -> start(SPANISH, Locale.ENGLISH))
                .isInstanceOf(MissingWordingException.class)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tea-time cannot be shown in en: its wording packs are in [es]")
                .hasMessageContaining("Maybe add a pack in that language");
    }

    @Test
    void theNearestPackOfTheLanguageIsChosen() {
        Instrument several = SPANISH.with(PackText.ofTeaTime("es-419")
                        .with("item.1", "Official latin")
                        .pack())
                .with(PackText.ofTeaTime("en").pack());
        assertThat(start(several, CARACAS).response().wording().pack()).isEqualTo("tea-time-es-419");
        assertThat(ask(start(several, CARACAS)).text()).isEqualTo("Official latin");
        assertThat(start(several, Locale.forLanguageTag("es-ES"))
                        .response()
                        .wording()
                        .pack())
                .isEqualTo("tea-time-es");
        assertThat(start(several, Locale.UK).response().wording().pack()).isEqualTo("tea-time-en");
        assertThat(several.wording().pack()).as("the last one").isEqualTo("tea-time-en");
        assertThatThrownBy(() -> start(several, Locale.FRENCH)).isInstanceOf(MissingWordingException.class);
    }

    @Test
    void aPackOfAnotherRegionIsStillTheLanguage() {
        Instrument mexican = TEA.with(PackText.ofTeaTime("es-MX").pack());
        assertThat(ask(start(mexican, CARACAS)).language()).isEqualTo("es-MX");
    }

    @Test
    void anItemThatAPackPointsAtNeedsAPolicyAndRaisesASignal() {
        assertThat(ask(FormSession.start(TEA, Setting.in(CARACAS))).linkId())
                .as("without a pack nobody knows which item it is")
                .isEqualTo("1");
        assertThatThrownBy(() -> FormSession.start(SPANISH, Setting.in(CARACAS)))
                .isInstanceOf(MissingSafetyPolicyException.class);
        FormSession asked = start(SPANISH, CARACAS).answer("6", Answer.coded("1"));
        assertThat(heard).as("below the weight from which it counts").isEmpty();
        FormSession answered = asked.answer("3", Answer.coded("1"));
        assertThat(answered.step()).isInstanceOf(FormStep.SafetyFirst.class);
        assertThat(heard).extracting(SafetySignal::flag, SafetySignal::linkId).containsExactly(tuple("hurry", "3"));
    }

    @Test
    void anItemThatAPackPointsAtIsAsSensitiveAsAnyCanBe() {
        assertThat(SPANISH.questionnaire().questions())
                .extracting(question -> question.sensitivity().level())
                .containsExactly(1, 1, 3, 1, 1, 3);
        assertThat(SPANISH.questionnaire().questions().get(5).sensitivity().tags())
                .containsExactly("PSY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"isi-7", "who-5", "whodas-12", "rhs-15", "hscl-25", "htq-16", "pss-10", "promis-sd-4a"})
    void anInstrumentWithoutWordsIsNotShownUntilAPackBringsThem(String id) {
        Instrument wordless = LIBRARY.instrument(id);
        assertThatThrownBy(() -> start(wordless, CARACAS))
                .isInstanceOf(MissingWordingException.class)
                .hasMessageContaining(id)
                .hasMessageContaining(wordless.references().rights().holder())
                .hasMessageContaining("Maybe ask there for the wording")
                .hasMessageContaining("WordingPack.read");
        PackText text = PackText.of(wordless, "es");
        PackText pack = id.equals("hscl-25") ? text.with("named.self-harm", "16") : text;
        assertThat(ask(start(wordless.with(pack.pack()), CARACAS)).text()).isEqualTo("Official item.1");
    }

    @Test
    void aPackWithoutTheItemOnSelfHarmIsRefused() {
        Instrument hscl25 = LIBRARY.instrument("hscl-25");
        assertThatThrownBy(() -> hscl25.with(PackText.of(hscl25, "es").pack()))
                .hasMessageContaining("named-item-missing")
                .hasMessageContaining("named.self-harm");
    }

    @Test
    void aSessionThatWasPutAsideGoesOnInTheWordsItBeganIn() {
        Instrument both = TEA.with(PackText.ofTeaTime("es").pack())
                .with(PackText.ofTeaTime("en").pack());
        byte[] draft = IntakeJson.write(start(both, CARACAS).answer("1", Answer.coded("2")));
        FormSession again =
                IntakeJson.readSession(draft, both, Setting.in(Locale.ENGLISH).with(policy));
        assertThat(again.response().wording().pack()).isEqualTo("tea-time-es");
        assertThat(ask(again).language()).isEqualTo("es");
        assertThat(ask(again).linkId()).isEqualTo("2");
    }

    @Test
    void aSessionThatWasPutAsideIsNotGoneOnWithInOtherWords() {
        Setting setting = Setting.in(CARACAS).with(policy);
        // A pack that changes no rule: the fingerprint alone would not tell.
        Instrument phq2 = LIBRARY.instrument("phq-2");
        Instrument worded = phq2.with(PackText.of(phq2, "es").pack());
        assertThat(worded.fingerprint()).isEqualTo(phq2.fingerprint());
        byte[] own = IntakeJson.write(FormSession.start(phq2, setting));
        byte[] official = IntakeJson.write(FormSession.start(worded, setting));
        assertThatThrownBy(() -> IntakeJson.readSession(own, worded, setting))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.violations())
                                .containsExactly(Violation.of("wrong-wording", "wording", "phq-2-es")));
        assertThatThrownBy(() -> IntakeJson.readSession(official, phq2, setting))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.violations())
                                .containsExactly(Violation.of("wrong-wording", "wording", "own")));
        byte[] bent = new String(official, StandardCharsets.UTF_8)
                .replace("\"wording\":{\"status\":\"official\",\"pack\":\"phq-2-es\"},", "")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> IntakeJson.readSession(bent, worded, setting))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::code)
                                .containsExactly("value-missing"));
        assertThat(IntakeJson.readSession(official, worded, setting.with(policy))
                        .response()
                        .locale())
                .isEqualTo("es");
    }

    @Test
    void aRegionOfTheReaderDoesNotChangeThePack() {
        assertThat(start(SPANISH, MEXICO).response().wording())
                .isEqualTo(start(SPANISH, CARACAS).response().wording());
    }
}
