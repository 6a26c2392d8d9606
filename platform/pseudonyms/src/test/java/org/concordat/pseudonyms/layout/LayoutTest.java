package org.concordat.pseudonyms.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.concordat.kernel.personal.Pseudonym.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

    @Test
    void says_what_becomes_of_each_column() throws NotMade {
        Layout layout = Layout.parse(List.of(
                "# placements of Mosaic",
                "borough LBHF",
                "",
                "pseudonym \"Person ID\" child mosaic ignoring-case   # theirs",
                "pseudonym worker_id worker mosaic number optional",
                "keep start_date date",
                "keep placement_type",
                "keep outcome codes A1 \"Care Order\"",
                "drop notes"));
        assertThat(layout.borough()).isEqualTo("LBHF");
        assertThat(layout.rules())
                .containsEntry("Person ID", new LayoutRule.Replace(Kind.CHILD, "mosaic", Spelling.IGNORING_CASE, false))
                .containsEntry("worker_id", new LayoutRule.Replace(Kind.WORKER, "mosaic", Spelling.NUMBER, true))
                .containsEntry("start_date", new LayoutRule.Keep(KeptForm.DATE))
                .containsEntry("placement_type", new LayoutRule.Keep(KeptForm.CODE))
                .containsEntry("outcome", new LayoutRule.KeepListed(Set.of("A1", "Care Order")))
                .containsEntry("notes", new LayoutRule.Drop())
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keep a | does not say which borough",
                "borough lbhf | short code",
                "borough LBHF\\borough WCC\\keep a | one borough",
                "borough LBHF | lets nothing leave",
                "borough LBHF\\drop a | lets nothing leave",
                "borough LBHF\\keep a\\keep a | twice",
                "borough LBHF\\keep a\\drop a | twice",
                "borough LBHF\\keep | says too little",
                "borough LBHF\\leave a | expected borough, pseudonym, keep or drop",
                "borough LBHF\\keep a text | expected code, codes, date or number",
                "borough LBHF\\keep a codes | CODE CODE",
                "borough LBHF\\keep a date now | keep COLUMN",
                "borough LBHF\\keep pers_forename | holds personal data",
                "borough LBHF\\keep dateOfBirth date | holds personal data",
                "borough LBHF\\pseudonym a child mosaic | pseudonym COLUMN KIND SYSTEM SPELLING",
                "borough LBHF\\pseudonym a person mosaic number | a kind",
                "borough LBHF\\pseudonym a child Mosaic number | small letters",
                "borough LBHF\\pseudonym a child mosaic trimmed | spelt",
                "borough LBHF\\pseudonym a child mosaic number maybe | pseudonym COLUMN",
                "borough LBHF\\drop a b | drop COLUMN",
                "borough LBHF\\keep /a\\keep b | mixes",
                "borough LBHF\\keep /a\\keep /a/b | within it"
            })
    void what_it_does_not_understand_is_refused_by_its_line(String lines, String why) {
        assertThatThrownBy(() -> Layout.parse(List.of(lines.split("\\\\"))))
                .isInstanceOf(NotMade.class)
                .hasMessageContaining(why);
    }
}
