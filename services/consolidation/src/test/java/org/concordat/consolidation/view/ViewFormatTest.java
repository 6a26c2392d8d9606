package org.concordat.consolidation.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewFormatTest {

    @Test
    void the_first_form_that_is_accepted_is_answered() {
        assertThat(ViewFormat.accepted(List.of())).contains(ViewFormat.JSON);
        assertThat(ViewFormat.accepted(List.of("*/*"))).contains(ViewFormat.JSON);
        assertThat(ViewFormat.accepted(List.of("text/html", "text/csv", "*/*"))).contains(ViewFormat.CSV);
        assertThat(ViewFormat.accepted(List.of("text/*"))).contains(ViewFormat.CSV);
        assertThat(ViewFormat.accepted(List.of(ViewFormat.XLSX.mediaType()))).contains(ViewFormat.XLSX);
        assertThat(ViewFormat.accepted(List.of("application/vnd.oasis.opendocument.spreadsheet")))
                .contains(ViewFormat.ODS);
        assertThat(ViewFormat.accepted(List.of("image/png"))).isEqualTo(Optional.empty());
    }
}
