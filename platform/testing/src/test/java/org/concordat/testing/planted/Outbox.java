package org.concordat.testing.planted;

interface Outbox {

    void publish(String event);
}
