package org.concordat.testing.planted;

class FigureHelper {}
