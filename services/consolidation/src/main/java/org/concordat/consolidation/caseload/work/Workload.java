package org.concordat.consolidation.caseload.work;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.consolidation.caseload.history.Amount;

/**
 * How the cases are spread over the workers at the end of a day. It names teams and no worker.
 *
 * @param standing workers in post by how their cases stand to the band of their post
 * @param withoutBand workers in post who are held against none: the borough has none for their post, or they have no time
 * @param most cases that any one worker in post has
 * @param casesOfOthers cases whose worker is not known to be in post
 * @param all of all teams together
 * @param teams by team of the worker, whichever team has the case
 */
public record Workload(
        Map<Band.Standing, Integer> standing,
        int withoutBand,
        long most,
        long casesOfOthers,
        TeamLoad all,
        SortedMap<String, TeamLoad> teams) {

    /** What a worker has of a measure at the end of a day, summed over all days up to it. @param holder the worker */
    public record Stock(String measure, String team, String holder, Amount amount) {}

    /**
     * What the workers of a team have.
     *
     * @param workers in post
     * @param cases that they have
     * @param hundredths of a full-time equivalent, theirs together
     * @param casesOfSocialWorkers those of newly qualified to advanced practitioners alone
     * @param hundredthsHoldingCases of those social workers who have a case: what the catalogue divides by in WF-CASELOAD
     */
    public record TeamLoad(
            int workers, long cases, long hundredths, long casesOfSocialWorkers, long hundredthsHoldingCases) {

        private static final TeamLoad NOBODY = new TeamLoad(0, 0, 0, 0, 0);

        private static TeamLoad of(Held held) {
            boolean counts = held.grade.holdsCasesAsSocialWorker() && held.cases > 0;
            return new TeamLoad(1, held.cases, held.hundredths, counts ? held.cases : 0, counts ? held.hundredths : 0);
        }

        private TeamLoad plus(TeamLoad other) {
            return new TeamLoad(
                    workers + other.workers,
                    cases + other.cases,
                    hundredths + other.hundredths,
                    casesOfSocialWorkers + other.casesOfSocialWorkers,
                    hundredthsHoldingCases + other.hundredthsHoldingCases);
        }

        /** Cases for each worker in post: the mean of the team. */
        public Amount casesForWorker() {
            return new Amount(cases, workers);
        }

        /** Cases for each full-time equivalent in post, part and whole in hundredths. */
        public Amount casesForFullTime() {
            return new Amount(cases * 100, hundredths);
        }

        /** WF-CASELOAD: cases for each full-time equivalent of social workers who have cases, in hundredths. */
        public Amount casesForSocialWorker() {
            return new Amount(casesOfSocialWorkers * 100, hundredthsHoldingCases);
        }
    }

    private record Held(String team, Grade grade, long hundredths, long cases) {}

    /** A worker's post on the day, of which there is one. */
    private record InPost(String team, Grade grade, long hundredths) {}

    public Workload {
        standing = Map.copyOf(standing);
        teams = new TreeMap<>(teams);
    }

    /** @param stocks of {@link #measures()}; others are left out @param bands by post, as the borough had them on the day */
    public static Workload of(Collection<Stock> stocks, Map<Grade, Band> bands) {
        Map<String, Long> cases = new HashMap<>();
        Map<String, InPost> posts = new HashMap<>();
        for (Stock stock : stocks) {
            if (stock.measure().equals(OpenCases.HELD_BY_WORKER)) {
                cases.merge(stock.holder(), stock.amount().part(), Long::sum);
            }
            gradeOf(stock)
                    .ifPresent(grade -> posts.put(
                            stock.holder(),
                            new InPost(stock.team(), grade, stock.amount().part())));
        }
        return of(posts, cases, bands);
    }

    private static Workload of(Map<String, InPost> posts, Map<String, Long> cases, Map<Grade, Band> bands) {
        Map<Band.Standing, Integer> standing = new EnumMap<>(Band.Standing.class);
        SortedMap<String, TeamLoad> teams = new TreeMap<>();
        int withoutBand = 0;
        long most = 0;
        for (Map.Entry<String, InPost> post : posts.entrySet()) {
            InPost in = post.getValue();
            Held held = new Held(in.team, in.grade, in.hundredths, cases.getOrDefault(post.getKey(), 0L));
            Optional<Band> band = Optional.ofNullable(bands.get(held.grade)).filter(_ -> held.hundredths > 0);
            if (band.isPresent()) {
                standing.merge(band.get().of(held.cases, held.hundredths), 1, Integer::sum);
            } else {
                withoutBand++;
            }
            most = Math.max(most, held.cases);
            teams.merge(held.team, TeamLoad.of(held), TeamLoad::plus);
        }
        long ofOthers = cases.entrySet().stream()
                .filter(held -> !posts.containsKey(held.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Workload(
                standing,
                withoutBand,
                most,
                ofOthers,
                teams.values().stream().reduce(TeamLoad.NOBODY, TeamLoad::plus),
                teams);
    }

    /** The codes of the measures that are asked for. */
    public static Collection<String> measures() {
        Collection<String> codes = new TreeSet<>();
        codes.add(OpenCases.HELD_BY_WORKER);
        for (Grade grade : Grade.values()) {
            codes.add(grade.post().code());
        }
        return codes;
    }

    /** The post that a stock is of, if the worker is in it. */
    private static Optional<Grade> gradeOf(Stock stock) {
        for (Grade grade : Grade.values()) {
            if (stock.amount().whole() > 0 && grade.post().code().equals(stock.measure())) {
                return Optional.of(grade);
            }
        }
        return Optional.empty();
    }

    public int workers(Band.Standing how) {
        return standing.getOrDefault(how, 0);
    }
}
