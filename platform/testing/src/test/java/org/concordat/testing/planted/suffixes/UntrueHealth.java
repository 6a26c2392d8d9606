package org.concordat.testing.planted.suffixes;

record UntrueHealth() {}
