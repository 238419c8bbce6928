package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
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
            JsonMembers members = new JsonMembers();
            Map<String, Object> expected = new LinkedHashMap<>();
            int names = 1 + random.nextInt(200);
            for (int added = random.nextInt(150); added > 0; added--) {
                String name = "n" + random.nextInt(names);
                boolean isNew = expected.putIfAbsent(name, added) == null;
                assertThat(members.add(name, added)).isEqualTo(isNew);
            }
            assertThat(members.size()).isEqualTo(expected.size());
            assertThat(members.names()).containsExactlyElementsOf(expected.keySet());
            for (int i = 0; i < names; i++) {
                int at = members.find("n" + i);
                assertThat(at == JsonMembers.MISSING ? null : members.value(at)).isEqualTo(expected.get("n" + i));
            }
        }
    }

    @Test
    void twoNamesOfOneHashAreTwoMembers() {
        JsonMembers members = new JsonMembers();

        assertThat("Aa").hasSameHashCodeAs("BB");
        assertThat(members.add("Aa", 1)).isTrue();
        assertThat(members.find("BB")).isEqualTo(JsonMembers.MISSING);
        assertThat(members.add("BB", 2)).isTrue();
        assertThat(members.value(members.find("Aa"))).isEqualTo(1);
        assertThat(members.value(members.find("BB"))).isEqualTo(2);
    }

    @Test
    void aMemberThatIsNullIsThere() {
        JsonMembers members = new JsonMembers();

        assertThat(members.add("gone", null)).isTrue();
        assertThat(members.add("gone", null)).isFalse();
        assertThat(members.value(members.find("gone"))).isNull();
    }
}
