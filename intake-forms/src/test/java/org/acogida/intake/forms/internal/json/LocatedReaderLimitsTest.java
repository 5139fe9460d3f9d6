package org.acogida.intake.forms.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is larger than any definition is refused before it costs anything. */
class LocatedReaderLimitsTest {

    private static final int FOUR_MEBIBYTES = 4 * 1024 * 1024;

    @Test
    void aDocumentOfMoreThanFourMebibytesIsRefused() {
        byte[] document = new byte[FOUR_MEBIBYTES + 1];
        java.util.Arrays.fill(document, (byte) ' ');
        document[0] = '1';
        assertThatThrownBy(() -> LocatedReader.read(document)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void aDocumentOfExactlyFourMebibytesIsRead() {
        byte[] document = new byte[FOUR_MEBIBYTES];
        java.util.Arrays.fill(document, (byte) ' ');
        document[0] = '1';
        assertThatCode(() -> LocatedReader.read(document)).doesNotThrowAnyException();
    }

    /** Written out in full, as a fingerprint does, such a number would fill the memory. */
    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "0e999999999", "-1e1001", "1e-1001"})
    void aNumberWithAnExponentThatNoScoreNeedsIsRefused(String number) {
        assertThatThrownBy(() -> read(number)).isInstanceOf(MalformedJson.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e6", "1e-6", "0.000001", "12345678901234567890", "1e1000", "1e-1000"})
    void anOrdinaryNumberIsRead(String number) {
        assertThatCode(() -> read(number)).doesNotThrowAnyException();
    }

    @Test
    void nestingIsRefusedOnItsLine() {
        String nested = "{ \"a\":\n" + "[".repeat(70) + "]".repeat(70) + "}";
        assertThat(catchThrowableOfType(MalformedJson.class, () -> read(nested)).line())
                .isEqualTo(2);
    }

    /** Its bytes are also valid UTF-8, so only the reader can tell. */
    @Test
    void utf16IsRefused() {
        byte[] utf16 = "{ \"a\": 1 }".getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> LocatedReader.read(utf16)).isInstanceOf(MalformedJson.class);
    }

    private static LocatedReader.Reading read(String text) throws MalformedJson {
        return LocatedReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
