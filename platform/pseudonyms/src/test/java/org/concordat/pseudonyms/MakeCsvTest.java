package org.concordat.pseudonyms;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.concordat.kernel.personal.Pseudonym.Kind;
import org.concordat.pseudonyms.layout.NotMade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves of tables, and what stops them. */
class MakeCsvTest {

    private static final String LAYOUT = """
            pseudonym person_id child mosaic number
            keep start date
            keep type
            """;
    private static final String CHILD =
            Desk.KEY.pseudonym(Kind.CHILD, "mosaic", "4711").toString();
    private static final String OTHER =
            Desk.KEY.pseudonym(Kind.CHILD, "mosaic", "4712").toString();

    @TempDir
    Path folder = Path.of(".");

    private Desk desk;

    @BeforeEach
    void sit_down() throws NotMade {
        desk = new Desk(folder);
    }

    @Test
    void lets_leave_what_is_listed_and_nothing_else() throws IOException {
        assertThat(desk.make(LAYOUT, "a.csv", """
                person_id,forename,start,type,dob
                4711,Amina,2026-11-27,U1,14/03/2009
                04712,John,27/11/2026,K2,2010-05-01
                """)).isZero();
        assertThat(desk.out())
                .isEqualTo("person_id,start,type\r\n%s,2026-11-27,U1\r\n%s,27/11/2026,K2\r\n".formatted(CHILD, OTHER));
        assertThat(desk.said())
                .contains("2 records, 3 columns", "left behind: column 2, 5")
                .doesNotContain("forename", "Amina", "dob");
    }

