package io.github.rollcall.directory.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rollcall.directory.Cursor;
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
}
