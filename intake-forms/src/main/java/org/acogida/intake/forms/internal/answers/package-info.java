/** Answers held against their question. Internal. */
@NullMarked
package org.acogida.intake.forms.internal.answers;

import org.jspecify.annotations.NullMarked;
