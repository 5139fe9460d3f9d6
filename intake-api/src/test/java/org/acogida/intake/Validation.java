package org.acogida.intake;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;

/** A validator as a host would set it up that has no expression language. */
final class Validation {

    /** Leaves every message as its key. */
    private static final Validator KEYS = with(new MessageInterpolator() {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    });

    private Validation() {}

    static Validator with(MessageInterpolator interpolator) {
        return jakarta.validation.Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(interpolator)
                .buildValidatorFactory()
                .getValidator();
    }

    static Set<ConstraintViolation<Object>> violations(Object value) {
        return KEYS.validate(value);
    }
}
