/**
 * From answers to results: one response to a report or its trace, a table to columns. Pure functions; nothing is logged
 * and nothing is kept. This package is part of the public API.
 */
@NullMarked
package org.acogida.intake.forms.scoring;

import org.jspecify.annotations.NullMarked;
