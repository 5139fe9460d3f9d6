package org.acogida.intake.person;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Two values of one record stand in their order, such as the least and the most. */
@Constraint(validatedBy = InOrder.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InOrder {

    String message() default "{org.acogida.intake.Order.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A record that can tell. */
    interface Ordered {

        /** Returns whether its values stand in their order; also where one of them is missing. */
        boolean inOrder();
    }

    /** Asks the record itself. */
    final class Check implements ConstraintValidator<InOrder, Ordered> {

        @Override
        public boolean isValid(Ordered ordered, ConstraintValidatorContext context) {
            return ordered.inOrder();
        }
    }
}
