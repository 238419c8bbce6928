package io.github.rollcall.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.LoginHint;
import io.github.rollcall.directory.sync.SyncReport;
import io.github.rollcall.sandbox.EmployeeStatus;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxAttribute;
import io.github.rollcall.sandbox.SandboxEmployee;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What is said in logs, reports, exceptions and audit files while a directory is read and its users are looked at: nothing
 * about anybody, and no secret.
 */
public abstract class LogStories extends ProviderStories {
    private static final int CANARIES = 12;
    private static final String CANARY = "canary";

    @TempDir
    private Path folder;

    private SyncStory story;
    private final List<String> canaries = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    /** For the tests of a provider. */
    protected LogStories() {}

    @BeforeEach
    void startStory() {
        story = ready(40);
    }

    @AfterEach
    void close() {
        story.close();
    }

    /** An employee each of whose attributes is a text that occurs nowhere else. */
    private static SandboxEmployee canary(int number) {
        SandboxEmployee.Builder employee = SandboxEmployee.builder();
        for (SandboxAttribute attribute : SandboxAttribute.values()) {
            employee.with(attribute, CANARY + number + attribute.name());
        }
        return employee.login(CANARY + number + "-login@corp.example")
                .email(CANARY + number + "-mail@corp.example")
                .with(SandboxAttribute.OTHER_EMAIL, CANARY + number + "-other@corp.example")
                .build();
    }

