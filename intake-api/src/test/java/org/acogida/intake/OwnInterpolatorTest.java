package org.acogida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.intake.person.UncertainDate;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.Score;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** A host that keeps its own interpolator still gets sentences, found as Jakarta Validation prescribes. */
class OwnInterpolatorTest {

    private static final Locale VENEZUELA = Locale.forLanguageTag("es-VE");

    @Test
    void speaksSpanish() {
        assertThat(messages(VENEZUELA))
                .containsEntry("answers[1].<map value>[0].code", "El sistema no ha entregado esta parte del registro.")
                .containsEntry(
                        "answers<K>[a b].<map key>",
                        "Un linkId lleva letras de la A a la Z, cifras, puntos y guiones, de 1 a 64 en total.")
                .containsEntry(
                        "questionnaire",
                        "Un identificador lleva letras minúsculas, cifras y guiones, por ejemplo registro-diario.")
                .containsEntry("version", "Una versión son tres números separados por puntos, por ejemplo 1.0.0.")
                .containsEntry("locale", "Un idioma se indica con una etiqueta BCP 47, por ejemplo es-VE.")
                .containsEntry("answered", "Un conteo es igual a cero o mayor.");
    }

    @Test
    void speaksEnglish() {
        assertThat(messages(Locale.US))
                .containsEntry("answers[1].<map value>[0].code", "The system has not supplied this part of the record.")
                .containsEntry("version", "A version is three numbers with dots between them, such as 1.0.0.");
    }

    @Test
    void everyRuleOfThisLibraryHasASentenceInBothLanguages() {
        for (Locale locale : List.of(VENEZUELA, Locale.US)) {
            assertThat(FaultyRecords.all()
                            .flatMap(faulty -> speaking(locale).<Object>validate(faulty.get()[1]).stream())
                            .map(ConstraintViolation::getMessage))
                    .noneMatch(message -> message.contains("{"));
        }
        assertThat(speaking(VENEZUELA).validate(new UncertainDate("marzo", null)))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("Escriba lo que se sabe de la fecha, por ejemplo 2025, 2025-03~ o 2025-03-XX.");
    }

    private static Validator speaking(Locale locale) {
        return Validation.with(new ParameterMessageInterpolator(
                Set.of(VENEZUELA, Locale.US), locale, context -> context.getDefaultLocale(), false));
    }

    private static Map<String, String> messages(Locale locale) {
        var validator = speaking(locale);
        QuestionnaireResponse response = new QuestionnaireResponse(
                "Night",
                "1",
                QuestionnaireResponse.Status.COMPLETED,
                Samples.response().wording(),
                "!",
                null,
                null,
                Map.of("1", List.of(Answer.coded("")), "a b", List.of()),
                List.of());
        Score score = (Score) ApiRecords.with(Samples.report().scores().get(0), "answered", -1);
        return List.of(response, score).stream()
                .flatMap(record -> validator.<Object>validate(record).stream())
                .collect(Collectors.toMap(
                        violation -> violation.getPropertyPath().toString(), ConstraintViolation::getMessage));
    }
}
