package io.github.rollcall.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page says what the code does. With {@code -Ddocs.write=true} it is written instead of compared. */
class DefaultsGuideTest {
    private static final Path PAGE = Path.of("..", "docs", "defaults.md");
    private static final List<String> NO_DEFAULTS = List.of("SyncLimits.LONGEST", "StagedDeactivations.LEASE_LIFE");

    @Test
    void thePageIsUpToDate() throws IOException {
        String made = DefaultsGuide.text();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, made);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/defaults.md is out of date; its head says how it is written anew")
                .isEqualTo(made);
    }

    @Test
    void everyDurationTheEngineKnowsIsOnIt() {
        List<String> durations = Modules.CLASSES.stream()
                .filter(type -> type.getPackageName().equals(Modules.ROOT + ".directory.sync")
                        || type.getPackageName().equals(Modules.ROOT + ".directory.wire"))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isEquivalentTo(Duration.class))
                .map(field -> field.getOwner().getSimpleName() + "." + field.getName())
                .filter(name -> !NO_DEFAULTS.contains(name))
                .toList();

        assertThat(durations).isNotEmpty();
        assertThat(DefaultsGuide.told()).containsAll(durations);
    }
}
