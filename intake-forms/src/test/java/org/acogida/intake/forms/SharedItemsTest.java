package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Coding;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Recall;
import org.acogida.intake.questionnaire.Sensitivity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items that several instruments share: an answer can be carried over only where nothing about the question differs. */
class SharedItemsTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("es"), Locale.ENGLISH);

    private record Asked(
            Optional<Recall> recall, List<AnswerOption> options, List<Coding> codes, Sensitivity sensitivity) {}

    @ParameterizedTest
    @CsvSource({
        "phq-4, 1, gad-2, 1",
        "phq-4, 2, gad-2, 2",
        "phq-4, 1, gad-7, 1",
        "phq-4, 2, gad-7, 2",
        "phq-4, 3, phq-2, 1",
        "phq-4, 4, phq-2, 2",
        "phq-4, 3, phq-9, 1",
        "phq-4, 4, phq-9, 2"
    })
    void itemsThatCanBeCarriedOverAreTheSameQuestion(String one, String item, String other, String otherItem) {
        assertThat(asked(one, item)).isEqualTo(asked(other, otherItem));
        for (Locale language : LANGUAGES) {
            assertThat(words(one, item, language)).isEqualTo(words(other, otherItem, language));
        }
    }

    /** K-6 and K-10 value their answers differently, so that only the words are the same. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 5", "4, 9", "5, 8", "6, 10"})
    void kesslerItemsHaveTheSameWords(String six, String ten) {
        for (Locale language : LANGUAGES) {
            assertThat(words("k-6", six, language)).isEqualTo(words("k-10", ten, language));
        }
        assertThat(asked("k-6", six)).isNotEqualTo(asked("k-10", ten));
    }

    private static Asked asked(String id, String linkId) {
        Questionnaire form = LIBRARY.instrument(id).questionnaire();
        Item.Question question = question(form, linkId);
        return new Asked(form.recall(question), form.options(question), question.codes(), question.sensitivity());
    }

    /** What the person reads for it: the instructions, the item and its options. */
    private static List<String> words(String id, String linkId, Locale language) {
        Instrument instrument = LIBRARY.instrument(id);
        Item.Question question = question(instrument.questionnaire(), linkId);
        Texts texts = instrument.texts().in(language);
        List<String> words = new ArrayList<>(List.of(texts.text("instructions"), texts.text("item." + linkId)));
        instrument
                .questionnaire()
                .options(question)
                .forEach(option -> words.add(texts.text("option." + question.answerValueSet() + "." + option.code())));
        return words;
    }

    private static Item.Question question(Questionnaire form, String linkId) {
        return form.questions().stream()
                .filter(question -> question.linkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }
}
