package org.acogida.intake.forms.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fingerprints stand in indexes and reports for years, so the canonical text is fixed to the letter. */
class CanonicalJsonTest {

    @Test
    void keysAreSortedAndLayoutIsDropped() throws MalformedJson {
        String text = """
                { "b": [ 1, { "d": null, "c": true } , "x" ],
                  "a": false,
                  "B": {}, "e": [] }
                """;
        assertThat(canonical(text))
                .isEqualTo("{\"B\":{},\"a\":false,\"b\":[1,{\"c\":true,\"d\":null},\"x\"],\"e\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.0, 1",
        "1e0, 1",
        "10e-1, 1",
        "1.50, 1.5",
        "0, 0",
        "0.00, 0",
        "-0, 0",
        "0e5, 0",
        "100, 100",
        "1e2, 100",
        "-2.50, -2.5",
        "0.001, 0.001",
        "1e-3, 0.001"
    })
    void aNumberHasOneSpelling(String written, String canonical) throws MalformedJson {
        assertThat(canonical(written)).isEqualTo(canonical);
    }

    @Test
    void textsAreEscapedInOneWay() throws MalformedJson {
        assertThat(canonical("\"\\u00e1\\/\\\"\\\\\\n\\u0001\"")).isEqualTo("\"á/\\\"\\\\\\n\\u0001\"");
        assertThat(canonical("{\"\\u0061\":1}")).isEqualTo("{\"a\":1}");
    }

    /** Published examples of SHA-256 (FIPS 180-2), so that anyone can compute a fingerprint. */
    @Test
    void theFingerprintIsSha256OfUtf8() {
        assertThat(CanonicalJson.fingerprint("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(CanonicalJson.fingerprint("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))
                .isEqualTo("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        assertThat(CanonicalJson.fingerprint("ñ")).isNotEqualTo(CanonicalJson.fingerprint("?"));
    }

    private static String canonical(String text) throws MalformedJson {
        return CanonicalJson.write(
                LocatedReader.read(text.getBytes(StandardCharsets.UTF_8)).root());
    }
}
