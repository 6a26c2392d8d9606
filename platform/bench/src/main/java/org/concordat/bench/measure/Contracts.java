package org.concordat.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concordat.bench.figures.Bar;
import org.concordat.bench.figures.Latencies;
import org.concordat.bench.figures.Spread;
import org.concordat.bench.load.ContractFile;
import org.concordat.bench.load.Effort;
import org.concordat.bench.load.Registers;
import org.concordat.bench.load.Requests.Answer;
import org.concordat.bench.load.TriBorough;
import org.concordat.bench.store.BareRegister;
import org.concordat.bench.store.ConsolidationTables;
import org.concordat.local.StackException;

/**
 * Registers of contracts: one that is confirmed until the partnership sees it; the partnership's register and pipeline
 * against bare SQL for the same contracts; who could buy together; and a whole register as one table.
 */
final class Contracts implements Measurement {
    private static final Bar MATCHED = Bar.atMost(5);
    private static final int A_SECOND = 50;
    /** Of a second: what is asked for in it leaves the rest to the bare SQL's turn and to whoever asks. */
    private static final double BUSY = 0.6;

    private static final int TRIALS = 5;
    private static final LocalDate YEAR_BEGINS = LocalDate.of(2009, 4, 1);
    private static final LocalDate YEAR_ENDS = LocalDate.of(2010, 3, 31);
    private static final String REGISTER = TriBorough.PATH + "/views/contracts?period=" + ContractFile.YEAR + "-P09";
    private static final String PIPELINE = TriBorough.PATH + "/pipeline?on=2009-12-01";
    private static final String OPPORTUNITIES = TriBorough.PATH + "/opportunities?on=2009-12-01";
    private static final String CONTRACT = """
            {"title":"Placement","supplier":{"name":"Example Provider %d Ltd"},"unit":"GBP","value":%d,"start":"2008-04-01",\
            "end":"2010-03-31","notice":"P3M","procurementLead":"P6M"}""";

    @Override
    public String name() {
        return "contracts";
    }

    @Override
    public String description() {
        return "registers of contracts: confirmed until visible, register and pipeline against bare SQL, matching, uploads";
    }

    @Override
    public void measure(Setting setting) throws Exception {
        setting.partnership().adoptMandates(ContractFile.YEAR);
        Registers registers = new Registers(setting.caller());
        Effort.Registered registered = setting.effort().registered();
        visible(setting, registers);
        setting.say(this, "recording %,d contracts of each borough".formatted(registered.ofABorough()));
        record(registers, "BR", 0, registered.ofABorough());
        view(setting, "register", REGISTER);
        view(setting, "pipeline", PIPELINE);
        int each = Math.ceilDiv(registered.matched(), TriBorough.MEMBERS.size());
        record(registers, "BM", registered.ofABorough(), Math.max(each - registered.ofABorough(), 1));
        matched(setting, registered.matched());
        ContractFile csv = new ContractFile("BC", 0, 0, registered.uploaded());
        uploaded(setting, registers, "LBHF", "CSV", csv.csv(), csv);
        ContractFile workbook = new ContractFile("BX", 1, 0, registered.uploaded());
        uploaded(setting, registers, "RBKC", "XLSX", workbook.workbook(), workbook);
    }

    /** Each borough's with its own references and its own way of writing suppliers. */
    private static void record(Registers registers, String prefix, int first, int count) {
        for (int borough = 0; borough < TriBorough.MEMBERS.size(); borough++) {
            registers.registered(
                    TriBorough.MEMBERS.get(borough),
                    new ContractFile(prefix + (char) ('A' + borough), borough, first, count));
        }
    }

    private void visible(Setting setting, Registers registers) {
        Latencies latencies = new Latencies();
        int number = 0;
        int warmUps = setting.effort().warmUps() / 2;
        for (int round = 0; round <= setting.effort().rounds(); round++) {
            Latencies counted = round == 0 ? new Latencies() : latencies;
            counted.nextRound();
            for (int i = 0; i < (round == 0 ? warmUps : setting.effort().approvalsPerRound()); i++) {
                String contract = "BV-%05d".formatted(++number);
                registers.propose("WCC", contract, CONTRACT.formatted(number, number));
                registers.confirm("WCC", contract);
                counted.record(registers.awaitShown("smt", REGISTER, contract));
            }
        }
        setting.report().add(name(), "confirmed until visible, p50", "ms", latencies.milliseconds(50));
        setting.report().add(name(), "confirmed until visible, p99", "ms", latencies.milliseconds(99));
    }

