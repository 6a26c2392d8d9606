package org.concordat.messaging;

/**
 * In which edition a service gives its answers as at a moment. An answer once given is given again in the same bytes, so
 * a release that would answer the same question otherwise says the next number, and goes on answering in the former
 * edition as at the moments of the former release; {@link Watermark#edition} tells which are whose. What an edition means
 * is the service's affair. Without such a bean there is one edition.
 */
public interface AnswerEdition {

    /** The latest edition that this release gives, from 1. */
    int number();
}
