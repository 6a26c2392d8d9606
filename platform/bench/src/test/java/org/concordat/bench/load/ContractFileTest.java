package org.concordat.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContractFileTest {

    private static final ContractFile ONE = new ContractFile("A", 0, 0, 300);
    private static final ContractFile OTHER = new ContractFile("B", 1, 0, 300);

    @Test
    void each_contract_has_a_reference_and_a_supplier_of_its_own() {
        assertThat(column(ONE, 0)).hasSize(300).doesNotHaveDuplicates();
        assertThat(column(ONE, 2)).doesNotHaveDuplicates();
    }

    @Test
    void two_registers_have_the_same_suppliers_and_write_them_in_their_own_way() {
        assertThat(column(ONE, 2)).doesNotContainAnyElementsOf(column(OTHER, 2));
        assertThat(column(ONE, 2).stream().map(name -> name.replace(" Care Ltd", "")))
                .containsExactlyElementsOf(column(OTHER, 2).stream()
                        .map(name -> name.replace("The ", "").replace(" Care Limited", ""))
                        .toList());
    }

    @Test
    void all_of_them_run_in_the_year() {
        assertThat(column(ONE, 5)).allMatch(start -> start.compareTo("2009-04-01") <= 0);
        assertThat(column(ONE, 6)).allMatch(end -> end.matches("20(09|1\\d)-(0[1-9]|1[0-2])-28"));
        assertThat(column(ONE, 6)).allMatch(end -> end.compareTo("2009-12-01") > 0);
    }

    @Test
    void the_table_and_the_workbook_are_of_the_same_rows() {
        String csv = new String(ONE.csv().body(), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(301);
        assertThat(csv).startsWith("reference,title,").contains("\nA-00299,");
        assertThat(ONE.workbook().body()).startsWith('P', 'K');
        assertThat(IntStream.range(0, 2).mapToObj(row -> ONE.rows().get(row).size()))
                .containsOnly(12);
    }

    private static List<String> column(ContractFile file, int column) {
        return file.rows().stream().map(row -> row.get(column)).toList();
    }
}
