package org.concordat.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.bench.domains.DomainLoad;
import org.concordat.bench.domains.ResultFile;
import org.concordat.bench.domains.ResultLoad;
import org.concordat.bench.load.Requests.Answer;
import org.concordat.bench.load.ReturnDomain;
import org.concordat.bench.load.ReturnPlace;
import org.concordat.bench.load.TriBorough;
import org.concordat.bench.store.BareScorecard;
import org.concordat.bench.store.ConsolidationTables;
import org.concordat.local.StackException;

/**
 * The partnership's scorecard of 3 boroughs and 60 indicators with their targets, beside the catalogue that is shipped, at
 * 50 requests a second; with two years of monthly results and with more, all of them posted; and bare SQL for the same
 * figures at the same rate, by turns.
 */
final class Scorecards implements Measurement {
    private static final int LAST_YEAR = 2014; // after the years of other measures' results
    private static final int MONTHS = 12;
    private static final String PERIOD = month(0);
    /** What a row of a scorecard is about, latest first. */
    private static final List<String> FIGURES = List.of("result", "previous", "secondPrevious", "thirdPrevious");

    @Override
    public String name() {
        return "scorecard";
    }

    @Override
    public String description() {
        return "the tri-borough scorecard of 60 indicators at 50/s while results grow in number, against bare SQL";
    }

    @Override
    public void measure(Setting setting) throws Exception {
        Optional<DomainLoad> kpis = setting.domains().stream()
                .filter(load -> load.domain() == ReturnDomain.KPIS)
                .findFirst();
        if (kpis.isEmpty()) {
            return;
        }
        kpis.get().prepare();
        setting.partnership().adoptMandates(PERIOD.substring(0, 7));
        List<Integer> sizes = setting.effort().monthsReported();
        List<AgainstBare> measured = new ArrayList<>();
        int reported = 0;
        for (int months : sizes) {
            setting.say(this, "posting results of %d months".formatted(months - reported));
            post(setting, kpis.get(), reported, months);
            reported = months;
            measured.add(against(setting));
        }
        for (int i = 0; i < sizes.size(); i++) {
            measured.get(i).report(setting, this, ", %d months reported".formatted(sizes.get(i)), i == 0);
        }
        measured.getFirst().reportRatio(setting, this, ", %d months".formatted(sizes.getFirst()));
        String grown = "view p50, %d ÷ %d months".formatted(sizes.getLast(), sizes.getFirst());
        measured.getLast().reportGrowth(setting, measured.getFirst(), name(), grown, true);
    }

    private static AgainstBare against(Setting setting) throws Exception {
        List<String> months = new ArrayList<>();
        for (int ago = 0; ago < FIGURES.size(); ago++) {
            months.add(month(ago));
        }
        try (Connection superuser = setting.superuser("consolidation");
                BareScorecard bare = new BareScorecard(
                        setting.stack().jdbcUrl("consolidation"),
                        ConsolidationTables.in(superuser),
                        superuser,
                        months)) {
            compare(setting, bare.sums());
            return AgainstBare.of(setting, () -> view(setting), bare::sums);
        }
    }

    /** Each borough's months one after the other, the boroughs side by side. */
    private static void post(Setting setting, DomainLoad kpis, int from, int until) throws Exception {
        try (ExecutorService boroughs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> posting = new ArrayList<>();
            for (String borough : TriBorough.MEMBERS) {
                posting.add(boroughs.submit(() -> {
                    for (int ago = until - 1; ago >= from; ago--) {
                        setting.returns().approved(new ReturnPlace(borough, month(ago)), kpis.file());
                    }
                    setting.returns().awaitKnown(new ReturnPlace(borough, month(from)), ReturnDomain.KPIS);
                }));
            }
            for (Future<?> one : posting) {
                one.get();
            }
        }
    }

    /** So many months before the one that is asked for. */
    private static String month(int ago) {
        int year = LAST_YEAR - ago / MONTHS;
        return "%d-%02d-P%02d".formatted(year, (year + 1) % 100, MONTHS - ago % MONTHS);
    }

    private static Answer view(Setting setting) {
        return setting.caller()
                .get("smt", "consolidation", ReturnDomain.KPIS.view(PERIOD))
                .expect(Set.of(200), "the scorecard");
    }

    /** The bare SQL is a measure for the view only if both give the same figures. */
    private static void compare(Setting setting, Map<BareScorecard.Row, BareScorecard.Sums> sums) {
        List<String> codes = ResultFile.codes(ResultLoad.INDICATORS);
        int compared = 0;
        for (JsonNode row : view(setting).json().path("rows")) {
            int indicator = codes.indexOf(row.path("kpi").asText());
            for (int ago = 0; indicator >= 0 && ago < FIGURES.size(); ago++) {
                JsonNode shown = row.path("measures").path(FIGURES.get(ago));
                BareScorecard.Sums summed = sums.get(new BareScorecard.Row(codes.get(indicator), month(ago)));
                if (summed == null || !agree(shown, summed, ResultFile.isAmount(indicator))) {
                    throw new StackException(
                            "bare SQL gives %s, the scorecard %s in %s".formatted(summed, shown, codes.get(indicator)));
                }
                compared++;
            }
        }
        if (compared < codes.size() * FIGURES.size()) {
            throw new StackException("the scorecard shows %d figures".formatted(compared));
        }
    }

    private static boolean agree(JsonNode shown, BareScorecard.Sums summed, boolean amount) {
        return amount
                ? same(shown.path("value"), summed.value())
                : same(shown.path("numerator"), summed.numerator())
                        && same(shown.path("denominator"), summed.denominator());
    }

    private static boolean same(JsonNode shown, BigDecimal summed) {
        return shown.isNumber() && shown.decimalValue().compareTo(summed) == 0;
    }
}
