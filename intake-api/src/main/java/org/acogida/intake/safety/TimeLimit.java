package org.acogida.intake.safety;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** There is time in it. */
@Constraint(validatedBy = TimeLimit.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface TimeLimit {

    String message() default "{org.acogida.intake.TimeLimit.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Longer than zero; what is missing is reported by itself. */
    final class Check implements ConstraintValidator<TimeLimit, Duration> {

        @Override
        public boolean isValid(@Nullable Duration limit, ConstraintValidatorContext context) {
            return limit == null || (!limit.isZero() && !limit.isNegative());
        }
    }
}
