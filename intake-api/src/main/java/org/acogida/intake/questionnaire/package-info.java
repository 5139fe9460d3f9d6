/**
 * Forms without text: which questions there are, what may be answered, when a question is asked and how sensitive it
 * is. The words are FHIR's. This package is part of the public API.
 */
@NullMarked
package org.acogida.intake.questionnaire;

import org.jspecify.annotations.NullMarked;
