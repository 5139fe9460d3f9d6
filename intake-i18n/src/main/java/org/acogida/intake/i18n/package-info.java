/**
 * Texts by locale, and what a person gets when the asked-for locale is not there. This package is part of the public
 * API.
 */
@NullMarked
package org.acogida.intake.i18n;

import org.jspecify.annotations.NullMarked;
