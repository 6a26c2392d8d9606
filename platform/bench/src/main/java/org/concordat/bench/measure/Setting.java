package org.concordat.bench.measure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.concordat.bench.domains.DomainLoad;
import org.concordat.bench.figures.Report;
import org.concordat.bench.load.BudgetFile;
import org.concordat.bench.load.Effort;
import org.concordat.bench.load.Requests;
import org.concordat.bench.load.Returns;
import org.concordat.bench.load.TriBorough;
import org.concordat.bench.load.UnusedPeriods;
import org.concordat.local.Progress;
import org.concordat.local.Stack;
import org.concordat.local.process.Workspace;

/**
 * What a measure works with: a running stack with the demonstration loaded and the partnership open for all years.
 *
 * @param effort how much to do
 * @param stack the stack, which belongs to this run alone
 * @param workspace where the stack keeps its logs and process records
 * @param caller sends requests
 * @param partnership the three boroughs
 * @param returns the steps of a return
 * @param periods periods that a budget return may be posted for
 * @param domains returns of each domain that is measured
 * @param firstStart how long the first start took
 * @param report where figures go
 * @param progress told what is going on
 */
public record Setting(
        Effort effort,
        Stack stack,
        Workspace workspace,
        Requests caller,
        TriBorough partnership,
        Returns returns,
        UnusedPeriods periods,
        List<DomainLoad> domains,
        FirstStart firstStart,
        Report report,
        Progress progress) {

    /**
     * How long it took from an empty folder until a consolidated figure could be read.
     *
     * @param seconds from the start of the first process
     * @param prepared whether the programs had been unpacked and optimised by an earlier run
     */
    public record FirstStart(double seconds, boolean prepared) {}

    /** The superuser's connection to a service's database. */
    public Connection superuser(String service) throws SQLException {
        return superuser(stack, service);
    }

    /** The same on a stack that a measure has made for itself. */
    public static Connection superuser(Stack stack, String service) throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(service), "postgres", "concordat");
    }

    /** A budget return with figures of its own, that names service lines only. */
    public BudgetFile table(List<String> serviceLines, int lines) {
        return new BudgetFile(BudgetFile.byServiceLine(serviceLines, lines), periods.number());
    }

    public void say(Measurement measure, String what) {
        progress.say(measure.name(), what);
    }
}
