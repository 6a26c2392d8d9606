package org.concordat.messaging;

/** An event that is understood but cannot be applied, now or ever; it is parked until somebody replays it. */
public final class CannotApply extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason for an administrator to read: codes and names, never a figure or personal data */
    public CannotApply(String reason) {
        super(reason);
    }

    /** The event's type is not one that the projection knows or has declared ignorable. */
    public static CannotApply unknownType(ReceivedEvent event) {
        return new CannotApply("unknown event type " + event.type());
    }
}
