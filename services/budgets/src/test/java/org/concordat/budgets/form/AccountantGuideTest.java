package org.concordat.budgets.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.returns.columns.ColumnGuide;
import org.junit.jupiter.api.Test;

/** The accountant's guide, where it tells the columns: made from the schema, so that it cannot drift from it. */
class AccountantGuideTest {

    private static final Path GUIDE = Path.of("../../docs/guides/accountant.md");
    private static final String BEGIN = "<!-- columns -->\n";
    private static final String END = "<!-- end of columns -->\n";

    private static String columns() {
        Map<String, ColumnGuide> columns = new LinkedHashMap<>();
        for (var period : List.of(Contexts.P03, Contexts.YEAR.opening())) {
            ColumnGuide.of(Contexts.FORM, period).forEach(column -> columns.putIfAbsent(column.column(), column));
        }
        StringBuilder table =
                new StringBuilder("| column | needed | what is taken | what it means |\n| --- | --- | --- | --- |\n");
        columns.values()
                .forEach(column -> table.append("| `%s`%s | %s | %s | %s%s%s |\n"
                        .formatted(
                                column.column(),
                                column.returns().equals("every return") ? "" : ", " + column.returns(),
                                column.needed(),
                                column.values() == null
                                        ? column.taken()
                                        : "`" + column.taken().replace(", ", "`, `") + "`",
                                column.title(),
                                ". " + column.meaning(),
                                called(column.name()))));
        return table.toString();
    }

    private static String called(String name) {
        List<String> names = Contexts.FORM.synonyms().getOrDefault(name, List.of());
        return names.isEmpty() ? "" : " Proposed for a sheet's *%s*.".formatted(String.join("*, *", names));
    }

    /** Run with {@code -Dconcordat.regenerate} to write the table anew. */
    @Test
    void tells_the_columns_as_the_schema_has_them() throws IOException {
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf(BEGIN) + BEGIN.length();
        int end = guide.indexOf(END);
        String made = guide.substring(0, begin) + columns() + guide.substring(end);
        if (System.getProperty("concordat.regenerate") != null) {
            Files.writeString(GUIDE, made);
        }
        assertThat(Files.readString(GUIDE)).isEqualTo(made);
    }
}
