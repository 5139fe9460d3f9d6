package org.acogida.examples.springboot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The older versions that Spring Boot 3.5 brings are enough, and its mapper writes the bytes of the library's own. */
class SpringBootHostTest {

    private static final Locale CARACAS = Locale.forLanguageTag("es-VE");

    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        application = SpringApplication.run(SpringBootHost.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static FormSession session() {
        return SpringBootHost.walk(application.getBean(Instrument.class), CARACAS);
    }

    @Test
    void theVersionsAreThoseOfSpringBoot() {
        assertEquals("3.5.7", SpringBootVersion.getVersion());
        assertTrue(jar(JsonProperty.class).endsWith("jackson-annotations-2.19.2.jar"), jar(JsonProperty.class));
        assertTrue(jar(ObjectMapper.class).endsWith("jackson-databind-2.19.2.jar"), jar(ObjectMapper.class));
        assertTrue(jar(HibernateValidator.class).endsWith("hibernate-validator-8.0.3.Final.jar"));
        assertTrue(jar(ConstraintViolation.class).endsWith("jakarta.validation-api-3.0.2.jar"));
        assertTrue(jar(org.slf4j.Logger.class).endsWith("slf4j-api-2.0.17.jar"));
    }

    private static String jar(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    @Test
    void aWholeSessionIsScored() {
        Score total = application
                .getBean(Scorer.class)
                .score(session().response())
                .score("total")
                .orElseThrow();
        // Nineteen answers of 1; the declined one can still add 0 to 4.
        assertEquals(null, total.value());
        assertEquals(new BigDecimal("19"), total.lowest());
        assertEquals(new BigDecimal("23"), total.highest());
    }

    @Test
    void theMapperOfTheApplicationWritesTheSameBytes() throws IOException {
        ObjectMapper mapper = application.getBean(ObjectMapper.class);
        QuestionnaireResponse response = session().response();
        ScoreReport report = application.getBean(Scorer.class).score(response);
        assertArrayEquals(IntakeJson.write(response), mapper.writeValueAsBytes(response));
        assertArrayEquals(IntakeJson.write(report), mapper.writeValueAsBytes(report));
        assertEquals(response, mapper.readValue(IntakeJson.write(response), QuestionnaireResponse.class));
        assertEquals(response, IntakeJson.readResponse(mapper.writeValueAsBytes(response)));
        assertEquals(report, mapper.readValue(IntakeJson.write(report), ScoreReport.class));
    }

    @Test
    void violationsSpeakTheLanguageOfTheRequest() {
        LocaleContextHolder.setLocale(CARACAS);
        try {
            QuestionnaireResponse faulty = session().response().with("1", Answer.coded(""));
            List<String> messages = application.getBean(ValidatorFactory.class).getValidator().validate(faulty).stream()
                    .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                    .toList();
            assertEquals(
                    List.of("answers[1].<map value>[0].code: El sistema no ha entregado esta parte del registro."),
                    messages);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
