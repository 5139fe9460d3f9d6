package org.acogida.examples.benchmarks;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.acogida.intake.i18n.IcuMessageInterpolator;
import org.acogida.intake.response.QuestionnaireResponse;
import org.hibernate.validator.HibernateValidator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a host adds that also validates the record by its annotations. It has no floor: it is told beside the others. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ValidationBenchmark {

    private QuestionnaireResponse[] responses;
    private Validator validator;
    private int turn;

    /** Makes the responses and the validator. */
    @Setup
    public void prepare() {
        responses = Samples.completeResponses(ScorerBenchmark.ROTATION);
        validator = validator();
    }

    static Validator validator() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new IcuMessageInterpolator(() -> Locale.forLanguageTag("es-VE")))
                .buildValidatorFactory()
                .getValidator();
    }

    /** Validates. */
    @Benchmark
    public Set<ConstraintViolation<QuestionnaireResponse>> ours() {
        turn = (turn + 1) % ScorerBenchmark.ROTATION;
        return validator.validate(responses[turn]);
    }
}