    @Test
    void a_column_that_was_decided_on_stays_behind_without_a_word() throws IOException {
        assertThat(desk.make(LAYOUT + "drop notes", "a.csv", "person_id,start,type,notes\n4711,,U1,x\n"))
                .isZero();
        assertThat(desk.out()).isEqualTo("person_id,start,type\r\n%s,,U1\r\n".formatted(CHILD));
        assertThat(desk.said()).doesNotContain("left behind");
        assertThat(desk.make(LAYOUT + "drop notes", "a.csv", "person_id,start,type\n4711,,U1\n"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person_id,start,type\r\n4711,2026-11-27,\"U1\"\r\n",
                "\uFEFFperson_id;start;type\n4711;2026-11-27;U1",
                "sep=;\r\nperson_id;start;type\r\n4711;2026-11-27;U1\r\n",
                "person_id\tstart\ttype\r4711\t2026-11-27\tU1\r",
                "type|person_id|start\nU1|4711|2026-11-27\n\n\n",
                " person_id , start ,\"type\"\n\"4711\",2026-11-27, U1 ,,\n",
                "note,person_id,start,type\n\"a \"\"quote\"\", a comma\nand a line\",4711,2026-11-27,U1\n"
            })
    void files_as_systems_write_them_are_read(String text) throws IOException {
        assertThat(desk.make(LAYOUT, "a.csv", text)).as(desk.said()).isZero();
        assertThat(desk.out()).contains(CHILD, "2026-11-27", "U1").hasLineCount(2);
    }

    @Test
    void cells_that_are_left_out_at_the_end_of_a_row_are_blank() throws IOException {
        assertThat(desk.make(LAYOUT, "a.csv", "person_id,start,type\n4711\n")).isZero();
        assertThat(desk.out()).isEqualTo("person_id,start,type\r\n%s,,\r\n".formatted(CHILD));
    }

    @Test
    void a_refused_file_names_rows_and_columns_and_no_value_and_leaves_nothing() throws IOException {
        assertThat(desk.make(LAYOUT, "a.csv", """
                person_id,start,type
                4711,2026-11-27,U1
                4711x,soon,Amina Okonkwo
                ,2026-11-27,020 7946 0018
                """)).isEqualTo(1);
        assertThat(desk.said())
                .contains(
                        "row 3, column \"person_id\" holds no identifier as the layout spells it: number",
                        "row 3, column \"start\" is no date",
                        "row 3, column \"type\" looks like somebody's name",
                        "row 4, column \"person_id\" is blank",
                        "row 4, column \"type\" looks like a telephone number",
                        "nothing was made")
                .doesNotContain("4711", "soon", "Amina", "7946");
        assertThat(desk.isOut()).isFalse();
    }

    @Test
    void of_listed_codes_only_those_of_the_list_leave() throws IOException {
        String layout = "keep outcome codes A1 \"Rose Green\"";
        assertThat(desk.make(layout, "a.csv", "outcome\nA1\n Rose Green \n")).isZero();
        assertThat(desk.out()).isEqualTo("outcome\r\nA1\r\nRose Green\r\n");
        assertThat(desk.make(layout, "a.csv", "outcome\nA1\na1\nA2\n")).isEqualTo(1);
        assertThat(desk.said())
                .contains("row 3, column \"outcome\" is none of the codes", "row 4")
                .doesNotContain("A2");
    }

    @Test
    void a_blank_identifier_leaves_as_blank_where_the_layout_says_optional() throws IOException {
        assertThat(desk.make("pseudonym a child mosaic number optional\nkeep b", "a.csv", "a,b\n,U1\n"))
                .isZero();
        assertThat(desk.out()).isEqualTo("a,b\r\n,U1\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4711,Amina,2026\n",
                "person_id,start\n4711,2026-11-27\n",
                "",
                "person_id,person_id,start,type\n4711,4712,2026-11-27,U1\n"
            })
    void a_file_without_the_header_that_the_layout_knows_is_refused(String text) throws IOException {
        assertThat(desk.make(LAYOUT, "a.csv", text)).isEqualTo(1);
        assertThat(desk.said()).contains("the first row of the file").doesNotContain("4711", "Amina");
        assertThat(desk.isOut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person_id,start,type\n4711,2026-11-27,\"U1\nA\n",
                "person_id,start,type\n4711,2026-11-27,\"U1\"x\n",
                "person_id,start,type\n4711,2026-11-27,U1,Amina\n"
            })
    void a_table_that_could_be_read_in_two_ways_is_refused(String text) throws IOException {
        assertThat(desk.make(LAYOUT, "a.csv", text)).isEqualTo(1);
        assertThat(desk.said()).contains("row 2").doesNotContain("Amina", "4711");
        assertThat(desk.isOut()).isFalse();
    }

    @Test
    void after_twenty_complaints_the_rest_is_not_read() throws IOException {
        assertThat(desk.make(LAYOUT, "a.csv", "person_id,start,type\n" + "x,,\n".repeat(1_000)))
                .isEqualTo(1);
        assertThat(desk.said()).contains("row 21", "there may be more").doesNotContain("row 22");
    }

    @Test
    void another_encoding_is_said_and_not_guessed() throws IOException {
        String layout = "pseudonym ref child mosaic as-written";
        desk.put("a.csv", "ref\nÉ1\n", Charset.forName("windows-1252"));
        assertThat(desk.makeOf(layout, "a.csv")).isEqualTo(1);
        assertThat(desk.said()).contains("--encoding");
        assertThat(desk.isOut()).isFalse();
        assertThat(desk.makeOf(layout, "a.csv", "--encoding", "windows-1252")).isZero();
        String out = desk.out();
        desk.put("a.csv", "ref\nÉ1\n", UTF_8);
        assertThat(desk.makeOf(layout, "a.csv")).isZero();
        assertThat(desk.out()).isEqualTo(out);
        desk.put("a.csv", "\uFEFFref\nÉ1\n", UTF_16LE);
        assertThat(desk.makeOf(layout, "a.csv", "--encoding", "utf-16")).isZero();
        assertThat(desk.out()).isEqualTo(out);
    }

    @Test
    void a_file_that_is_there_is_not_written_over() throws IOException {
        assertThat(desk.make(LAYOUT, "a.csv", "person_id,start,type\n4711,,\n")).isZero();
        assertThat(desk.run(List.of(
                        "make",
                        "--key",
                        path("k1.key"),
                        "--layout",
                        path("layout"),
                        "--in",
                        path("a.csv"),
                        "--out",
                        path("out"))))
                .isEqualTo(4);
        assertThat(desk.said()).contains("is there already");
    }

    @Test
    void works_as_part_of_a_pipe() throws IOException {
        desk.put("layout", "borough LBHF\n" + LAYOUT, UTF_8);
        assertThat(desk.run(
                        List.of(
                                "make",
                                "--key",
                                path("k1.key"),
                                "--layout",
                                path("layout"),
                                "--in",
                                "-",
                                "--out",
                                "-",
                                "--format",
                                "csv"),
                        "person_id,start,type\n4711,,U1\n"))
                .isZero();
        assertThat(desk.written()).isEqualTo("person_id,start,type\r\n%s,,U1\r\n".formatted(CHILD));
    }

    @Test
    void a_key_of_another_borough_is_refused() {
        desk.put("layout", "borough WCC\n" + LAYOUT, UTF_8);
        desk.put("a.csv", "person_id,start,type\n", UTF_8);
        assertThat(desk.run(List.of(
                        "make",
                        "--key",
                        path("k1.key"),
                        "--layout",
                        path("layout"),
                        "--in",
                        path("a.csv"),
                        "--out",
                        path("out"))))
                .isEqualTo(3);
        assertThat(desk.said()).contains("the key is of LBHF and the layout of WCC");
    }

    private String path(String name) {
        return desk.file(name).toString();
    }
}
