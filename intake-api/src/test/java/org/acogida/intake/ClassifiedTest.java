package org.acogida.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acogida.intake.person.DurationRange;
import org.acogida.intake.person.SafeTime;
import org.acogida.intake.person.UncertainDate;
import org.acogida.intake.questionnaire.Classified;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Sensitivity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every part of a personal record says how sensitive it is. */
class ClassifiedTest {

    /** They take the class of what holds them. */
    private static final Set<Class<?>> VALUES = Set.of(UncertainDate.class, DurationRange.class, SafeTime.class);

    /** Of HL7's v3-ActCode, as far as they are used here. */
    private static final Set<String> TAGS =
            Set.of("ETH", "HIV", "SDV", "SEX", "STD", "PSY", "MH", "VIO", "DEMO", "GENDER", "PRS");

    private static Stream<RecordComponent> components() {
        return ApiRecords.records().stream()
                .filter(type -> type.getPackageName().endsWith(".person")
                        || type.getPackageName().endsWith(".evidence"))
                .filter(type -> !VALUES.contains(type))
                .flatMap(type -> Stream.of(type.getRecordComponents()));
    }

    private static String place(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    @TestFactory
    Stream<DynamicTest> eachPartIsClassified() {
        return components()
                .map(component -> dynamicTest(place(component), () -> {
                    assertThat(component.isAnnotationPresent(Classified.class)).isTrue();
                    Sensitivity sensitivity = Sensitivity.of(component);
                    assertThat(Validation.violations(sensitivity)).isEmpty();
                    assertThat(sensitivity.level() < 2 || !sensitivity.tags().isEmpty())
                            .isTrue();
                    assertThat(TAGS).containsAll(sensitivity.tags());
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatHoldsAPartIsAsSensitive() {
        return components()
                .filter(component -> held(component) != null)
                .map(component -> dynamicTest(place(component), () -> {
                    Sensitivity whole = Sensitivity.of(component);
                    assertThat(held(component).getRecordComponents()).allSatisfy(part -> {
                        assertThat(Sensitivity.of(part).level()).isLessThanOrEqualTo(whole.level());
                        assertThat(whole.tags())
                                .containsAll(Sensitivity.of(part).tags());
                    });
                }));
    }

    /** The classified record inside a component or inside its list, if there is one. */
    private static Class<?> held(RecordComponent component) {
        Class<?> type = component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
        boolean classified = type.isRecord() && type.getPackageName().endsWith(".person") && !VALUES.contains(type);
        return classified ? type : null;
    }

    @Test
    void theTestReachesWhatIsInside() {
        assertThat(components().filter(component -> held(component) != null).map(ClassifiedTest::place))
                .contains(
                        "SafeContact.ways",
                        "Referral.contact",
                        "DetentionEpisode.isolation",
                        "Preferences.interpreter");
    }

    /** As a person would sort them who has to think of what a leak does. */
    @Test
    void theClassesAreTheOnesThatWereMeant() {
        Map<String, Integer> levels = new TreeMap<>();
        components()
                .forEach(component ->
                        levels.put(place(component), Sensitivity.of(component).level()));

        assertThat(levels)
                .containsEntry("Participant.id", 3)
                .containsEntry("Participant.name", 1)
                .containsEntry("Participant.legalName", 2)
                .containsEntry("ContactWay.address", 2)
                .containsEntry("DetentionEpisode.place", 3)
                .containsEntry("DetentionEpisode.from", 2)
                .containsEntry("Preferences.clinician", 1)
                .containsEntry("EvidenceStatement.words", 3)
                .containsEntry("EvidenceStatement.writtenAt", 2);
    }

    @Test
    void whatSaysNothingCountsAsHighest() {
        assertThat(Stream.of(Questionnaire.class, UncertainDate.class)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .map(Sensitivity::of))
                .containsOnly(Sensitivity.HIGHEST);
        assertThat(Sensitivity.HIGHEST).isEqualTo(new Sensitivity(3, List.of()));
    }
}
