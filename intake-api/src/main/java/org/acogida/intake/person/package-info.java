/**
 * A person and what they wish: a name, how to reach them safely, what to mind, times in detention, needs and referrals.
 *
 * <p>Every record can be left half empty; a constraint reports what a host has to supply, never what a person left out.
 * Nothing here prints what a person said. Each component says how sensitive it is, see
 * {@link org.acogida.intake.questionnaire.Classified}. This package is part of the public API.
 */
@NullMarked
package org.acogida.intake.person;

import org.jspecify.annotations.NullMarked;
