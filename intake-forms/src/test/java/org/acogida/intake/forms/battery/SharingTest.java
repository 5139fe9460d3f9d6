package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.Setting;
import org.junit.jupiter.api.Test;

/** Two questions are one only where code, time, options and words all agree. */
class SharingTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private static Map<String, String> between(String here, String there) {
        return between(TestBatteries.instrument(here), TestBatteries.instrument(there), SPANISH);
    }

    private static Map<String, String> between(Instrument here, Instrument there, Locale locale) {
        Setting setting = Setting.in(locale).with(new OnCall());
        return Sharing.between(FormSession.start(here, setting), FormSession.start(there, setting));
    }

    /** Each other question of the two forms differs in one thing, and bears its name. P14D and P2W are one time. */
    @Test
    void oneDifferenceIsEnoughToAskAgain() {
        assertThat(between("asks-here", "asks-there")).containsExactly(Map.entry("same", "one"));
        assertThat(between("asks-there", "asks-here")).containsExactly(Map.entry("one", "same"));
    }

    @Test
    void theShortFormsAreWithinTheLongOnes() {
        assertThat(between("phq-9", "phq-2")).isEqualTo(Map.of("1", "1", "2", "2"));
        assertThat(between("gad-7", "gad-2")).isEqualTo(Map.of("1", "1", "2", "2"));
        assertThat(between("phq-9", "gad-7")).isEmpty();
        assertThat(between("pcl-5", "pc-ptsd-5")).isEmpty();
        assertThat(between("asq-5", "c-ssrs")).isEmpty();
        assertThat(between("gad-7", "phq-4")).isEqualTo(Map.of("1", "1", "2", "2"));
        assertThat(between("phq-9", "phq-4")).isEqualTo(Map.of("1", "3", "2", "4"));
        assertThat(between("audit-10", "audit-c")).isEqualTo(Map.of("1", "1", "2", "2", "3", "3"));
    }

    @Test
    void otherWordsInOneOfTheFormsAreAskedAgain() {
        Instrument phq9 = TestBatteries.instrument("phq-9");
        assertThat(between(phq9, phq2("es", "item.1 = Otra frase"), SPANISH)).isEqualTo(Map.of("2", "2"));
        assertThat(between(phq9, phq2("es", "option.frequency.3 = Siempre"), SPANISH))
                .isEmpty();
        assertThat(between(phq9, phq2("es-VE", "about.purpose = Otra"), Locale.forLanguageTag("es-VE")))
                .as("another language, though the words are the same")
                .isEmpty();
    }

    private static Instrument phq2(String language, String text) {
        return Instrument.load(InstrumentSource.classPath("phq-2")
                .withTexts(Locale.forLanguageTag(language), text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyLanguageIsLookedAtByItself() {
        assertThat(between("low-days-long", "worries")).isEqualTo(Map.of("4", "2"));
        assertThat(between(
                        TestBatteries.instrument("low-days-long"), TestBatteries.instrument("worries"), Locale.ENGLISH))
                .isEmpty();
    }
}
