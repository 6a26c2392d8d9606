package org.concordat.testing.planted.suffixes;

/** Says how nothing is. */
class UntrueHealth {}
