package org.concordat.testing.planted;

import javax.sql.DataSource;

record TableReadingPublisher(Outbox outbox, DataSource database) {}
