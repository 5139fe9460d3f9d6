package org.acogida.intake.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeWordTest {

    /** The digest of “girasol” under this salt, as Python's hashlib.pbkdf2_hmac makes it with 600,000 rounds. */
    private static final CodeWord SUNFLOWER = new CodeWord(
            "00112233445566778899aabbccddeeff", "21f5e19f68377b394bb1568ff55e8101fe9936069180745798384515539da96d");

    @Test
    void theDigestIsThatOfOtherPrograms() {
        assertThat(SUNFLOWER.matches("girasol")).isTrue();
        assertThat(SUNFLOWER.matches("girasola")).isFalse();
    }

    @Test
    void aWordIsHeardAndNotRead() {
        assertThat(SUNFLOWER.matches(" ¡Gira-SÓL! ")).isTrue();
    }

    @Test
    void silenceIsNoWord() {
        assertThat(SUNFLOWER.matches("")).isFalse();
        assertThat(SUNFLOWER.matches(" … ")).isFalse();
    }

    @Test
    void theWordIsNowhereInTheRecord() {
        CodeWord word = CodeWord.of("Guanare 4417", new Random(1));

        assertThat(word.matches("guanare4417")).isTrue();
        assertThat(word.salt() + word.digest() + word).doesNotContainIgnoringCase("guanare");
        assertThat(word.salt()).hasSize(32);
    }

    @Test
    void oneWordHasManyDigests() {
        Random random = new Random(1);

        assertThat(CodeWord.of("girasol", random).digest())
                .isNotEqualTo(CodeWord.of("girasol", random).digest());
    }

    @Test
    void aWordThatNobodyCanHearIsRefusedWithoutBeingShown() {
        assertThatThrownBy(() -> CodeWord.of("¿?", new Random(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A code word has at least one letter or digit.");
    }

    @Test
    void withoutACodeWordNoneIsRight() {
        SafeContact contact = SafeContact.of(ZoneId.of("UTC"));

        assertThat(contact.codeWordIs("girasol")).isFalse();
        assertThat(contact.with(SUNFLOWER).codeWordIs("girasol")).isTrue();
        assertThat(contact.with(SUNFLOWER).codeWordIs("margarita")).isFalse();
    }

    @Test
    void aRecordThatNobodyCheckedKnowsNoWord() {
        assertThat(new CodeWord(null, SUNFLOWER.digest()).matches("girasol")).isFalse();
        assertThat(new CodeWord("", SUNFLOWER.digest()).matches("girasol")).isFalse();
        assertThat(new CodeWord(SUNFLOWER.salt(), null).matches("girasol")).isFalse();
    }
}
