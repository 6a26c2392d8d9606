package org.concordat.contracts.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.contracts.Contract;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.registers.upload.UploadedLine;
import org.concordat.web.json.JsonBody;
import org.concordat.web.problem.Problem;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.reading.TableReader;
import org.concordat.web.table.words.HeaderWords;

/**
 * Reads a register of contracts as people keep it. A row is laid onto the contract that is there: what the table does not
 * mention stays. What is wrong with a row is said of that row; the table as a whole is refused where its header is wrong.
 */
public final class ContractTableJson {

    /** A year within a title: {@code forecast_spend_2011_12}. */
    private static final Pattern YEAR = Pattern.compile("(.*?)[\\s_]*(\\d{4})[-_/](\\d{2})[\\s_]*(.*)");

    private final ObjectMapper mapper;
    private final JsonBody reader;

    /** @param mapper writes contracts as they are kept @param reader reads what rows make as strictly as what is sent */
    public ContractTableJson(ObjectMapper mapper, JsonBody reader) {
        this.mapper = mapper;
        this.reader = reader;
    }

    /**
     * What the header of a table says.
     *
     * @param columns of which there is one
     * @param years of those that there are several: by column and year
     * @param unit that all amounts are in
     */
    record Header(
            Map<ContractColumn, TableColumn> columns,
            Map<ContractColumn, Map<FinancialYear, TableColumn>> years,
            MoneyUnit unit) {}

    /** @throws Problem 400 {@code table-unreadable} with all that was found, 413 {@code table-too-large} */
    public List<UploadedLine<Contract>> read(byte[] body, TableFormat format, SaidOfRows said) {
        try {
            Table table = TableReader.read(body, format);
            List<Finding> findings = new ArrayList<>(table.findings());
            Header header = header(table, said, findings);
            if (findings.stream().anyMatch(Finding::isError)) {
                throw Problem.badRequest(
                        "table-unreadable", "The table cannot be read as a register of contracts.", findings);
            }
            return table.rows().stream()
                    .map(row -> new RowJson(row, header, said, mapper, reader).uploaded())
                    .toList();
        } catch (UnreadableTable unreadable) {
            throw unreadable.refusal("table");
        }
    }

    private static Header header(Table table, SaidOfRows said, List<Finding> findings) {
        Map<ContractColumn, TableColumn> columns = new EnumMap<>(ContractColumn.class);
        Map<ContractColumn, Map<FinancialYear, TableColumn>> years = new EnumMap<>(ContractColumn.class);
        Set<MoneyUnit> units = new TreeSet<>(said.unit().stream().toList());
        boolean amounts = false;
        for (TableColumn column : table.columns()) {
            HeaderWords words = HeaderWords.of(column.title());
            Matcher ofYear = YEAR.matcher(words.bare());
            Optional<FinancialYear> year = ofYear.matches() ? year(ofYear) : Optional.empty();
            String bare = year.isPresent() ? ofYear.group(1) + ofYear.group(4) : words.bare();
            Optional<ContractColumn> known = ContractColumn.of(bare, year.isPresent());
            if (known.isEmpty()) {
                findings.add(Finding.error(
                        "UNKNOWN_COLUMN",
                        "column " + column.letters(),
                        "'%s' is no column of a register of contracts; it has %s".formatted(column.title(), titles())));
                continue;
            }
            TableColumn there = year.isPresent()
                    ? years.computeIfAbsent(known.get(), none -> new TreeMap<>())
                            .put(year.get(), column)
                    : columns.put(known.get(), column);
            if (there != null) {
                findings.add(Finding.error(
                        "COLUMN_TWICE",
                        "column " + column.letters(),
                        "There is a column '%s' already".formatted(there.title())));
            }
            if (year.isPresent() || known.get().holds() instanceof ContractColumn.Holds.Amount) {
                amounts = true;
                words.unit().ifPresent(units::add);
            }
        }
        if (!columns.containsKey(ContractColumn.REFERENCE)
                && !columns.containsKey(ContractColumn.TITLE)
                && !columns.containsKey(ContractColumn.DESCRIPTION)) {
            findings.add(Finding.error("COLUMN_MISSING", "", "There is no column reference, title or description"));
        }
        return new Header(columns, years, unit(units, amounts, findings));
    }

    private static Optional<FinancialYear> year(Matcher title) {
        try {
            return Optional.of(FinancialYear.parse(title.group(2) + "-" + title.group(3)));
        } catch (InvalidValue noYear) {
            return Optional.empty();
        }
    }

    private static MoneyUnit unit(Set<MoneyUnit> units, boolean amounts, List<Finding> findings) {
        if (units.size() > 1) {
            findings.add(Finding.error(
                    "UNIT_DIFFERS", "", "The amounts are said to be in %s, and a table has one unit".formatted(units)));
        }
        if (units.isEmpty() && amounts) {
            findings.add(Finding.error(
                    "UNIT_MISSING",
                    "",
                    "Nothing says what the amounts are in: say it in the headers (£000), or as unit=GBP_THOUSAND"));
        }
        return units.stream().findFirst().orElse(MoneyUnit.GBP);
    }

    private static String titles() {
        return Stream.of(ContractColumn.values())
                .map(column -> column.ofYear() ? column.title() + "_2011-12" : column.title())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
