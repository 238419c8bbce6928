package io.github.rollcall.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OktaLogTest {
    private static final String LOGS = "/api/v1/logs";

    private final TestClock clock = new TestClock();
    private OktaSandbox okta;
    private SandboxClient client;
    private String mary;

    @BeforeEach
    void start() {
        okta = OktaSandbox.start(SandboxOptions.empty().withClock(clock).withTokenLifetime(Duration.ofDays(1000)));
        okta.grant("okta.logs.read");
        client = SandboxClient.of(okta, "okta.users.read okta.groups.read okta.logs.read");
        mary = okta.add(SandboxEmployee.named("Mary", "Example").build());
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Test
    void anEventHasTheShapeOfARealOne() {
        JsonNode event = SandboxClient.json(client.get(
                        LOGS + "?filter=" + SandboxClient.encode("eventType eq \"group.user_membership.add\"")))
                .get(0);

        assertThat(event.path("uuid").asText()).hasSize(36);
        assertThat(event.path("published").asText()).isEqualTo("2026-03-02T08:00:00.000Z");
        assertThat(event.path("outcome").path("result").asText()).isEqualTo("SUCCESS");
        assertThat(event.path("target"))
                .extracting(target ->
                        target.path("type").asText() + " " + target.path("id").asText())
                .containsExactly("User " + mary, "UserGroup " + okta.groupId());
    }

    @Test
    void everythingThatIsDoneIsAnEvent() {
        String next = end(LOGS);
        SandboxGroup other = okta.addGroup("Others");
        other.moveInto(mary);
        other.moveOut(mary);
        okta.update(mary, SandboxAttribute.CITY, "Dublin");
        okta.setStatus(mary, EmployeeStatus.SUSPENDED);
        okta.enable(mary);
        okta.setStatus(mary, EmployeeStatus.LOCKED_OUT);
        okta.enable(mary);
        okta.setStatus(mary, EmployeeStatus.RECOVERY);
        okta.setStatus(mary, EmployeeStatus.PASSWORD_EXPIRED);
        okta.disable(mary);
        okta.enable(mary);
        okta.delete(mary);
        okta.deleteGroup();

        assertThat(types(next))
                .containsExactly(
                        "group.lifecycle.create",
                        "group.user_membership.add",
                        "group.user_membership.remove",
                        "user.account.update_profile",
                        "user.lifecycle.suspend",
                        "user.lifecycle.unsuspend",
                        "user.account.lock",
                        "user.account.unlock",
                        "user.account.reset_password",
                        "user.account.expire_password",
                        "user.lifecycle.deactivate",
                        "user.lifecycle.activate",
                        "user.lifecycle.deactivate",
                        "user.lifecycle.delete.initiated",
                        "user.lifecycle.delete.completed",
                        "group.lifecycle.delete");
    }

    @Test
    void aPolledLogAlwaysHasANextLinkThatStaysTheSameWhileNothingFollows() {
        String next = end(LOGS + "?limit=2");
        HttpResponse<String> idle = client.get(next);

        assertThat(idle.body()).isEqualTo("[]");
        assertThat(SandboxClient.next(idle)).isEqualTo(next).contains("after=").doesNotContain("since=");

        okta.disable(mary);
        HttpResponse<String> more = client.get(next);
        assertThat(SandboxClient.json(more)).hasSize(1);
        assertThat(SandboxClient.next(more)).isNotEqualTo(next);
    }

    @Test
    void aBoundedLogEnds() {
        HttpResponse<String> bounded = client.get(LOGS + "?since=2026-03-02T07:00:00Z&until=2026-03-02T09:00:00Z");

        assertThat(SandboxClient.json(bounded)).hasSize(3);
        assertThat(SandboxClient.next(bounded)).isEmpty();
    }

    @Test
    void theLatestEventsComeFirstIfAsked() {
        clock.advance(Duration.ofHours(1));
        okta.disable(mary);

        JsonNode newest = SandboxClient.json(client.get(LOGS + "?sortOrder=DESCENDING&limit=1"));

        assertThat(newest.get(0).path("eventType").asText()).isEqualTo("user.lifecycle.deactivate");
    }

    @Test
    void aPollBeginsWhereItIsToldAndAWeekAgoOtherwise() {
        clock.advance(Duration.ofDays(8));
        okta.disable(mary);

        assertThat(types(LOGS)).containsExactly("user.lifecycle.deactivate");
        assertThat(types(LOGS + "?since=2026-03-01T00:00:00Z")).hasSize(4);
    }

    @Test
    void theLogForgetsAfterNinetyDaysWithoutSayingSo() {
        String next = end(LOGS);
        clock.advance(Duration.ofDays(91));
        okta.disable(mary);

        assertThat(types(LOGS + "?since=2026-03-01T00:00:00Z")).containsExactly("user.lifecycle.deactivate");
        assertThat(types(next)).containsExactly("user.lifecycle.deactivate");
        clock.advance(Duration.ofDays(100));
        assertThat(SandboxClient.text(client.get(LOGS + "?since=2026-03-01T00:00:00Z"), "errorCode"))
                .isEqualTo("E0000053");
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        for (String query : List.of(
                "since=yesterday",
                "limit=few",
                "limit=-1",
                "since=2026-03-01T00:00:00Z&after=x",
                "filter=" + SandboxClient.encode("eventType ne \"x\""))) {
            assertThat(client.get(LOGS + "?" + query).statusCode()).as(query).isEqualTo(400);
        }
    }

    @Test
    void expiredAndInventedCursorsAreRefused() {
        String next = end(LOGS);
        okta.expireCursors();

        for (String url : List.of(next, LOGS + "?after=invented")) {
            assertThat(SandboxClient.text(client.get(url), "errorCode")).isEqualTo("E0000029");
        }
    }

    @Test
    void theScopeAndTheRoleAreNeeded() {
        okta.log().refuse();
        assertThat(SandboxClient.text(client.get(LOGS), "errorCode")).isEqualTo("E0000006");
        okta.log().allow();
        assertThat(client.get(LOGS).statusCode()).isEqualTo(200);
        okta.revoke("okta.logs.read");
        assertThat(client.get(LOGS).headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("scope=\"okta.logs.read\"");
    }

    @Test
    void eventsThatAreHeldBackComeBehindTheOthersWithTheirOwnTime() {
        String next = end(LOGS);
        okta.log().delay();
        okta.disable(mary);
        okta.log().catchUp();
        clock.advance(Duration.ofMinutes(1));
        okta.log().delay();
        okta.enable(mary);
        clock.advance(Duration.ofMinutes(1));
        assertThat(types(next)).containsExactly("user.lifecycle.deactivate");
        okta.log().catchUp();

        JsonNode events = SandboxClient.json(client.get(next));
        assertThat(events).hasSize(2);
        assertThat(events.get(1).path("published").asText()).isEqualTo("2026-03-02T08:01:00.000Z");
    }

    @Test
    void eventsAreToldTwiceAndOfWhatNeverHappenedIfAsked() {
        String next = end(LOGS);
        okta.log().tell("user.lifecycle.delete.completed", mary);
        okta.log().tellFailure("group.user_membership.remove", mary);
        okta.log().tellWithoutTarget("user.lifecycle.deactivate");
        JsonNode events = SandboxClient.json(client.get(next));

        assertThat(events).hasSize(3);
        assertThat(events.get(1).path("outcome").path("result").asText()).isEqualTo("FAILURE");
        assertThat(events.get(2).path("target")).isEmpty();
        assertThat(client.get("/api/v1/users/" + mary).statusCode()).isEqualTo(200);

        okta.log().repeatEvents();
        assertThat(types(next)).hasSize(6);
    }

    private String end(String path) {
        String next = path;
        while (true) {
            HttpResponse<String> page = client.get(next);
            next = SandboxClient.next(page);
            if (SandboxClient.json(page).isEmpty()) {
                return next;
            }
        }
    }

    private List<String> types(String path) {
        List<String> types = new ArrayList<>();
        SandboxClient.json(client.get(path))
                .forEach(event -> types.add(event.path("eventType").asText()));
        return types;
    }

    private static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T08:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
