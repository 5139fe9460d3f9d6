/** Which answers fill which part of a record. */
@NullMarked
package org.acogida.intake.forms.internal.records;

import org.jspecify.annotations.NullMarked;
