package org.concordat.testing.planted.misc;

record Anything() {}
