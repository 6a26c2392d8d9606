package org.concordat.testing.planted;

record StoreInDomain(FigureStore figures) {}
