/**
 * Several forms in an order: a short one first, a longer one where it is needed, nothing asked twice. This package is
 * part of the public API.
 */
@NullMarked
package org.acogida.intake.forms.battery;

import org.jspecify.annotations.NullMarked;
