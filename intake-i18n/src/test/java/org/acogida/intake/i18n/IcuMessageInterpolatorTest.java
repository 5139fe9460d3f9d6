package org.acogida.intake.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.*;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IcuMessageInterpolatorTest {

    private static final String SECRET = "Xiomara9137";
    private static final Locale VENEZUELA = Locale.forLanguageTag("es-VE");
    private static final Locale MEXICO = Locale.forLanguageTag("es-MX");

    /** Each constraint is violated, by a value that a message could betray wherever a value can be told. */
    record Secrets(
            @AssertFalse boolean assertFalse,
            @AssertTrue boolean assertTrue,
            @DecimalMax("0.00025") BigDecimal decimalMax,

            @DecimalMin(value = "20000.5", inclusive = false)
            BigDecimal decimalMin,

            @Digits(integer = 2, fraction = 0) BigDecimal digits,
            @Email String email,
            @Future LocalDate future,
            @FutureOrPresent LocalDate futureOrPresent,
            @Max(1500) long max,
            @Min(2_000_000) long min,
            @Negative int negative,
            @NegativeOrZero int negativeOrZero,
            @NotBlank String notBlank,
            @NotEmpty List<String> notEmpty,
            @NotNull String notNull,
            @Null String isNull,
            @Past LocalDate past,
            @PastOrPresent LocalDate pastOrPresent,
            @Pattern(regexp = "[0-9]+") String pattern,
            @Positive int positive,
            @PositiveOrZero int positiveOrZero,
            @Size(max = 3) String size,
            @Size(min = 2, max = 4) String sizeBetween,
            @Size(min = 1_000_000) String sizeAtLeast,
            @Size(max = 1) List<String> sizeOne,

            @Size(max = 3, message = "Host: ${validatedValue} {validatedValue} \\{max\\} {max} ${max} {groups}")
            String expression,

            @Size(max = 3, message = "{example.host.Name.message}")
            String hostKey,

            @Borrowed String borrowed) {

        static final Secrets ALL = new Secrets(
                true,
                false,
                new BigDecimal("9137.44"),
                new BigDecimal("9137.44"),
                new BigDecimal("9137.44"),
                SECRET,
                LocalDate.of(1913, 7, 1),
                LocalDate.of(1913, 7, 1),
                9137,
                9137,
                9137,
                9137,
                "  ",
                List.of(),
                null,
                SECRET,
                LocalDate.of(9137, 1, 1),
                LocalDate.of(9137, 1, 1),
                SECRET,
                -9137,
                -9137,
                SECRET,
                SECRET,
                SECRET,
                List.of(SECRET, SECRET),
                SECRET,
                SECRET,
                SECRET);
    }

    /** A host's constraint that uses our key without having its attributes. */
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = NeverValid.class)
    public @interface Borrowed {
        String message() default "{jakarta.validation.constraints.Max.message}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class NeverValid implements jakarta.validation.ConstraintValidator<Borrowed, String> {
        @Override
        public boolean isValid(String value, jakarta.validation.ConstraintValidatorContext context) {
            return false;
        }
    }

    @Test
    void thereIsNoExpressionLanguageHere() {
        assertThatThrownBy(() -> Class.forName("jakarta.el.ExpressionFactory"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es-VE", "en-US", "wlv"})
    void noMessageEchoesAValue(String tag) {
        Map<String, String> messages = messages(new IcuMessageInterpolator(() -> Locale.forLanguageTag(tag)));

        assertThat(messages).hasSize(Secrets.class.getRecordComponents().length);
        assertThat(messages.values()).noneMatch(text -> text.contains("Xiomara") || text.matches("(?s).*9[.,]?137.*"));
        assertThat(messages.values()).noneMatch(text -> text.contains("1913"));
    }

    @Test
    void speaksSpanishWithTheNumbersOfVenezuela() {
        assertThat(messages(new IcuMessageInterpolator(() -> VENEZUELA)))
                .containsEntry(
                        "assertTrue",
                        "Este paso solo sigue con «sí». Si esa no es su respuesta, puede hablarlo con quien le acompaña.")
                .containsEntry("decimalMax", "Escriba 0,00025 o un número menor.")
                .containsEntry("decimalMin", "Escriba un número mayor que 20.000,5.")
                .containsEntry("digits", "Escriba un número de hasta 2 cifras enteras y sin decimales.")
                .containsEntry("max", "Escriba 1.500 o un número menor.")
                .containsEntry("min", "Escriba 2.000.000 o un número mayor.")
                .containsEntry("notBlank", "Este espacio todavía está vacío.")
                .containsEntry("size", "Este dato lleva hasta 3 caracteres o elementos.")
                .containsEntry("sizeBetween", "Este dato lleva de 2 a 4 caracteres o elementos.")
                .containsEntry("sizeAtLeast", "Este dato lleva al menos 1.000.000 de caracteres o elementos.")
                .containsEntry("sizeOne", "Este dato lleva hasta un carácter o elemento.");
    }

    @Test
    void speaksEnglish() {
        assertThat(messages(new IcuMessageInterpolator(() -> Locale.US)))
                .containsEntry("decimalMax", "Please enter 0.00025 or less.")
                .containsEntry(
                        "digits",
                        "Please enter a number with up to 2 digits before the decimal point and none after it.")
                .containsEntry("min", "Please enter 2,000,000 or more.")
                .containsEntry("sizeBetween", "This takes 2 to 4 characters or entries.")
                .containsEntry("sizeOne", "This holds up to one character or entry.");
    }

    @Test
    void withoutAFallbackOnlyAttributesAreReplaced() {
        assertThat(messages(new IcuMessageInterpolator(() -> VENEZUELA)))
                .containsEntry("expression", "Host: ${validatedValue} {validatedValue} {max} 3 ${max} {groups}")
                .containsEntry("hostKey", "{example.host.Name.message}")
                .containsEntry("borrowed", "{jakarta.validation.constraints.Max.message}");
    }

    @Test
    void theFallbackGetsWhatIsNotOurs() {
        Map<String, String> messages =
                messages(new IcuMessageInterpolator(() -> VENEZUELA, answering("from the host in es-VE")));

        assertThat(messages)
                .containsEntry("hostKey", "from the host in es-VE")
                .containsEntry("expression", "from the host in es-VE")
                .containsEntry("borrowed", "from the host in es-VE")
                .containsEntry("positive", "Escriba un número mayor que cero.");
    }

    @Test
    void hibernatesOwnInterpolatorServesAsFallback() {
        assertThat(messages(new IcuMessageInterpolator(() -> VENEZUELA, new ParameterMessageInterpolator())))
                .containsEntry("max", "Escriba 1.500 o un número menor.")
                .containsEntry("hostKey", "{example.host.Name.message}");
    }

    @Test
    void anExplicitLocaleWinsOverTheSupplier() {
        Supplier<Locale> refused = () -> {
            throw new AssertionError("asked the supplier");
        };

        assertThat(messages(inLocale(MEXICO, new IcuMessageInterpolator(refused))))
                .containsEntry("max", "Escriba 1,500 o un número menor.");
        assertThat(messages(inLocale(MEXICO, new IcuMessageInterpolator(refused, answering("from the host in es-MX")))))
                .containsEntry("hostKey", "from the host in es-MX");
    }

    private static MessageInterpolator answering(String answer) {
        return new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return "in no locale";
            }

            @Override
            public String interpolate(String template, Context context, Locale locale) {
                return answer.substring(0, answer.lastIndexOf(' ') + 1) + locale.toLanguageTag();
            }
        };
    }

    private static MessageInterpolator inLocale(Locale locale, MessageInterpolator interpolator) {
        return new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return interpolator.interpolate(template, context, locale);
            }

            @Override
            public String interpolate(String template, Context context, Locale ignored) {
                return interpolator.interpolate(template, context, locale);
            }
        };
    }

    private static Map<String, String> messages(MessageInterpolator interpolator) {
        try (ValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(interpolator)
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(Secrets.ALL).stream()
                    .collect(Collectors.toMap(
                            violation -> violation.getPropertyPath().toString(), ConstraintViolation::getMessage));
        }
    }
}
