package org.acogida.examples.modulepath;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.i18n.IcuMessageInterpolator;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.ScoreReport;
import org.hibernate.validator.HibernateValidator;

/** Scores a bundled instrument and one of its own, and has a faulty response described, all on the module path. */
public final class ModulePathHost {

    private static final Locale CARACAS = Locale.forLanguageTag("es-VE");

    private final InstrumentLibrary library = InstrumentLibrary.of(ModulePathHost.class.getClassLoader());

    /** Shows the three things on the console. */
    public static void main(String[] arguments) {
        ModulePathHost host = new ModulePathHost();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(ModulePathHost.class.getModule());
        out.println("pcl-5 " + host.scoreWithTwos("pcl-5", "total"));
        out.println("settling-in " + host.scoreWithTwos("settling-in", "total"));
        host.faults().forEach(out::println);
    }

    /** Answers every question with code 2, has the response written and read again, and scores it. */
    String scoreWithTwos(String id, String scale) {
        Instrument instrument = library.instrument(id);
        QuestionnaireResponse response = blank(instrument);
        for (Item.Question question : instrument.questionnaire().questions()) {
            response = response.with(question.linkId(), Answer.coded("2"));
        }
        ScoreReport report = Scorer.of(instrument).score(IntakeJson.readResponse(IntakeJson.write(response)));
        return report.score(scale).orElseThrow().value().toPlainString();
    }

    /** Says in Spanish what is wrong with a response that names a question badly and holds an empty answer. */
    Set<String> faults() {
        QuestionnaireResponse faulty =
                blank(library.instrument("pcl-5")).with("1", Answer.coded("")).with("no such name", Answer.declined());
        try (ValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new IcuMessageInterpolator(() -> CARACAS))
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(faulty).stream()
                    .map(ConstraintViolation::getMessage)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static QuestionnaireResponse blank(Instrument instrument) {
        return QuestionnaireResponse.to(instrument.id(), instrument.version(), Wording.OWN, "es-VE");
    }
}
