/**
 * From answers to the records of an intake, as the questions themselves say with {@code "extract"}. This package is part
 * of the public API.
 */
@NullMarked
package org.acogida.intake.forms.records;

import org.jspecify.annotations.NullMarked;
