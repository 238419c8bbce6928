package io.github.rollcall.directory.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.Cursor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingPageTest {
    @Test
    void aPageHasEitherANextPlaceOrAnEnd() {
        Cursor cursor = new Cursor("2", "f");
        ListingPage<String> more = ListingPage.<String>builder().row("a").next(cursor);
        ListingPage<String> last = ListingPage.<String>builder().end(Completion.proven());
        assertThat(more.next()).hasValue(cursor);
        assertThat(more.completion()).isEmpty();
        assertThat(last.next()).isEmpty();
        assertThat(last.completion()).isPresent();
    }

    @Test
    void aPageCostsOneRequestUnlessToldOtherwise() {
        assertThat(ListingPage.builder().end(Completion.proven()).cost()).isEqualTo(CallCost.ONE_REQUEST);
        assertThat(ListingPage.builder()
                        .cost(CallCost.NONE)
                        .end(Completion.proven())
                        .cost())
                .isEqualTo(CallCost.NONE);
    }

    @Test
    void aThousandRowsAreAllowedAndNoneMore() {
        ListingPage.Builder<Integer> page = ListingPage.builder();
        page.rejected(RejectedRow.withoutId("odd"));
        for (int row = 1; row < 1000; row++) {
            page.row(row);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> page.row(1000)).withMessageContaining("1000");
        assertThatIllegalArgumentException().isThrownBy(() -> page.rejected(RejectedRow.withoutId("odd")));
        ListingPage<Integer> built = page.end(Completion.proven());
        assertThat(built.rows()).hasSize(999);
        assertThat(built).hasToString("ListingPage[999 rows, 1 rejected, end]");
    }

    @Test
    void aRowIsAnObjectOrRejectedOrOfNoInterest() {
        ListingPage<String> page = ListingPage.<String>builder()
                .add(ListingRow.of("staff"))
                .add(ListingRow.rejected(Optional.of("g2"), "no name"))
                .add(ListingRow.rejected(Optional.empty(), "no id"))
                .add(ListingRow.ignored())
                .end(Completion.proven());

        assertThat(page.rows()).containsExactly("staff");
        assertThat(page.rejected())
                .extracting(RejectedRow::externalId)
                .containsExactly(Optional.of("g2"), Optional.empty());
        assertThat(page.rejected()).extracting(RejectedRow::problem).containsExactly("no name", "no id");
        assertThat(ListingRow.rejected(Optional.empty(), "no id").object()).isEmpty();
        assertThat(ListingRow.ignored().object()).isEmpty();
    }
}
