/**
 * Statements in a chain in which a change shows, and from which a person can still have their words erased. This
 * package is part of the public API.
 */
@NullMarked
package org.acogida.intake.forms.evidence;

import org.jspecify.annotations.NullMarked;
