/** Tables as text. Internal. */
@NullMarked
package org.acogida.intake.forms.internal.csv;

import org.jspecify.annotations.NullMarked;
