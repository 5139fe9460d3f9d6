/**
 * From folders to verified instruments, and from an instrument to a session. This package is part of the public API.
 */
@NullMarked
package org.acogida.intake.forms;

import org.jspecify.annotations.NullMarked;