    /** As often as one can be answered, up to 50 times a second: a register of thousands is a long answer. */
    private void view(Setting setting, String what, String path) throws Exception {
        setting.say(this, "the partnership's " + what);
        try (Connection superuser = setting.superuser("consolidation");
                BareRegister bare = new BareRegister(
                        setting.stack().jdbcUrl("consolidation"),
                        ConsolidationTables.in(superuser),
                        YEAR_BEGINS,
                        YEAR_ENDS)) {
            BareRegister.Read read = bare.read();
            if (path.equals(REGISTER)) {
                compare(setting, read);
            }
            for (int i = 0; i < setting.effort().warmUps(); i++) {
                ask(setting, path);
            }
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < TRIALS; i++) {
                seconds.add(ask(setting, path).nanoseconds() / 1e9);
            }
            int aSecond = (int) Math.clamp(BUSY / Spread.median(seconds), 1, A_SECOND);
            AgainstBare measured = AgainstBare.of(setting, aSecond, () -> ask(setting, path), bare::read);
            String of = ", %s of %,d contracts at %d/s".formatted(what, read.contracts(), aSecond);
            measured.report(setting, this, of, false);
            measured.reportRatio(setting, this, ", " + what);
        }
    }

    /** The bare SQL is a measure for the register only if both give the same contracts and the same sum. */
    private static void compare(Setting setting, BareRegister.Read read) {
        JsonNode total = ask(setting, REGISTER).json().path("totals").path(0).path("measures");
        long entries = total.path("entries").path("value").asLong();
        BigDecimal value = total.path("value").path("value").decimalValue();
        if (entries != read.contracts() || value.compareTo(read.value()) != 0) {
            throw new StackException("bare SQL gives %s, the register %d and %s".formatted(read, entries, value));
        }
    }

    private void matched(Setting setting, int contracts) {
        setting.say(this, "opportunities among %,d contracts".formatted(contracts));
        List<Double> seconds = new ArrayList<>();
        int found = 0;
        ask(setting, OPPORTUNITIES);
        for (int round = 0; round < setting.effort().rounds(); round++) {
            Answer answer = ask(setting, OPPORTUNITIES);
            seconds.add(answer.nanoseconds() / 1e9);
            found = answer.json().path("opportunities").size();
        }
        if (found == 0) {
            throw new StackException("there are no opportunities among registers with the same suppliers");
        }
        setting.report()
                .add(
                        name(),
                        "opportunities among %,d contracts".formatted(contracts),
                        "s",
                        Spread.of(seconds),
                        MATCHED);
        setting.report().note("Of those contracts there were %,d opportunities.".formatted(found));
    }

    private void uploaded(
            Setting setting,
            Registers registers,
            String borough,
            String format,
            ContractFile.Sent table,
            ContractFile file) {
        setting.say(this, "uploading %,d contracts as %s".formatted(file.count(), format));
        Answer proposed = registers.upload(borough, table, "created", file.count());
        Answer confirmed = registers.confirmUpload(borough, proposed);
        Answer again = registers.upload(borough, table, "unchanged", file.count());
        String of = "%,d contracts as %s, ".formatted(file.count(), format);
        setting.report().add(name(), of + "proposed", "s", Spread.once(proposed.nanoseconds() / 1e9));
        setting.report().add(name(), of + "confirmed", "s", Spread.once(confirmed.nanoseconds() / 1e9));
        setting.report().add(name(), of + "the same again", "s", Spread.once(again.nanoseconds() / 1e9));
    }

    private static Answer ask(Setting setting, String path) {
        return setting.caller().get("smt", "consolidation", path).expect(Set.of(200), path);
    }
}
