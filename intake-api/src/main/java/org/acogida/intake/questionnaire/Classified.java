package org.acogida.intake.questionnaire;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How sensitive a part of a record is, such as {@code @Classified(level = 2, tags = "DEMO")} on a legal name.
 *
 * <p>It stands on the components of personal records and is read by {@link Sensitivity#of}, so that a filter by consent
 * needs no list of its own. The class of a component covers everything inside it: it is never below that of a part. A
 * component without it counts as class 3. Values such as a date carry none of their own and take that of the component
 * that holds them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Classified {

    /** Returns the class, 0 to 3, see {@link Sensitivity}. */
    int level();

    /** Returns HL7 sensitivity codes, at least one from class 2 upwards. */
    String[] tags() default {};
}
