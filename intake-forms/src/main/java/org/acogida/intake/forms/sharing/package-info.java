/**
 * What of a response one recipient may see, for one purpose, at one moment. Whatever leaves leaves as a {@link
 * org.acogida.intake.forms.sharing.Release}: exporters take nothing else; and a referral as a {@link
 * org.acogida.intake.forms.sharing.ReferralRelease}. This package is part of the public API.
 */
@NullMarked
package org.acogida.intake.forms.sharing;

import org.jspecify.annotations.NullMarked;
