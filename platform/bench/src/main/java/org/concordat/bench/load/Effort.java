package org.concordat.bench.load;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured: all of it bounded, so that load ends by itself.
 *
 * @param rounds how often each thing is measured, apart
 * @param warmUps requests or returns before anything is counted
 * @param returnsPerRound lives of a return in a round of one client; as many again for each of four
 * @param approvalsPerRound approvals in a round
 * @param viewsPerRound how long views are asked for in a round
 * @param barePerRound how long the bare SQL is asked for in a round
 * @param storedValues how many figures are stored while views are measured, smallest first
 * @param monthsReported of how many months indicators have results while scorecards are measured, fewest first
 * @param bulkLines lines of the returns posted in bulk, smallest first
 * @param registered contracts of each borough while registers are looked at, and of an upload
 * @param memoryRounds how often memory is looked at, with the same load before each
 * @param casesSent how long events of cases are sent
 * @param casesSentShared how long for each number of partitions and of instances
 * @param yearOfCases events of the year of three boroughs
 */
public record Effort(
        int rounds,
        int warmUps,
        int returnsPerRound,
        int approvalsPerRound,
        Duration viewsPerRound,
        Duration barePerRound,
        List<Integer> storedValues,
        List<Integer> monthsReported,
        List<Integer> bulkLines,
        Registered registered,
        int memoryRounds,
        Duration casesSent,
        Duration casesSentShared,
        int yearOfCases) {

    /**
     * Contracts.
     *
     * @param ofABorough that registers are looked at with
     * @param matched of all boroughs together while joint procurement is looked for
     * @param uploaded in one table
     */
    public record Registered(int ofABorough, int matched, int uploaded) {}

    /** Some twenty-five minutes on two cores. */
    public static Effort full() {
        return new Effort(
                3,
                60,
                40,
                40,
                Duration.ofSeconds(12),
                Duration.ofSeconds(8),
                List.of(100_000, 1_000_000, 10_000_000),
                List.of(24, 96),
                List.of(500, 5_000, 50_000),
                new Registered(3_000, 10_000, 10_000),
                5,
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                100_000);
    }

    /** Everything once and in small, to see that it works; its figures are of little worth. */
    public static Effort quick() {
        return new Effort(
                1,
                5,
                4,
                4,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                List.of(20_000, 60_000),
                List.of(4, 6),
                List.of(100, 500),
                new Registered(60, 240, 200),
                2,
                Duration.ofSeconds(6),
                Duration.ofSeconds(2),
                3_000);
    }

    /** The same with a year of so many events. */
    public Effort withYearOfCases(int events) {
        return new Effort(
                rounds,
                warmUps,
                returnsPerRound,
                approvalsPerRound,
                viewsPerRound,
                barePerRound,
                storedValues,
                monthsReported,
                bulkLines,
                registered,
                memoryRounds,
                casesSent,
                casesSentShared,
                events);
    }
}
