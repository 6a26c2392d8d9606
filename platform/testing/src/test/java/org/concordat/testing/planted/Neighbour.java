package org.concordat.testing.planted;

import org.concordat.savings.planted.SavingsFigure;

record Neighbour(SavingsFigure figure) {}
