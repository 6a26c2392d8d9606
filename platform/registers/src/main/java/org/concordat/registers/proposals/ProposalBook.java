package org.concordat.registers.proposals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordKind;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Register;
import org.concordat.registers.RegisterStore;

/**
 * What waits to be confirmed, kept in the table of records under a name of its own: the last step of each record says
 * whether something waits. Nothing is taken away, so who proposed what that was never confirmed can be seen for ever.
 */
@ApplicationScoped
public class ProposalBook {

    private static final String WAITING = "and content::json ->> 'what' = 'PROPOSED' ";

    private final RegisterStore records;
    private final ObjectMapper json;

    ProposalBook(RegisterStore records, ObjectMapper json) {
        this.records = records;
        this.json = json;
    }

    /** The steps of a register's proposals. */
    private static RecordKind<ProposalStep> steps(Register<?, ?> register) {
        RecordKind<?> kind = register.kind();
        return new RecordKind<>(kind.name() + "-proposal", kind.words(), ProposalStep.class, kind.event());
    }

    /** What happened last. */
    public Optional<RecordVersion<ProposalStep>> lastStep(Register<?, ?> register, RecordKey key) {
        return records.latest(steps(register), key);
    }

    /** The same of every record, by code. */
    public List<RecordVersion<ProposalStep>> lastSteps(Register<?, ?> register, Optional<Borough> behind) {
        return records.latestWhere(steps(register), behind, "order by code");
    }

    /** All that wait, by code; of one upload where one is named. */
    public <T extends Record> List<Pending<T>> all(
            Register<T, ?> register, Optional<Borough> behind, Optional<UUID> upload) {
        List<RecordVersion<ProposalStep>> steps = upload.isPresent()
                ? records.latestWhere(
                        steps(register),
                        behind,
                        WAITING + "and content::json ->> 'upload' = ? order by code",
                        upload.get().toString())
                : records.latestWhere(steps(register), behind, WAITING + "order by code");
        return pending(register, steps);
    }

    /** Those that wait whose code comes after a text, at most so many. */
    <T extends Record> List<Pending<T>> page(
            Register<T, ?> register, Optional<Borough> behind, String after, int most) {
        return pending(
                register,
                records.latestWhere(
                        steps(register), behind, WAITING + "and code > ? order by code limit ?", after, most));
    }

    public void add(Register<?, ?> register, RecordVersion<ProposalStep> step) {
        records.add(steps(register), step);
    }

    private <T extends Record> List<Pending<T>> pending(
            Register<T, ?> register, List<RecordVersion<ProposalStep>> steps) {
        return steps.stream().flatMap(step -> waiting(register, step).stream()).toList();
    }

    /** What waits by the last step; none where that decided. */
    public <T extends Record> Optional<Pending<T>> waiting(Register<T, ?> register, RecordVersion<ProposalStep> step) {
        return Optional.of(step.content())
                .filter(content -> content.what() == ProposalStep.What.PROPOSED)
                .flatMap(ProposalStep::record)
                .map(record -> new Pending<>(
                        step.key(),
                        step.owner(),
                        step.version(),
                        read(register, record),
                        step.warnings(),
                        step.recordedBy(),
                        step.recordedAt(),
                        step.content().upload()));
    }

    private <T extends Record> T read(Register<T, ?> register, JsonNode record) {
        try {
            return json.treeToValue(record, register.kind().type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "what waits is no " + register.kind().words(), e);
        }
    }
}
