/** What has to be published of a contract, by law. */
@NullMarked
package org.concordat.kernel.contracts.notices;

import org.jspecify.annotations.NullMarked;
