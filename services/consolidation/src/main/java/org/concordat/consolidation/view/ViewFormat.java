package org.concordat.consolidation.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.assessment.Assessed;
import org.concordat.consolidation.export.ViewTable;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.problem.Problem;
import org.concordat.web.table.TableFormat;

/** The forms a view is answered in. */
public enum ViewFormat {
    JSON("application/json", Optional.empty()),
    CSV(TableFormat.CSV.mediaType(), Optional.of(TableFormat.CSV)),
    XLSX(TableFormat.XLSX.mediaType(), Optional.of(TableFormat.XLSX)),
    ODS(TableFormat.ODS.mediaType(), Optional.of(TableFormat.ODS));

    private final String mediaType;
    private final Optional<TableFormat> table;

    ViewFormat(String mediaType, Optional<TableFormat> table) {
        this.mediaType = mediaType;
        this.table = table;
    }

    /** @param name as in the parameter {@code format} */
    static ViewFormat parse(String name) {
        return Stream.of(values())
                .filter(format -> format.extension().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("format", name, "json, csv, xlsx or ods"));
    }

    /** The first that the caller accepts; none when that is none of them. */
    static Optional<ViewFormat> accepted(List<String> mediaTypes) {
        return mediaTypes.isEmpty()
                ? Optional.of(JSON)
                : mediaTypes.stream()
                        .flatMap(type -> Stream.of(values()).filter(format -> format.matches(type)))
                        .findFirst();
    }

    private boolean matches(String range) {
        String type = range.toLowerCase(Locale.ROOT);
        return type.equals("*/*")
                || type.equals(mediaType)
                || type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1));
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a table; none of JSON. */
    public Optional<TableFormat> table() {
        return table;
    }

    public boolean isFile() {
        return table.isPresent();
    }

    /** Whether every edition was written in it. */
    private boolean isOfEveryEdition() {
        return this != ODS;
    }

    /**
     * Refuses what answers of the edition were never given as: as at its moments there is one answer, for ever.
     *
     * @throws Problem 400 {@code not-in-this-edition}
     */
    void require(Edition edition, MoneyUnit unit) {
        if (!edition.hasLeanTables() && !isOfEveryEdition() || !edition.saysUnit() && unit != MoneyUnit.GBP) {
            throw Problem.badRequest(
                    "not-in-this-edition",
                    "As at that moment answers are given in pounds, as json, csv or xlsx. Other units and ods are given as at later moments.");
        }
    }

    /** @param assessed what is said beside the figures @param beside what stands beside them @param unit of its amounts */
    AnswerBytes write(ReleasedView view, Assessed assessed, Optional<Beside> beside, MoneyUnit unit) {
        return table.map(format -> ViewTable.of(view, assessed, beside, format, unit))
                .orElseGet(() -> ViewJson.of(view, assessed, beside, unit));
    }
}
