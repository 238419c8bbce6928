package io.github.rollcall.provider.faults;

import static io.github.rollcall.directory.sync.SyncOutcome.AREA_DISABLED;
import static io.github.rollcall.directory.sync.SyncOutcome.COMPLETE;
import static io.github.rollcall.directory.sync.SyncOutcome.FAILED;
import static io.github.rollcall.directory.sync.SyncOutcome.STAGED;
import static io.github.rollcall.directory.sync.SyncOutcome.THROTTLED;

import io.github.rollcall.sandbox.Fault;
import io.github.rollcall.testkit.SyncFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The ways in which each fault is told. */
final class FaultCatalogue {
    private FaultCatalogue() {}

    static List<FaultCase> of(SyncFault fault, FaultWorld world) {
        return switch (fault) {
            case CONNECTION_REFUSED, TLS_UNTRUSTED -> List.of();
            case OTHER_AREA_FORBIDDEN -> StoryFaults.otherAreas().toList();
            case GROUP_NOT_FOUND -> both(TransportFaults.unknownGroup(), StoryFaults.missingGroup());
            case GROUP_EMPTY -> StoryFaults.emptyGroup().toList();
            case DATE_MALFORMED -> StoryFaults.malformedDates().toList();
            case CHANGES_CONTRADICT -> StoryFaults.contradictions().toList();
            case CHANGES_SPLIT -> StoryFaults.split().toList();
            case DIRECTORY_MOVES -> StoryFaults.movesWhileRead().toList();
            case STORE_FAILS -> StoreFaults.throwing().toList();
            case STORE_SLOW_OR_WRONG -> StoreFaults.slowOrWrong().toList();
            case PROCESS_KILLED -> CrashFaults.killed().toList();
            case SECOND_NODE -> StoreFaults.secondNode().toList();
            case CLOCK_JUMPS -> HostFaults.clockJumps().toList();
            case CALLBACK_THROWS -> HostFaults.throwingCallbacks().toList();
            case RUN_STOPPED -> HostFaults.stops().toList();
            case MAPPING_CHANGED -> StoryFaults.anotherMapping().toList();
            case GROUP_CHANGED -> StoryFaults.anotherGroup().toList();
            case TWO_DIRECTORIES -> StoryFaults.twoDirectories().toList();
            case LOGINS_SWAPPED -> StoryFaults.swappedLogins().toList();
            default -> both(wire(fault, world), Stream.empty());
        };
    }

    private static List<FaultCase> both(Stream<WireCase> answers, Stream<FaultCase> stories) {
        List<WireCase> ways = answers.toList();
        List<FaultCase> all = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            all.add(ways.get(way).way(way));
        }
        stories.forEach(all::add);
        return all;
    }

    private static Stream<WireCase> wire(SyncFault fault, FaultWorld world) {
        return switch (fault) {
            case CONNECTION_RESET -> TransportFaults.resets();
            case BODY_CUT -> TransportFaults.cutBodies();
            case NO_ANSWER_IN_TIME -> TransportFaults.lateAnswers();
            case SERVER_ERROR_ONCE -> TransportFaults.passingErrors();
            case SERVER_ERROR_LASTING -> TransportFaults.lastingErrors();
            case THROTTLED -> TransportFaults.throttles(world);
            case THROTTLED_WITHOUT_MEANING -> TransportFaults.nonsensicalThrottles(world);
            case TOKEN_EXPIRED -> TransportFaults.expiredTokens();
            case CREDENTIALS_REJECTED -> TransportFaults.refusedCredentials();
            case IDENTITY_CHANGED -> TransportFaults.anotherIdentity();
            case USERS_FORBIDDEN -> TransportFaults.forbidden();
            case ANSWER_OF_ANOTHER_SHAPE -> ContentFaults.otherShapes();
            case TEXT_BROKEN -> ContentFaults.brokenTexts();
            case ROW_UNREADABLE -> ContentFaults.unreadableRows();
            case STATUS_UNREADABLE -> ContentFaults.unreadableStates(world);
            case PAGE_REPEATED_OR_SKIPPED -> ContentFaults.pagesOutOfStep();
            case NEXT_LINK_CIRCLE -> ContentFaults.circles();
            case LINK_FOREIGN -> ContentFaults.foreignLinks(world);
            case LINK_HEADER_FORMS -> ContentFaults.linkHeaders(world);
            case REDIRECT -> TransportFaults.redirects(world);
            case CHANGES_EXPIRED -> ContentFaults.lostChanges(world);
            case CANDIDATE_STILL_THERE -> ContentFaults.leftOut();
            case CONFIRMATION_FAILS -> confirmations();
            case ANSWER_TOO_LARGE -> TransportFaults.oversized();
            case PROXY_INTERFERES -> TransportFaults.proxies();
            default -> throw new IllegalArgumentException(fault + " is not told by answers");
        };
    }

    private static Stream<WireCase> confirmations() {
        return Stream.of(
                        Fault.status(500),
                        Fault.status(403),
                        Fault.connectionReset(),
                        Fault.garbage(),
                        Fault.tooManyRequests(Duration.ofHours(1)))
                .map(fault -> WireCase.of(
                                "the read by id: " + fault, fault, STAGED, COMPLETE, FAILED, THROTTLED, AREA_DISABLED)
                        .afterTheListing());
    }
}
