package org.acogida.examples.springboot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.i18n.IcuMessageInterpolator;
import org.acogida.intake.response.Answer;
import org.acogida.intake.score.ScoreReport;
import org.hibernate.validator.HibernateValidator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;

/** What an application declares to have an instrument, a scorer and messages in the language of the request. */
@SpringBootApplication
public class SpringBootHost {

    /** Walks one session and prints its report, as the application's own mapper writes it. */
    public static void main(String[] arguments) throws JsonProcessingException {
        try (ConfigurableApplicationContext application = SpringApplication.run(SpringBootHost.class, arguments)) {
            FormSession session = walk(application.getBean(Instrument.class), Locale.forLanguageTag("es-VE"));
            ScoreReport report = application.getBean(Scorer.class).score(session.response());
            System.out.println(application.getBean(ObjectMapper.class).writeValueAsString(report));
        }
    }

    /** A definition is read and checked once, when the application starts. */
    @Bean
    Instrument pcl5() {
        return InstrumentLibrary.bundled().instrument("pcl-5");
    }

    @Bean
    Scorer scorer(Instrument pcl5) {
        return Scorer.of(pcl5);
    }

    /** Messages come in the language of the request that is being served. */
    @Bean
    ValidatorFactory validators() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new IcuMessageInterpolator(LocaleContextHolder::getLocale))
                .buildValidatorFactory();
    }

    /** Answers whatever comes with the code 1, but declines question 8. */
    static FormSession walk(Instrument instrument, Locale locale) {
        FormSession session = FormSession.start(instrument, Setting.in(locale)).begin(Privacy.ALONE);
        while (session.step() instanceof FormStep.Ask ask) {
            session = ask.linkId().equals("8") ? session.decline("8") : session.answer(ask.linkId(), Answer.coded("1"));
        }
        return session.complete();
    }
}
