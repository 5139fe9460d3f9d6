/** Answers that need a person now, and what a host does about them. This package is part of the public API. */
@NullMarked
package org.acogida.intake.safety;

import org.jspecify.annotations.NullMarked;
