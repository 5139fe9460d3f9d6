/**
 * How many people, never which: counts over a few coarse categories in which no small number can be read or worked out.
 * This package is part of the public API.
 */
@NullMarked
package org.acogida.intake.forms.counts;

import org.jspecify.annotations.NullMarked;
