package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.PackText;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.battery.BatteryReport.LeftOut;
import org.acogida.intake.forms.battery.BatteryReport.Reason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Outcome;
import org.junit.jupiter.api.Test;

/** Forms in the words of packs within a battery. */
class BatteryWordingTest {

    private final Setting setting = Setting.in(Locale.forLanguageTag("es-VE")).with(new OnCall());

    private static Instrument official(String id, String pack) {
        Instrument instrument = TestBatteries.instrument(id);
        return instrument.with(
                PackText.of(instrument, "es").with("pack.id", pack).pack());
    }

    /** Every form of a battery in packs of one name. */
    private static Battery official(Battery battery, String pack, String... forms) {
        Battery worded = battery;
        for (String form : forms) {
            worded = worded.with(official(form, pack));
        }
        return worded;
    }

    private static BatterySession begun(BatterySession session) {
        return session.step() instanceof FormStep.Preview ? session.begin(Privacy.ALONE) : session;
    }

    private static BatterySession answer(BatterySession session, String... codes) {
        BatterySession next = session;
        for (String code : codes) {
            next = begun(next);
            next = next.answer(((FormStep.Ask) next.step()).linkId(), Answer.coded(code));
        }
        return next;
    }

    private static String form(BatterySession session) {
        return session.form().orElseThrow().instrument().id();
    }

    @Test
    void aFormWithoutWordsIsAskedInThoseOfAPack() {
        Battery battery = official(TestBatteries.battery("well-being-stepped"), "who-es", "who-5");
        BatterySession session = BatterySession.start(battery, setting);
        assertThat(form(session)).isEqualTo("who-5");
        assertThat(((FormStep.Ask) begun(session).step()).text()).isEqualTo("Official item.1");

        BatterySession low = answer(session, "3", "3", "3", "2", "1");
        assertThat(form(low)).as("12 points are an index of 48").isEqualTo("phq-9");
        assertThat(low.responses().get(0).wording()).isEqualTo(new Wording(Wording.Status.OFFICIAL, "who-es"));
        BatterySession high = answer(session, "3", "3", "3", "3", "1");
        assertThat(form(high)).as("13 points are an index of 52").isEqualTo("asq-5");
        assertThat(BatteryReport.of(high).gate("phq-9").orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void aPackInAnotherLanguageIsNoWords() {
        Battery battery = official(TestBatteries.battery("well-being-stepped"), "who-es", "who-5");
        BatterySession english =
                BatterySession.start(battery, Setting.in(Locale.ENGLISH).with(new OnCall()));
        assertThat(form(english)).isEqualTo("phq-9");
        assertThat(BatteryReport.of(english).leftOut()).contains(new LeftOut("who-5", Reason.NO_WORDING));
    }

    @Test
    void answersAreReusedWithinOnePackOnly() {
        Battery bundled = TestBatteries.battery("mood-stepped");
        assertThat(reused(official(bundled, "phq-es", "phq-2", "phq-9"))).hasSize(2);
        assertThat(reused(official(bundled, "phq-es", "phq-2"))).isEmpty();
        assertThat(reused(official(official(bundled, "one", "phq-2"), "other", "phq-9")))
                .isEmpty();
    }

    private Map<String, QuestionnaireResponse.Source> reused(Battery battery) {
        BatterySession session = answer(BatterySession.start(battery, setting), "3", "3", "3");
        return session.responses().get(1).reused();
    }

    @Test
    void aDraftGoesOnInThePackThatItBeganWith() {
        Battery battery = official(TestBatteries.battery("mood-stepped"), "phq-es", "phq-2", "phq-9");
        BatterySession session = answer(BatterySession.start(battery, setting), "3", "3", "3");
        BatterySession resumed = BatteryJson.readSession(BatteryJson.write(session), battery, setting);
        assertThat(resumed.begin(Privacy.ALONE).step()).isEqualTo(session.step());
        assertThat(resumed.responses()).isEqualTo(session.responses());
    }

    /** What was taken over in one language stays taken over, also where the words of another would not match. */
    @Test
    void whatWasReusedIsNotAskedAgainInAnotherLanguage() {
        Instrument otherInEnglish = Instrument.load(InstrumentSource.directory(
                        Path.of("src/test/resources/batteries-under-test/META-INF/acogida/instruments/low-days"))
                .withTexts(Locale.ENGLISH, "item.1 = Another sentence".getBytes(StandardCharsets.UTF_8)));
        Battery battery = TestBatteries.battery("evening").with(otherInEnglish);
        Setting english = Setting.in(Locale.ENGLISH).with(new OnCall());
        assertThat(reusedIn(BatterySession.start(battery, english))).isEqualTo(1);

        BatterySession begun = answer(BatterySession.start(battery, setting), "3", "3");
        BatterySession resumed = BatteryJson.readSession(BatteryJson.write(begun), battery, english);
        assertThat(answer(resumed, "0").responses().get(1).reused()).hasSize(2);
    }

    private static int reusedIn(BatterySession session) {
        return answer(session, "3", "3", "3").responses().get(1).reused().size();
    }
}
