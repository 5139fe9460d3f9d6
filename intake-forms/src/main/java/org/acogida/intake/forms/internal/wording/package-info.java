/** What a person reads, held against words that hurt here. Not for hosts. */
@NullMarked
package org.acogida.intake.forms.internal.wording;

import org.jspecify.annotations.NullMarked;
