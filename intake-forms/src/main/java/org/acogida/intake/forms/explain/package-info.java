/** Results, rules and problems in words, in Spanish and English. This package is part of the public API. */
@NullMarked
package org.acogida.intake.forms.explain;

import org.jspecify.annotations.NullMarked;
