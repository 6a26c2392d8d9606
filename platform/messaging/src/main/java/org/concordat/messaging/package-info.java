/**
 * How services talk to each other: events go out through a transactional outbox, come in through an exactly-once
 * projection, and a watermark says up to which moment everything has come in. This package is what a service uses;
 * the packages below it are how it is done.
 */
@NullMarked
package org.concordat.messaging;

import org.jspecify.annotations.NullMarked;
