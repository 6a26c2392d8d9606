package org.concordat.registers.upload;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.registers.Owner;
import org.concordat.registers.Proposed;
import org.concordat.registers.RecordKey;
import org.concordat.registers.RecordVersion;
import org.concordat.registers.Recording;
import org.concordat.registers.Register;
import org.concordat.registers.RegisterHandler;
import org.concordat.registers.RegisterStore;
import org.concordat.registers.proposals.Pending;
import org.concordat.registers.proposals.ProposalBook;
import org.concordat.registers.proposals.ProposalStep;
import org.concordat.registers.upload.RowResult.Difference;
import org.concordat.registers.upload.RowResult.Done;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.ReferenceLockStore;

/** Records many records of a borough that came together, within a transaction of somebody else's. */
@ApplicationScoped
public class UploadHandler {

    private final ReferenceLockStore reference;
    private final RegisterStore records;
    private final ProposalBook proposals;
    private final RegisterHandler handler;
    private final ObjectMapper json;

    UploadHandler(
            ReferenceLockStore reference,
            RegisterStore records,
            ProposalBook proposals,
            RegisterHandler handler,
            ObjectMapper json) {
        this.reference = reference;
        this.records = records;
        this.proposals = proposals;
        this.handler = handler;
        this.json = json;
    }

    /** What there is of a register, by code, before an upload. @param waiting what waits to be confirmed */
    private record There<T>(
            Map<String, RecordVersion<T>> latest,
            Map<String, RecordVersion<ProposalStep>> steps,
            Map<String, Pending<T>> waiting) {

        Optional<RecordVersion<T>> version(String code) {
            return Optional.ofNullable(latest.get(code));
        }

        RegisterHandler.Known<T> known(String code) {
            return new RegisterHandler.Known<>(version(code), Optional.ofNullable(steps.get(code)));
        }

        /** What was said last, recorded or not. */
        Optional<T> said(String code) {
            return Optional.ofNullable(waiting.get(code))
                    .map(Pending::content)
                    .or(() -> version(code).map(RecordVersion::content));
        }
    }

    /**
     * Records them all, or none where one is refused.
     *
     * @throws Problem 422 {@code upload-refused} with what stands in the way of the first of them
     */
    public <T extends Record> UploadResult record(
            Register<T, ?> register, Borough borough, List<UploadedLine<T>> rows) {
        UUID upload = UUID.randomUUID();
        reference.takeTurn();
        There<T> there = there(register, borough);
        UploadResult result = register.together(
                borough,
                () -> results(upload, true, there, rows, (row, wanted) -> {
                    Recording<T> done = handler.record(
                            there.known(row.code()),
                            register,
                            RecordKey.of(borough, row.code()),
                            new Owner.OfBorough(borough),
                            wanted,
                            upload);
                    return result(
                            register,
                            there,
                            row,
                            wanted,
                            done.version(),
                            switch (done.what()) {
                                case UNCHANGED, PROPOSED_ALREADY -> Done.UNCHANGED;
                                case CREATED, CHANGED, PROPOSED ->
                                    there.said(row.code()).isPresent() ? Done.CHANGED : Done.NEW;
                            },
                            done.what() == Recording.What.PROPOSED);
                }));
        if (result.counts().refused() > 0) {
            FirstFindings findings = new FirstFindings();
            result.rows().stream()
                    .filter(row -> row.what() == Done.REFUSED)
                    .forEach(row ->
                            row.findings().stream().filter(Finding::isError).forEach(findings));
            throw Problem.unprocessable(
                    "upload-refused",
                    "Nothing was recorded: %d of %d rows are refused. Ask with dryRun=true for the result of each row."
                            .formatted(result.counts().refused(), rows.size()),
                    findings.all());
        }
        return result;
    }

