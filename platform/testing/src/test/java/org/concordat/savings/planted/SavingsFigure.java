package org.concordat.savings.planted;

public record SavingsFigure() {}
