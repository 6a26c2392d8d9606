package org.concordat.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.concordat.bench.load.Requests.Answer;
import org.concordat.local.StackException;

/** The steps by which a contract comes into a register and is confirmed, alone and with thousands of others. */
public final class Registers {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final Requests caller;

    public Registers(Requests caller) {
        this.caller = caller;
    }

    /** Records a contract that is new; it waits to be confirmed. */
    public void propose(String borough, String contract, String json) {
        caller.put(new ReturnPlace(borough, "").finance(), "contracts", path(borough) + "/" + contract, "", json)
                .expect(Set.of(202), "recording " + contract);
    }

    public void confirm(String borough, String contract) {
        caller.post(
                        new ReturnPlace(borough, "").approver(),
                        "contracts",
                        path(borough) + "/" + contract + "/proposals/1/confirmation",
                        "application/json",
                        NOTHING)
                .expect(Set.of(200), "confirming " + contract);
    }

    /** Uploads a table. @param what its counts should say of so many rows, such as {@code created} */
    public Answer upload(String borough, ContractFile.Sent table, String what, int rows) {
        Answer answer = caller.post(
                        new ReturnPlace(borough, "").finance(),
                        "contracts",
                        path(borough),
                        table.mediaType(),
                        table.body())
                .expect(Set.of(200), "uploading a register of " + borough);
        JsonNode counts = answer.json().path("counts");
        if (counts.path(what).asInt() != rows) {
            throw new StackException("%d of a register should be %s: %s".formatted(rows, what, counts));
        }
        return answer;
    }

    /** Confirms all that came with an upload. */
    public Answer confirmUpload(String borough, Answer uploaded) {
        return caller.post(
                        new ReturnPlace(borough, "").approver(),
                        "contracts",
                        "%s/uploads/%s/confirmation"
                                .formatted(
                                        path(borough),
                                        uploaded.json().path("upload").asText()),
                        "application/json",
                        NOTHING)
                .expect(Set.of(200), "confirming a register of " + borough);
    }

    /** Uploads and confirms, and waits until consolidation knows the last of them. */
    public void registered(String borough, ContractFile file) {
        confirmUpload(borough, upload(borough, file.csv(), "created", file.count()));
        awaitShown(
                new ReturnPlace(borough, "").officer(),
                "/v1/boroughs/%s/pipeline?on=2009-12-01".formatted(borough),
                file.prefix() + "-%05d".formatted(file.first() + file.count() - 1));
    }

    /**
     * Asks consolidation again and again until something is there.
     *
     * @return nanoseconds from the call until the answer that showed it had arrived
     */
    public long awaitShown(String user, String path, String shown) {
        long begun = System.nanoTime();
        do {
            Answer answer = caller.get(user, "consolidation", path);
            if (answer.status() == 200 && answer.text().contains(shown)) {
                return System.nanoTime() - begun;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        } while (System.nanoTime() - begun < PATIENCE.toNanos());
        throw new StackException("%s did not come into %s".formatted(shown, path));
    }

    private static String path(String borough) {
        return "/v1/boroughs/" + borough + "/contracts";
    }
}
