package io.github.rollcall.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockIndexTest {

    @Test
    void theRecordsOfAKeyStandSideBySideInTheirOrder() {
        BlockIndex index = new BlockIndex();
        long[] keys = {-5, 7, 1L << 39, 0};
        for (int record = 2999; record >= 0; record--) {
            index.add(keys[record % 4], record);
        }
        index.sort();
        for (int k = 0; k < 4; k++) {
            int first = index.position(keys[k], k);
            assertThat(index.record(keys[k], first - 1)).as("before the block").isEqualTo(-1);
            for (int i = 0; i < 750; i++) {
                assertThat(index.record(keys[k], first + i)).isEqualTo(4 * i + k);
            }
            assertThat(index.record(keys[k], first + 750))
                    .as("behind the block")
                    .isEqualTo(-1);
        }
    }

    @Test
    void theLargestIndexIsTheLastOfItsBlock() {
        BlockIndex index = new BlockIndex();
        int largest = (1 << BlockIndex.RECORD_BITS) - 1;
        index.add(3, largest);
        index.add(3, 0);
        index.add(4, 0);
        index.sort();
        assertThat(index.record(3, index.position(3, 0) + 1)).isEqualTo(largest);
        assertThat(index.record(3, index.position(3, largest) + 1)).isEqualTo(-1);
        assertThat(index.record(4, -1)).isEqualTo(-1);
        assertThat(index.record(4, 3)).isEqualTo(-1);
    }
}
