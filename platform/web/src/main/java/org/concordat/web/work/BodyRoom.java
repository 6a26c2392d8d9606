package org.concordat.web.work;

import java.util.ArrayDeque;
import java.util.Deque;

/** So many bytes for the bodies that are in memory at once. Who finds no room waits in a line. */
final class BodyRoom {

    /** One who waits. */
    interface Guest {

        /** Called once, when there is room: outside of any lock, by whoever left. */
        void enter();
    }

    private record Waiting(Guest guest, long bytes) {}

    private final long bytesMax;
    private final Deque<Waiting> line = new ArrayDeque<>();
    private long taken;

    BodyRoom(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** @return whether there was room; if not, the guest is in the line now */
    synchronized boolean enter(Guest guest, long bytes) {
        if (line.isEmpty() && fits(bytes)) {
            taken += bytes;
            return true;
        }
        line.add(new Waiting(guest, bytes));
        return false;
    }

    /** What is larger than the whole room has it alone. */
    private boolean fits(long bytes) {
        return taken == 0 || taken + bytes <= bytesMax;
    }

    void leave(long bytes) {
        synchronized (this) {
            taken -= bytes;
        }
        admit();
    }

    /** @return whether the guest was in the line still, and gives up now */
    boolean giveUp(Guest guest) {
        boolean waited;
        synchronized (this) {
            waited = line.removeIf(waiting -> waiting.guest() == guest);
        }
        // Somebody smaller may have stood behind.
        admit();
        return waited;
    }

    private void admit() {
        while (true) {
            Guest next;
            synchronized (this) {
                Waiting first = line.peek();
                if (first == null || !fits(first.bytes())) {
                    return;
                }
                line.remove();
                taken += first.bytes();
                next = first.guest();
            }
            next.enter();
        }
    }

    synchronized long taken() {
        return taken;
    }

    synchronized int waiting() {
        return line.size();
    }
}
