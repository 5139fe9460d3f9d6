package org.acogida.intake.forms.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is advised for a word that is not known. */
class SpellingTest {

    private static final List<String> KNOWN = List.of("linkId", "answerType", "repeats");

    @ParameterizedTest
    @CsvSource({
        "linkid, linkId",
        "lnkId, linkId",
        "linkIdd, linkId",
        "ilnkId, linkId",
        "answertyp, answerType",
        "repeat, repeats"
    })
    void theNearestWordIsMeant(String word, String meant) {
        assertThat(Spelling.suggest(word, KNOWN)).isEqualTo("you meant \"" + meant + "\".");
    }

    /** Three letters away is a slip, four are another word. */
    @ParameterizedTest
    @CsvSource({
        "abcdefgh, abcdefgh, true",
        "abcde, abcdefgh, true",
        "abcd, abcdefgh, false",
        "ab, abcdefgh, false",
        "xyzdefgh, abcdefgh, true",
        "wxyzefgh, abcdefgh, false",
        "123abcdefgh, abcdefgh, true",
        "1234abcdefgh, abcdefgh, false"
    })
    void onlyAWordThatIsNearEnoughIsMeant(String word, String known, boolean near) {
        assertThat(Spelling.suggest(word, List.of(known)))
                .isEqualTo(near ? "you meant \"" + known + "\"." : "it is one of [" + known + "].");
    }

    @Test
    void insertedReplacedAndLeftOutLettersCountOneEach() {
        // kitten → sitting: k/s, e/i, +g. A nearer word wins over it.
        assertThat(Spelling.suggest("kitten", List.of("sitting"))).contains("sitting");
        assertThat(Spelling.suggest("kitten", List.of("sitting", "sitten"))).contains("\"sitten\"");
        assertThat(Spelling.suggest("kitten", List.of("mitt", "sitting"))).contains("\"mitt\"");
    }

    @Test
    void whereNothingIsKnownNothingIsMeant() {
        assertThat(Spelling.suggest("total", List.of())).isEqualTo("it is one of [].");
    }
}
