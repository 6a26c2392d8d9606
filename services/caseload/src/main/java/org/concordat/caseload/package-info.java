/** Takes in what boroughs' case-management systems tell of their cases, by pseudonyms alone, and publishes it. */
@NullMarked
package org.concordat.caseload;

import org.jspecify.annotations.NullMarked;
