/** What practice asks of a form before people are asked it. */
@NullMarked
package org.acogida.intake.forms.internal.practice;

import org.jspecify.annotations.NullMarked;
