package org.concordat.testing.planted;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** As a store should be. */
@ApplicationScoped
record FigureStore(DataSource database) {}
