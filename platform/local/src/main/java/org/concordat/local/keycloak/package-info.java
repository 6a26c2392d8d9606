/** The Keycloak server of the local stack, and signing in to it. */
@NullMarked
package org.concordat.local.keycloak;

import org.jspecify.annotations.NullMarked;
