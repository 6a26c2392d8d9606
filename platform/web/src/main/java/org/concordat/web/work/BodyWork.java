package org.concordat.web.work;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.concordat.web.problem.Problem;
import org.concordat.web.request.GzipBody;
import org.concordat.web.table.reading.archive.Archive;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where bodies are read, and whatever else takes a processor's time in proportion to what was sent. Large ones share all
 * processors but one, and wait for each other; small ones have threads of their own and never wait behind a large one.
 * So health and other requests go on whatever is sent.
 *
 * <p>The work sees neither the request nor a transaction: it is done on another thread, and should be done before a
 * connection or a lock is held.
 */
@ApplicationScoped
public class BodyWork {

    /** Of a million cells of 40 million characters, about. */
    private static final long LARGE_WORK_BYTES = 192L * 1024 * 1024;

    private final int smallBytesMax;
    private final WorkLane small;
    private final WorkLane large;

    /** @param wait for a place, as long as it takes at most */
    public BodyWork(
            @ConfigProperty(name = "concordat.body-work.small-bytes-max") int smallBytesMax,
            @ConfigProperty(name = "concordat.body-work.small-waiting-max") int smallWaitingMax,
            @ConfigProperty(name = "concordat.body-work.large-waiting-max") int largeWaitingMax,
            @ConfigProperty(name = "concordat.body-work.wait") Duration wait) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.smallBytesMax = smallBytesMax;
        this.small = new WorkLane("small-body", processors, smallWaitingMax, wait);
        this.large = new WorkLane("large-body", places(processors), largeWaitingMax, wait);
    }

    /** One fewer than there are processors, and no more than the heap holds what the largest body becomes. */
    private static int places(int processors) {
        long held = Runtime.getRuntime().maxMemory() / LARGE_WORK_BYTES;
        return (int) Math.clamp(held, 1, Math.max(1, processors - 1));
    }

    /**
     * Does the work, which may throw as it would here, and answers what it answers.
     *
     * @param body whose length says in which lane; a workbook's, once inflated
     * @throws Problem 503 {@code busy} when too many wait, or for too long; the work was not begun then
     */
    public <T> T on(byte[] body, Supplier<T> work) {
        if (WorkLane.isWorking()) {
            // Part of work that has its place already.
            return work.get();
        }
        return (bytesOf(body) <= smallBytesMax ? small : large).run(work);
    }

    /** What is packed is as large as what is in it. */
    private static long bytesOf(byte[] body) {
        return Math.max(body.length, Math.max(Archive.declaredBytes(body), GzipBody.declaredBytes(body)));
    }

    @PreDestroy
    void close() {
        small.close();
        large.close();
    }
}