    /** What must not be said, by what it is. */
    private Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("an attribute, login or address", CANARY);
        secrets.put("the client secret", story.sandbox.clientSecret());
        // Every token of the sandbox, every assertion and every key starts like this.
        secrets.put("a token or assertion", "eyJ");
        secrets.put("a bearer token", "Bearer ");
        secrets.put(
                "the encoded client secret",
                Base64.getEncoder()
                        .encodeToString((story.sandbox.clientId() + ":" + story.sandbox.clientSecret())
                                .getBytes(StandardCharsets.UTF_8))
                        .substring(0, 60));
        secrets.putAll(story.provider.secrets());
        return secrets;
    }

    private void assertSilentAboutSecrets(String text) {
        secrets()
                .forEach((what, secret) -> assertThat(text.contains(secret))
                        .as("%s is told in: %s", what, text.lines().findFirst().orElse(""))
                        .isFalse());
    }

    private SyncReport run() {
        SyncReport report = story.run();
        said.add(report.toString());
        said.add(report.summary());
        said.add(String.valueOf(story.connection()));
        story.connection().reason().ifPresent(said::add);
        story.connection().lastReport().ifPresent(said::add);
        report.error().ifPresent(this::say);
        story.sandbox.clearFaults();
        story.clock.advance(Duration.ofHours(2));
        return report;
    }

    private void say(DirectoryException failure) {
        said.add(RecordingLogs.textOf(failure));
        said.add(failure.remedy());
        failure.providerCode().ifPresent(said::add);
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (DirectoryException failure) {
            say(failure);
        }
    }

    /** Syncs, leavers, lookups, and each kind of fault at the check, the listing and the sweep. */
    private void wholeStory() {
        for (int i = 0; i < CANARIES; i++) {
            canaries.add(story.sandbox.add(canary(i)));
        }
        run();
        run();
        story.sandbox.disable(canaries.get(0));
        story.sandbox.delete(canaries.get(1));
        story.sandbox.moveOutOfGroup(canaries.get(2));
        story.sandbox.setStatus(canaries.get(3), EmployeeStatus.PROVISIONED);
        story.sandbox.update(canaries.get(4), SandboxAttribute.CITY, CANARY + "-town");
        run();
        faults().forEach(this::faultEverywhere);
        lookUp();
        for (Fault fault : List.of(Fault.status(400), Fault.status(401), Fault.garbage(), Fault.cutBody())) {
            story.reconnect();
            story.sandbox.failTokenRequests(100, fault);
            run();
        }
        story.setup().verify(story.connector);
        said.addAll(new AroundStory(story, folder, CANARY).tell(canaries));
        said.add(story.connector.toString());
        said.add(story.connector.fingerprint());
    }

    private void faultEverywhere(Fault fault) {
        for (int request : new int[] {1, story.beforeListing() + 1, story.beforeListing() + 2}) {
            story.sandbox.moveIntoGroup(canaries.get(2));
            run();
            story.sandbox.moveOutOfGroup(canaries.get(2));
            story.sandbox.failRequests(request, Integer.MAX_VALUE, fault);
            run();
        }
        story.sandbox.failRequests(1, Integer.MAX_VALUE, fault);
        lookUp();
        story.sandbox.clearFaults();
    }

    private static List<Fault> faults() {
        String row = "{\"id\":\"" + CANARY + "\",\"userPrincipalName\":7,\"profile\":\"" + CANARY
                + "\",\"error\":{\"code\":\"" + "Request_BadRequest\",\"message\":\"" + CANARY + "\"}}";
        return List.of(
                Fault.status(400),
                Fault.status(401),
                Fault.status(403),
                Fault.status(404),
                Fault.status(500),
                Fault.status(400, row, "application/json"),
                Fault.status(503, "<html>" + CANARY + "</html>", "text/html"),
                Fault.tooManyRequests(Duration.ofHours(1)),
                Fault.connectionReset(),
                Fault.cutBody(),
                Fault.garbage(),
                Fault.body(row),
                Fault.body("[" + row + "," + row + "]"),
                Fault.body("{\"value\":[" + row + ",\"" + CANARY + "\"]}"),
                Fault.redirect("https://" + CANARY + ".example/"),
                Fault.trailingBytes(),
                Fault.duplicateCollectionKey(),
                Fault.poisonRow(),
                Fault.rowWithoutId(),
                Fault.foreignNextLink("https://" + CANARY + ".example/?after=" + CANARY));
    }

    private void lookUp() {
        for (String hint :
                List.of("canary5-login@corp.example", "canary6-mail@corp.example", "canary-nobody@corp.example")) {
            attempt(() -> said.add(String.valueOf(story.connector.find(new LoginHint(hint)))));
        }
        attempt(() -> said.add(String.valueOf(story.connector.user(canaries.get(5)))));
        attempt(() -> said.add(String.valueOf(story.connector.user("canary5-login@corp.example"))));
        attempt(() -> said.add(String.valueOf(story.connector.confirm(Set.of(canaries.get(6))))));
        attempt(() -> said.add(String.valueOf(story.connector.users(null))));
        attempt(() -> said.add(String.valueOf(story.connector.check())));
    }

    @Test
    @Tag("R-18")
    void noLogReportExceptionOrAuditTellsAboutAnybodyOrShowsASecret() {
        List<RecordingLogs.Line> lines = RecordingLogs.during(this::wholeStory);

        List<RecordingLogs.Line> own = lines.stream()
                .filter(line -> line.logger().startsWith("io.github.rollcall"))
                .toList();
        assertThat(own).as("runs are logged").hasSizeGreaterThan(100);
        assertThat(own).anyMatch(line -> line.level() == Level.WARN);
        own.forEach(line -> assertSilentAboutSecrets(line.text()));
        lines.stream()
                .filter(line -> line.isAtLeast(Level.INFO))
                .forEach(line -> assertSilentAboutSecrets(line.logger() + ": " + line.text()));
        assertThat(said).hasSizeGreaterThan(300);
        said.forEach(this::assertSilentAboutSecrets);
        assertThat(story.active()).containsAll(canaries.subList(5, CANARIES));
    }

    @Test
    void theRecorderHearsEveryLevelAndEveryLogger() {
        List<RecordingLogs.Line> lines = RecordingLogs.during(() -> {
            LoggerFactory.getLogger("io.github.rollcall.any").trace("canary {}", 1);
            java.util.logging.Logger.getLogger("okhttp3.any").warning("canary 2");
            story.reconnect();
            story.run();
        });

        assertThat(lines).extracting(RecordingLogs.Line::text).anyMatch(text -> text.equals("canary 1"));
        assertThat(lines).extracting(RecordingLogs.Line::text).anyMatch(text -> text.contains("canary 2"));
        assertThat(lines).anyMatch(line -> line.logger().startsWith(story.provider.vendorLogger()));
    }
}
