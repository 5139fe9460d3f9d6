/** From the files of a folder to a checked definition, with everything that is wrong at once. Internal. */
@NullMarked
package org.acogida.intake.forms.internal.compiler;

import org.jspecify.annotations.NullMarked;
