package org.acogida.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.intake.consent.ConsentAct;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A record keeps what it was given: nobody changes a list behind its back, and none is missing. */
class CopiesTest {

    /** Maps and lists that most records have no use for. */
    private static final Set<String> LEFT_OUT =
            Set.of("reused", "contexts", "viewers", "usedBy", "requires", "migratesFrom", "tombstones", "kinds");

    private record Holding(Record record, String name, Object held) {}

    private static Stream<Holding> containers() {
        return ApiRecords.samples().stream()
                .flatMap(record -> ApiRecords.components(record).entrySet().stream()
                        .filter(component ->
                                component.getValue() instanceof Collection || component.getValue() instanceof Map)
                        .map(component -> new Holding(record, component.getKey(), component.getValue())));
    }

    private static Stream<DynamicTest> each(java.util.function.Consumer<Holding> test) {
        return each(holding -> true, test);
    }

    private static Stream<DynamicTest> each(
            java.util.function.Predicate<Holding> wanted, java.util.function.Consumer<Holding> test) {
        return containers()
                .filter(wanted)
                .map(holding -> dynamicTest(
                        holding.record.getClass().getSimpleName() + "." + holding.name, () -> test.accept(holding)));
    }

    @Test
    void theTestReachesTheContainers() {
        assertThat(containers().map(Holding::name))
                .contains("answers", "items", "answerValueSets", "steps", "decidedBy");
        assertThat(containers()).hasSizeGreaterThan(25);
    }

    @TestFactory
    Stream<DynamicTest> aMissingContainerIsRefused() {
        return each(
                holding -> !LEFT_OUT.contains(holding.name),
                holding -> assertThatThrownBy(() -> ApiRecords.with(holding.record, holding.name, null))
                        .isInstanceOf(NullPointerException.class));
    }

    @Test
    void whatMostHaveNotNeedNotBeSaid() {
        QuestionnaireResponse silent = (QuestionnaireResponse)
                ApiRecords.with(ApiRecords.with(Samples.response(), "reused", null), "contexts", null);
        Questionnaire form = (Questionnaire)
                ApiRecords.with(ApiRecords.with(Samples.questionnaire(), "viewers", null), "usedBy", null);
        Questionnaire first = (Questionnaire)
                ApiRecords.with(ApiRecords.with(Samples.questionnaire(), "migratesFrom", null), "requires", null);

        assertThat(silent.reused()).isEmpty();
        assertThat(silent.contexts()).isEmpty();
        assertThat(form.viewers()).isEmpty();
        assertThat(form.usedBy()).isEmpty();
        assertThat(first.migratesFrom()).isEmpty();
        assertThat(new ConsentAct.Erased(null, null, null, null).tombstones()).isEmpty();
        assertThat(first.requires()).isEmpty();
        assertThat(new Scope(List.of(), null, null, null).kinds()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aMissingElementIsRefused() {
        return each(holding -> {
            Object gap = holding.held instanceof Map ? gap() : Arrays.asList((Object) null);
            assertThatThrownBy(() -> ApiRecords.with(holding.record, holding.name, gap))
                    .isInstanceOf(NullPointerException.class);
        });
    }

    private static Map<String, List<Object>> gap() {
        Map<String, List<Object>> gap = new LinkedHashMap<>();
        gap.put("1", null);
        return gap;
    }

    @TestFactory
    Stream<DynamicTest> laterChangesAreNotSeen() {
        return each(holding -> {
            Object own = mutable(holding.held);
            Record copy = ApiRecords.with(holding.record, holding.name, own);
            empty(own);
            assertThat(copy).isEqualTo(holding.record);
        });
    }

    private static Object mutable(Object held) {
        return held instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : new ArrayList<>((Collection<?>) held);
    }

    private static void empty(Object container) {
        if (container instanceof Map<?, ?> map) {
            map.clear();
        } else {
            ((Collection<?>) container).clear();
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsGivenOutCannotBeChanged() {
        return each(holding -> {
            // Clearing an empty list that cannot be changed is refused as well.
            assertThatThrownBy(() -> empty(holding.held)).isInstanceOf(UnsupportedOperationException.class);
        });
    }

    @Test
    void theListsInsideAMapAreCopiedToo() {
        List<Answer> given = new ArrayList<>(List.of(Answer.coded("1")));
        QuestionnaireResponse response = Samples.response().withAnswers(Map.of("1", given));
        given.add(Answer.declined());
        assertThat(response.answersTo("1")).containsExactly(Answer.coded("1"));
        assertThatThrownBy(() -> response.answersTo("1").add(Answer.later()))
                .isInstanceOf(UnsupportedOperationException.class);
        Questionnaire form = Samples.questionnaire();
        assertThatThrownBy(() -> form.answerValueSets().get("rating").clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void answersKeepTheOrderInWhichTheyCame() {
        QuestionnaireResponse response = Samples.response().withAnswers(Map.of());
        for (String linkId : List.of("9", "10", "1", "gate", "2")) {
            response = response.with(linkId, Answer.coded("0"));
        }
        assertThat(response.answers().keySet()).containsExactly("9", "10", "1", "gate", "2");
        assertThat(response.with("10", Answer.declined()).answers().keySet())
                .containsExactly("9", "10", "1", "gate", "2");
    }
}
