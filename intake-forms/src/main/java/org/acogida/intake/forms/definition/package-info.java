/**
 * How an instrument is scored, as data, and what can be wrong with a definition. This package is part of the public
 * API.
 */
@NullMarked
package org.acogida.intake.forms.definition;

import org.jspecify.annotations.NullMarked;
