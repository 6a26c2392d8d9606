/** Who somebody is, as services see it: by issuer and subject, with keys that the provider still has. */
@NullMarked
package org.concordat.web.identity;

import org.jspecify.annotations.NullMarked;
