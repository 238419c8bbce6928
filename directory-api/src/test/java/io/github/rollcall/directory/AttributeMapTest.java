package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-11")
class AttributeMapTest {
    private static final AttributeValue ONE = AttributeValue.of("one");

    @Test
    void itIsTheSameAsATreeWhateverIsSetInWhateverOrder() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            AttributeMap.Builder builder = new AttributeMap.Builder();
            Map<UserAttribute, AttributeValue> expected = new TreeMap<>();
            for (int set = random.nextInt(60); set > 0; set--) {
                UserAttribute attribute = new UserAttribute("a" + random.nextInt(40));
                if (random.nextInt(5) == 0) {
                    expected.remove(attribute);
                    builder.set(attribute, AttributeValue.absent());
                } else {
                    AttributeValue value = AttributeValue.of("v" + set);
                    expected.put(attribute, value);
                    builder.set(attribute, value);
                }
            }
            AttributeMap map = builder.build();

            assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected).hasSize(expected.size());
            assertThat(new ArrayList<>(map.keySet())).isEqualTo(new ArrayList<>(expected.keySet()));
            expected.forEach((attribute, value) -> assertThat(map.value(new UserAttribute(attribute.name())))
                    .isSameAs(value)
                    .isSameAs(map.get(attribute)));
        }
    }

    @Test
    void whatIsNotThereIsAbsent() {
        AttributeMap map = map();

        assertThat(map.value(UserAttribute.TITLE).isAbsent()).isTrue();
        assertThat(map.get(UserAttribute.TITLE)).isNull();
        assertThat(map.containsKey(UserAttribute.TITLE)).isFalse();
        assertThat(map.containsKey(UserAttribute.EMAIL)).isTrue();
        assertThat(((Map<?, ?>) map).containsKey("email")).isFalse();
    }

    @Test
    void allIsToldInOrder() {
        List<String> told = new ArrayList<>();
        map().forEach((attribute, value) -> told.add(attribute + "=" + value.all()));

        assertThat(told).containsExactly("email=[one]", "locality=[one]");
    }

    @Test
    void nobodyCanChangeIt() {
        AttributeMap map = map();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> map.put(UserAttribute.TITLE, ONE));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(map::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> map.entrySet().iterator().next().setValue(ONE));
    }

    @Test
    void aBuilderThatGoesOnChangesNoMapItMade() {
        AttributeMap.Builder builder = new AttributeMap.Builder();
        builder.set(UserAttribute.EMAIL, ONE);
        AttributeMap before = builder.build();
        builder.set(UserAttribute.EMAIL, AttributeValue.cleared());

        assertThat(before.value(UserAttribute.EMAIL)).isEqualTo(ONE);
        assertThat(builder.build().value(UserAttribute.EMAIL).isCleared()).isTrue();
    }

    @Test
    void anAttributeIsNeeded() {
        assertThatNullPointerException().isThrownBy(() -> new AttributeMap.Builder().set(nothing(), ONE));
    }

    @Test
    void theEndIsTheEnd() {
        Iterator<?> entries = new AttributeMap.Builder().build().entrySet().iterator();

        assertThat(entries.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
    }

    private static AttributeMap map() {
        AttributeMap.Builder builder = new AttributeMap.Builder();
        builder.set(UserAttribute.LOCALITY, ONE);
        builder.set(UserAttribute.EMAIL, ONE);
        return builder.build();
    }

    @SuppressWarnings("NullAway")
    private static UserAttribute nothing() {
        return null;
    }
}
