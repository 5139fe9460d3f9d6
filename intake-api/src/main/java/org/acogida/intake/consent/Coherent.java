package org.acogida.intake.consent;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parts of one record go together, such as a role with this organisation. */
@Constraint(validatedBy = Coherent.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Coherent {

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A record that can tell. */
    interface Parts {

        /** Returns whether its parts go together; also where one of them is missing, which is reported by itself. */
        boolean coherent();
    }

    /** Asks the record itself. */
    final class Check implements ConstraintValidator<Coherent, Parts> {

        @Override
        public boolean isValid(Parts parts, ConstraintValidatorContext context) {
            return parts.coherent();
        }
    }
}
