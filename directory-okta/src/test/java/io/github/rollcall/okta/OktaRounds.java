package io.github.rollcall.okta;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.sandbox.OktaSandbox;
import io.github.rollcall.sandbox.RecordedRequest;
import io.github.rollcall.sandbox.SandboxEmployee;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.MutableClock;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;

/** An org with a clock of its own, a connector whose clock is wrong, and rounds of changes with it. */
abstract class OktaRounds {
    final MutableClock org = MutableClock.at(Instant.parse("2026-03-02T08:00:00Z"));
    private final Clock wrong = Clock.offset(org, Duration.ofDays(1));
    final OktaSandbox sandbox = OktaSandbox.start(SandboxOptions.empty().withClock(org));
    final OktaDirectory connector;

    OktaRounds() {
        sandbox.grant(OktaScope.LOGS.wireName());
        connector = OktaFixture.group(sandbox).clock(wrong).build();
    }

    @AfterEach
    void stop() {
        connector.close();
        sandbox.close();
    }

    String add(String givenName, String familyName) {
        return sandbox.add(SandboxEmployee.named(givenName, familyName).build());
    }

    /** Time passes in the org, more than it may be behind. */
    void later() {
        org.advance(Duration.ofHours(1));
    }

    static Cursor synced(OktaDirectory directory) {
        return OktaFixture.list(directory)
                .last()
                .completion()
                .orElseThrow()
                .changesFrom()
                .orElseThrow();
    }

    Cursor synced() {
        return synced(connector);
    }

    List<UserPage> round(Cursor from) {
        return OktaFixture.list(connector, from).pages();
    }

    static Cursor next(List<UserPage> pages) {
        return pages.get(pages.size() - 1)
                .completion()
                .orElseThrow()
                .changesFrom()
                .orElseThrow();
    }

    static List<DirectoryUser> users(List<UserPage> pages) {
        return pages.stream().flatMap(page -> page.users().stream()).toList();
    }

    static List<String> ids(List<UserPage> pages) {
        return users(pages).stream().map(user -> user.id().externalId()).toList();
    }

    static DirectoryUser user(List<UserPage> pages, String id) {
        return users(pages).stream()
                .filter(user -> user.id().externalId().equals(id))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    static Map<String, Presence> removed(List<UserPage> pages) {
        return pages.stream()
                .flatMap(page -> page.removed().stream())
                .collect(Collectors.toMap(RemovedUser::externalId, RemovedUser::presence, (first, second) -> second));
    }

    ErrorCode failure(Cursor from) {
        return OktaFixture.failureOf(() -> round(from)).code();
    }

    /** The decoded queries that were sent to a path, the first of them first. */
    List<String> queries(String path) {
        return sandbox.requests().stream()
                .filter(request -> request.path().equals(path))
                .map(RecordedRequest::query)
                .map(query -> URLDecoder.decode(query, StandardCharsets.UTF_8))
                .toList();
    }
}
