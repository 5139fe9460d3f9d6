/**
 * What a person wants to be known by those who are to judge it: their own words, apart from care and from every form.
 *
 * <p>Nobody gives evidence by answering a questionnaire. Nothing here is made from answers or scores, and nothing
 * without a yes for that purpose. Nothing here prints a word. This package is part of the public API.
 */
@NullMarked
package org.acogida.intake.evidence;

import org.jspecify.annotations.NullMarked;
