/**
 * Screening results that say what is known, what is still possible and why. A result is never a diagnosis. This package
 * is part of the public API.
 */
@NullMarked
package org.acogida.intake.score;

import org.jspecify.annotations.NullMarked;
