package io.github.rollcall.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    static String output() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Quickstart(new PrintStream(printed, true, StandardCharsets.UTF_8)).run();
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    @Tag("R-50")
    void theStoryIsToldFromSyncToDecision() {
        String printed = output();

        assertThat(printed)
                .containsSubsequence(
                        "Headquarters (entra): READY",
                        "Shops (okta): READY",
                        "headquarters FULL COMPLETE: added 76",
                        "shops FULL COMPLETE: added 76",
                        "headquarters CHANGES COMPLETE: added 0, updated 1, reactivated 0, deactivated 3",
                        "shops CHANGES COMPLETE: added 0, updated 1, reactivated 0, deactivated 3",
                        "Siobhan.OFerry@northwind.example -> ONE",
                        "1004 -> ONE",
                        "nobody@northwind.example -> NONE",
                        "PASS",
                        "name: MATCH",
                        "REVIEW",
                        "date_of_birth: NEAR",
                        "STOP",
                        "name: MISMATCH");
    }
}
