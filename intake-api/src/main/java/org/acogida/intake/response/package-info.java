/**
 * What one person answered, declined or left open. Nothing here prints an answer. This package is part of the public
 * API.
 */
@NullMarked
package org.acogida.intake.response;

import org.jspecify.annotations.NullMarked;
