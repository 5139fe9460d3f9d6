/**
 * Who may see what, for what, until when: a ledger of what a person said about it, in which a no always wins.
 *
 * <p>Silence is never a yes. Care here depends on nothing else that is granted or refused. Nothing here prints a name or
 * a purpose. This package is part of the public API.
 */
@NullMarked
package org.acogida.intake.consent;

import org.jspecify.annotations.NullMarked;
