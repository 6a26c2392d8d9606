package org.concordat.returns.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.ReadLine;
import org.concordat.returns.madeup.Inspection;
import org.concordat.returns.madeup.MadeUpForm;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.returns.reading.ReturnReader;
import org.concordat.returns.reading.ReturnRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignFilesTest {

    private static final ReturnReader<Inspection> READER = new ReturnReader<>(MadeUpForm.INSPECTIONS);

    static Stream<ForeignFile> files() {
        return Stream.of(FormatFiles.all(), DisplayFiles.all(), HiddenFiles.all(), TextFiles.all(), FixtureFiles.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_read_as_a_person_sees_it_or_says_why_not(ForeignFile file) {
        assertThat(outcome(file)).isEqualTo(file.expected().strip());
    }

    @Test
    void there_are_as_many_as_were_promised_and_each_is_called_by_its_own_name() {
        assertThat(files().map(ForeignFile::name))
                .hasSizeGreaterThanOrEqualTo(60)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_same_content_gives_the_same_pounds_and_findings_in_every_format() {
        List<ForeignFile> same = FormatFiles.sameInEveryFormat();

        List<String> outcomes =
                same.stream().map(ForeignFilesTest::inFull).distinct().toList();

        assertThat(same).extracting(ForeignFile::format).contains(ReturnFormat.values());
        assertThat(outcomes)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome)
                        .contains(
                                "1234560",
                                "35840",
                                "AMOUNT_HAS_SUFFIX",
                                "AMOUNT_AMBIGUOUS",
                                "AMOUNT_HAS_INVISIBLE_CHARACTER"));
    }

    private static String outcome(ForeignFile file) {
        try {
            ReadReturn<Inspection> read = read(file);
            List<String> said = lines(read);
            read.findings().stream()
                    .map(finding ->
                            "%s %s".formatted(finding.code(), finding.at()).strip())
                    .forEach(said::add);
            return String.join("\n", said);
        } catch (ReturnRefused refused) {
            return "refused: " + refused.code();
        }
    }

    /** With the words of the findings, and without the places that differ from format to format. */
    private static String inFull(ForeignFile file) {
        ReadReturn<Inspection> read = read(file);
        List<String> said = lines(read);
        read.findings().stream().map(Finding::message).forEach(said::add);
        read.findings().stream().map(Finding::code).forEach(said::add);
        return String.join("\n", said);
    }

    private static ReadReturn<Inspection> read(ForeignFile file) {
        boolean json = file.format() == ReturnFormat.JSON;
        return READER.read(
                file.body(),
                file.format(),
                json ? Optional.empty() : Optional.of("2016-17-P03"),
                json ? Optional.empty() : Optional.of(file.unit()));
    }

    private static List<String> lines(ReadReturn<Inspection> read) {
        List<String> lines = new ArrayList<>();
        for (ReadLine<Inspection> line : read.lines()) {
            lines.add(Stream.of(
                            Inspection.TEAM,
                            Inspection.VISITS,
                            Inspection.SPENT,
                            Inspection.LAST_VISIT,
                            Inspection.REMARK)
                    .map(column -> said(line, column))
                    .reduce((before, next) -> before + "|" + next)
                    .orElseThrow());
        }
        return lines;
    }

    private static String said(ReadLine<Inspection> line, Column<Inspection, ?> column) {
        return line.get(column)
                .map(value -> String.valueOf(value).replace("\n", "\\n"))
                .orElse("");
    }
}
