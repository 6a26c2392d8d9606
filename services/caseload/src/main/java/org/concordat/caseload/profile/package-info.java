/** How the exports of a product are read: a register, and the profiles that are shipped. */
@NullMarked
package org.concordat.caseload.profile;

import org.jspecify.annotations.NullMarked;
