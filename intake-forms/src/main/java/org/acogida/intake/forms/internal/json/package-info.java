/** JSON that knows its line and path. Internal. */
@NullMarked
package org.acogida.intake.forms.internal.json;

import org.jspecify.annotations.NullMarked;
