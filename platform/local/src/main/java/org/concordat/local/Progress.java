package org.concordat.local;

/** Told what the stack is doing, in words for a person. */
@FunctionalInterface
public interface Progress {

    /** Nobody is listening. */
    Progress SILENT = (component, message) -> {};

    /**
     * Something happened to a component.
     *
     * @param component the component's name
     * @param message what happened, without the name
     */
    void say(String component, String message);
}
