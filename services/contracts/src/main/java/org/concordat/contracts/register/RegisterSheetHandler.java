package org.concordat.contracts.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.contracts.table.ContractSheetJson;
import org.concordat.contracts.table.ContractTableJson;
import org.concordat.contracts.table.SaidOfRows;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.kernel.contracts.Contract;
import org.concordat.kernel.contracts.ContractCheck;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.span.London;
import org.concordat.reference.ReferenceStore;
import org.concordat.registers.RegisterStore;
import org.concordat.registers.upload.UploadHandler;
import org.concordat.registers.upload.UploadResult;
import org.concordat.registers.upload.UploadedLine;
import org.concordat.security.BoroughScope;
import org.concordat.web.json.JsonBody;
import org.concordat.web.table.TableFormat;
import org.concordat.web.write.Answer;

/** The whole register of a borough: in as a table, out as one, and what there is to say of it today. */
@ApplicationScoped
class RegisterSheetHandler {

    /** @param contract its reference */
    record FoundOf(String contract, List<Finding> findings) {}

    /** @param contracts of which there is something to say, in the order of references */
    record RegisterFindings(List<FoundOf> contracts) {}

    private final ContractHandler register;
    private final RegisterStore records;
    private final UploadHandler uploads;
    private final ReferenceStore reference;
    private final BoroughScope scope;
    private final Clock clock;
    private final ObjectMapper mapper;
    private final ContractTableJson tables;

    RegisterSheetHandler(
            ContractHandler register,
            RegisterStore records,
            UploadHandler uploads,
            ReferenceStore reference,
            BoroughScope scope,
            Clock clock,
            ObjectMapper mapper,
            JsonBody json) {
        this.register = register;
        this.records = records;
        this.uploads = uploads;
        this.reference = reference;
        this.scope = scope;
        this.clock = clock;
        this.mapper = mapper;
        this.tables = new ContractTableJson(mapper, json);
    }

    List<UploadedLine<Contract>> read(byte[] body, TableFormat format, SaidOfRows said) {
        return tables.read(body, format, said);
    }

    /** Within a transaction that writes. */
    Answer record(Borough borough, List<UploadedLine<Contract>> rows) {
        reference.council(borough);
        return Answer.ok(uploads.record(register, borough, rows), null);
    }

    UploadResult dryRun(Borough borough, List<UploadedLine<Contract>> rows) {
        return scope.read(Set.of(borough), () -> {
            reference.council(borough);
            return uploads.dryRun(register, borough, rows);
        });
    }

    ContractSheetJson sheet(Borough borough, MoneyUnit unit) {
        return new ContractSheetJson(
                scope.read(Set.of(borough), () -> {
                    reference.council(borough);
                    return all(borough);
                }),
                unit,
                mapper);
    }

    /** A table with every column and nothing in it. */
    ContractSheetJson template(MoneyUnit unit) {
        return new ContractSheetJson(Map.of(), unit, mapper);
    }

    /** By reference, within a transaction. */
    Map<String, Contract> all(Borough borough) {
        Map<String, Contract> all = new LinkedHashMap<>();
        records.all(register, Optional.of(borough))
                .forEach(version -> all.put(version.key().code(), version.content()));
        return all;
    }

    /** What there is to say of each contract as it is recorded, as at today. */
    RegisterFindings findings(Borough borough) {
        return scope.read(Set.of(borough), () -> {
            reference.council(borough);
            LikenessIndex others = new LikenessIndex();
            Map<String, Contract> all = all(borough);
            all.forEach(others::put);
            return new RegisterFindings(all.entrySet().stream()
                    .map(entry -> found(borough, entry.getKey(), entry.getValue(), others))
                    .filter(found -> !found.findings().isEmpty())
                    .toList());
        });
    }

    private FoundOf found(Borough borough, String contract, Contract content, LikenessIndex others) {
        FirstFindings findings = new FirstFindings();
        ContractCheck.check(borough, content, Optional.empty(), London.dayOf(clock.instant()))
                .forEach(findings);
        others.likenessOf(contract, content).ifPresent(findings);
        return new FoundOf(contract, findings.all());
    }
}
