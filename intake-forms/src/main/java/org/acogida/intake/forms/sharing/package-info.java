/**
 * What of a response one recipient may see, for one purpose, at one moment. Whatever leaves leaves as a {@link
 * org.acogida.intake.forms.sharing.Release}, by its {@code json()}; and a referral as a {@link
 * org.acogida.intake.forms.sharing.ReferralRelease}. No other writer of this library is for sending. This package is
 * part of the public API.
 */
@NullMarked
package org.acogida.intake.forms.sharing;

import org.jspecify.annotations.NullMarked;