    /** What would become of each; nothing is stored. */
    public <T extends Record> UploadResult dryRun(
            Register<T, ?> register, Borough borough, List<UploadedLine<T>> rows) {
        There<T> there = there(register, borough);
        return register.together(
                borough,
                () -> results(UUID.randomUUID(), false, there, rows, (row, wanted) -> {
                    Proposed<T> proposed = new Proposed<>(
                            RecordKey.of(borough, row.code()),
                            new Owner.OfBorough(borough),
                            wanted,
                            there.version(row.code()));
                    Optional<RecordVersion<T>> would = handler.wouldRecord(
                            register,
                            proposed,
                            Optional.ofNullable(there.waiting().get(row.code())));
                    boolean known = there.said(row.code()).isPresent();
                    return would.map(version -> result(
                                    register,
                                    there,
                                    row,
                                    wanted,
                                    version,
                                    known ? Done.CHANGED : Done.NEW,
                                    register.wantsConfirmation(proposed)))
                            .orElseGet(() -> new RowResult(
                                    row.at(),
                                    row.code(),
                                    Done.UNCHANGED,
                                    false,
                                    there.version(row.code()).map(RecordVersion::version),
                                    List.of(),
                                    List.of()));
                }));
    }

    @FunctionalInterface
    private interface Recorder<T> {
        RowResult record(UploadedLine<T> row, T wanted);
    }

    private <T extends Record> There<T> there(Register<T, ?> register, Borough borough) {
        Map<String, RecordVersion<T>> latest = new HashMap<>();
        records.all(register, Optional.of(borough))
                .forEach(version -> latest.put(version.key().code(), version));
        Map<String, RecordVersion<ProposalStep>> steps = new HashMap<>();
        Map<String, Pending<T>> waiting = new HashMap<>();
        for (RecordVersion<ProposalStep> step : proposals.lastSteps(register, Optional.of(borough))) {
            steps.put(step.key().code(), step);
            proposals
                    .waiting(register, step)
                    .ifPresent(one -> waiting.put(one.key().code(), one));
        }
        return new There<>(latest, steps, waiting);
    }

    private static <T extends Record> UploadResult results(
            UUID upload, boolean stored, There<T> there, List<UploadedLine<T>> rows, Recorder<T> recorder) {
        List<RowResult> results = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (UploadedLine<T> row : rows) {
            try {
                if (!seen.add(row.code())) {
                    throw Problem.unprocessable(
                            "upload-refused",
                            "Twice",
                            List.of(Finding.error(
                                    "ROW_TWICE", "", row.code() + " stands in an earlier row of the table as well")));
                }
                results.add(recorder.record(row, row.onto().apply(there.said(row.code()))));
            } catch (Problem refused) {
                results.add(refused(row, refused));
            }
        }
        return new UploadResult(upload, stored, UploadResult.Counts.of(results), results);
    }

    private <T extends Record> RowResult result(
            Register<T, ?> register,
            There<T> there,
            UploadedLine<T> row,
            T wanted,
            RecordVersion<T> version,
            Done done,
            boolean awaits) {
        List<Difference> changes = done == Done.CHANGED
                ? DifferenceJson.between(
                        json.valueToTree(register.meaning(there.said(row.code()).orElseThrow())),
                        json.valueToTree(register.meaning(wanted)))
                : List.of();
        return new RowResult(
                row.at(),
                row.code(),
                done,
                awaits,
                Optional.of(version.version()),
                changes,
                done == Done.UNCHANGED
                        ? List.of()
                        : version.warnings().stream().map(row.place()).toList());
    }

    /** A refusal without findings says why in its own words. What is not about the row itself refuses everything. */
    private static RowResult refused(UploadedLine<?> row, Problem refused) {
        if (refused.status() != 400 && refused.status() != 409 && refused.status() != 422) {
            throw refused;
        }
        List<Finding> findings = refused.findings().isEmpty()
                ? List.of(Finding.error("ROW_REFUSED", "", refused.detail()))
                : refused.findings();
        return new RowResult(
                row.at(),
                row.code(),
                Done.REFUSED,
                false,
                Optional.empty(),
                List.of(),
                findings.stream().map(row.place()).toList());
    }
}
