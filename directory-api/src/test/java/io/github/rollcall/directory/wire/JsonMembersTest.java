package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-18")
class JsonMembersTest {

    @Test
    void itIsTheSameAsAMapHoweverManyThereAre() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            JsonMembers members = new JsonMembers(JsonNames.NONE);
            Map<String, Object> expected = new HashMap<>();
            int names = 1 + random.nextInt(200);
            for (int added = random.nextInt(150); added > 0; added--) {
                String name = "n" + random.nextInt(names);
                boolean isNew = expected.putIfAbsent(name, added) == null;
                assertThat(add(members, name, added)).isEqualTo(isNew);
            }
            assertThat(members.size()).isEqualTo(expected.size());
            assertThat(members.present()).containsExactlyInAnyOrderElementsOf(expected.keySet());
            for (int i = 0; i < names; i++) {
                int at = members.find("n" + i);
                assertThat(at == JsonMembers.MISSING ? null : members.value(at)).isEqualTo(expected.get("n" + i));
            }
        }
    }

    @Test
    void twoNamesOfOneHashAreTwoMembers() {
        JsonMembers members = new JsonMembers(JsonNames.NONE);

        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(add(members, "Aa", 1)).isTrue();
        assertThat(members.find("BB")).isEqualTo(JsonMembers.MISSING);
        assertThat(add(members, "BB", 2)).isTrue();
        assertThat(members.value(members.find("Aa"))).isEqualTo(1);
        assertThat(members.value(members.find("BB"))).isEqualTo(2);
    }

    @Test
    void aMemberThatIsNullIsThere() {
        JsonMembers members = new JsonMembers(JsonNames.NONE);

        assertThat(add(members, "gone", null)).isTrue();
        assertThat(add(members, "gone", null)).isFalse();
        assertThat(members.value(members.find("gone"))).isNull();
    }

    private static boolean add(JsonMembers members, String name, @Nullable Object value) {
        int at = members.placeFor(name);
        if (at == JsonMembers.MISSING) {
            return false;
        }
        members.put(at, value);
        return true;
    }
}
