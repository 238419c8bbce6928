package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.provider.faults.FaultedProvider;
import io.github.rollcall.provider.faults.NamedFault;
import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.sandbox.SandboxOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How the faults of the grid look at Okta. */
final class FaultedOkta extends OktaUnderTest implements FaultedProvider {
    private final AdjustableClock clock;

    FaultedOkta(SandboxOptions options) {
        this(options, new AdjustableClock());
    }

    private FaultedOkta(SandboxOptions options, AdjustableClock clock) {
        super(options.withClock(clock), clock);
        this.clock = clock;
    }

    @Override
    public void timePasses(Duration time) {
        clock.advance(time);
    }

    @Override
    public String connectorName() {
        return "okta";
    }

    @Override
    public int pageSize() {
        return 5;
    }

    @Override
    public OktaDirectory connector() {
        return builder().pageSize(pageSize()).build();
    }

    @Override
    public DirectoryConnector connectorOf(DirectoryId directory) {
        return builder().directoryId(directory).build();
    }

    @Override
    public DirectoryConnector connectorWithin(Duration callTimeout, long maxBodyBytes) {
        return builder()
                .callTimeout(callTimeout)
                .maxBodyBytes(maxBodyBytes)
                .retryPolicy(OktaFixture.AT_ONCE.maxRetries(1))
                .build();
    }

    @Override
    public DirectoryConnector connectorWithThrowingCredential() {
        return builder()
                .privateKey(() -> {
                    throw new IllegalStateException("the vault is closed");
                })
                .build();
    }

    @Override
    public DirectoryConnector connectorAt(URI address) {
        OktaSettings own = OktaSettings.of(builder());
        OktaAccess access = own.access();
        return new OktaDirectory(new OktaSettings(
                own.directory(),
                own.orgId(),
                own.groupId(),
                own.level(),
                own.attributes(),
                own.resets(),
                own.pageSize(),
                new OktaAccess(
                        address,
                        access.clientId(),
                        access.credential(),
                        access.retryPolicy(),
                        access.callTimeout(),
                        access.maxBodyBytes(),
                        access.rateLimitReserve(),
                        access.clock())));
    }

    /** A page of changes is one call: the page, then two requests for each of four users and two more for one who is gone. */
    @Override
    public int requestsOfACall() {
        return 11;
    }

    @Override
    public boolean tellsChanges() {
        return true;
    }

    @Override
    public String statusAttribute() {
        return "status";
    }

    @Override
    public void answerAsSomebodyElse() {
        sandbox().answerAsOrg("00o0anotherOrg000000");
    }

    @Override
    public void answerAsBefore() {
        sandbox().answerAsOrg(sandbox().orgId());
    }

    @Override
    public String waitHeader() {
        return "X-Rate-Limit-Reset";
    }

    @Override
    public List<NamedFault> throttles() {
        Fault plain = Fault.tooManyRequests(Duration.ofSeconds(1));
        return List.of(
                new NamedFault("a second", plain),
                new NamedFault("150 s", Fault.tooManyRequests(Duration.ofSeconds(150))),
                new NamedFault("an hour", Fault.tooManyRequests(Duration.ofHours(1))),
                new NamedFault("the concurrency limit", plain.header("X-Rate-Limit-Limit", any -> List.of("0"))),
                new NamedFault("Retry-After as well", plain.header("Retry-After", any -> List.of("3"))),
                new NamedFault("503 and an hour", Fault.unavailable(Duration.ofHours(1))));
    }

    @Override
    public List<NamedFault> linkHeaders() {
        return List.of(
                links("joined by commas", lines -> List.of(String.join(", ", lines))),
                links("joined without a blank", lines -> List.of(String.join(",", lines))),
                links("unquoted", lines -> each(lines, line -> line.replace("\"", ""))),
                links("title first", lines -> each(lines, line -> line.replace("; rel=", "; title=\"a; b, c\"; rel="))),
                links("upper case", lines -> each(lines, line -> line.replace("rel=", "REL="))),
                links("blanks", lines -> each(lines, line -> line.replace("; rel=", " ;\t rel = "))),
                links("several relations", lines -> each(lines, line -> line.replace("rel=\"", "rel=\"x "))),
                links("missing", lines -> List.of()));
    }

    @Override
    public List<NamedFault> lostChanges() {
        return List.of(
                new NamedFault("410", Fault.status(410)),
                new NamedFault("400 the link of a page", lost("E0000001", "Api validation failed: after")),
                new NamedFault("400 a time of long ago", lost("E0000053", "Invalid 'since' parameter")));
    }

    private static Fault lost(String code, String summary) {
        String body = "{\"errorCode\":\"" + code + "\",\"errorSummary\":\"" + summary + "\",\"errorCauses\":[]}";
        return Fault.status(400, body, "application/json");
    }

    @Override
    public Optional<ChangeTeller> changes() {
        return Optional.of(new ChangeTeller() {
            @Override
            public void repeat() {
                sandbox().log().repeatEvents();
            }

            @Override
            public void split() {
                sandbox().largestPage(1);
            }

            @Override
            public void plainly() {
                sandbox().log().asUsual();
                sandbox().largestPage(pageSize());
            }
        });
    }

    private static NamedFault links(String name, UnaryOperator<List<String>> form) {
        return new NamedFault(name, Fault.none().header("Link", form));
    }

    private static List<String> each(List<String> lines, UnaryOperator<String> form) {
        return lines.stream().map(form).toList();
    }
}
