package org.concordat.returns.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.madeup.Inspection;
import org.concordat.returns.madeup.MadeUpForm;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnReader;
import org.concordat.returns.reading.TableSaid;
import org.concordat.returns.reading.profile.ProfileColumn;
import org.concordat.returns.reading.profile.RowWords;
import org.concordat.returns.reading.profile.TableProfile;
import org.junit.jupiter.api.Test;

/** Formulas in a sheet whose profile says that they are read as they are shown. */
class FormulasTest {

    private static ReadReturn<Inspection> read(String name, boolean asShown) {
        ForeignFile file = FixtureFiles.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        TableProfile profile = new TableProfile(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MoneyUnit.GBP),
                List.of(column("team"), column("visits"), column("spent")),
                Set.of(),
                true,
                Map.of(),
                asShown,
                new RowWords(Set.of(), Set.of(), Set.of(), Set.of(), Map.of()));
        return new ReturnReader<>(MadeUpForm.INSPECTIONS)
                .read(
                        file.body(),
                        file.format(),
                        Optional.of("2016-17-P03"),
                        Optional.empty(),
                        new TableSaid(Optional.of(profile), Map.of()));
    }

    private static ProfileColumn column(String name) {
        return new ProfileColumn(name, name, Optional.empty(), false, Map.of());
    }

    @Test
    void are_what_the_spreadsheet_had_calculated() {
        for (String name : List.of("libreoffice-formula.xlsx", "libreoffice-formula.ods")) {
            ReadReturn<Inspection> read = read(name, true);
            assertThat(read.findings()).isEmpty();
            assertThat(read.lines().getFirst().get(Inspection.SPENT)).contains(Money.of("6.00"));
        }
    }

    @Test
    void are_refused_where_nothing_had_been_calculated_or_nobody_says_so() {
        for (ReadReturn<Inspection> read :
                List.of(read("openpyxl-formula.xlsx", true), read("libreoffice-formula.xlsx", false))) {
            assertThat(read.findings()).extracting(Finding::code).containsExactly("AMOUNT_IS_FORMULA");
            assertThat(read.lines().getFirst().get(Inspection.SPENT)).isEmpty();
        }
    }
}
