package org.concordat.local;

/**
 * One of Concordat's services, as {@code deploy/services.json} lists it: another service is another line there.
 *
 * @param name also the name of its folder under {@code services/}, its database and its role
 * @param port the local port of its HTTP interface (design §4)
 */
public record Service(String name, int port) {}
