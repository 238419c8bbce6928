package io.github.rollcall.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.directory.connector.RemovedUser;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.sync.DirectoryConnections;
import io.github.rollcall.directory.sync.StagedDeactivations;
import io.github.rollcall.directory.sync.SyncMode;
import io.github.rollcall.directory.sync.SyncOutcome;
import io.github.rollcall.directory.sync.SyncReport;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connector that breaks its contract costs a run, never a user, and is not taken for a broken store. */
class OddConnectorTest {

    /** Ways to break the contract. */
    @NullUnmarked
    enum Oddity {
        NO_PAGE(story -> new OddConnector(story.directory) {
            @Override
            public UserPage users(Cursor cursor) {
                return null;
            }
        }),
        NO_REPORT(story -> new OddConnector(story.directory) {
            @Override
            public ConnectionReport check() {
                return null;
            }
        }),
        NO_CONFIRMATION(story -> new OddConnector(story.directory) {
            @Override
            public Confirmation confirm(Set<String> externalIds) {
                return null;
            }
        }),
        NO_FINGERPRINT(story -> new OddConnector(story.directory) {
            @Override
            public String fingerprint() {
                return null;
            }
        }),
        FAILING_FINGERPRINT(story -> new OddConnector(story.directory) {
            @Override
            public String fingerprint() {
                throw new IllegalStateException("jane.doe@corp.example");
            }
        }),
        NO_ATTRIBUTES(story -> new OddConnector(story.directory) {
            @Override
            public Set<UserAttribute> attributes() {
                return null;
            }
        }),
        FAILING_ATTRIBUTES(story -> new OddConnector(story.directory) {
            @Override
            public Set<UserAttribute> attributes() {
                throw new IllegalStateException("jane.doe@corp.example");
            }
        }),
        A_CURSOR_TOO_LARGE_TO_KEEP(story -> new OddConnector(story.directory) {
            @Override
            public UserPage users(Cursor cursor) {
                return UserPage.builder().next(new Cursor("\u0001".repeat(16_384), fingerprint()));
            }
        }),
        OVERFLOWING_STACK(story -> new OddConnector(story.directory) {
            @Override
            public UserPage users(Cursor cursor) {
                throw new StackOverflowError();
            }
        });

        // A lambda without state; the checker cannot see that.
        @SuppressWarnings("ImmutableEnumChecker")
        private final Function<SyncStory, DirectoryConnector> connector;

        Oddity(Function<SyncStory, DirectoryConnector> connector) {
            this.connector = connector;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAnOutcomeOfTheRunAndTheNextGoodRunConverges(Oddity oddity) {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete("u0001");

        SyncReport report = story.sync(oddity.connector.apply(story)).run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.FAILED);
        assertThat(report.error()).hasValueSatisfying(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.CONNECTOR_FAILED);
            assertThat(error.getMessage()).doesNotContain("jane");
        });
        assertThat(story.active()).hasSize(30);
        story.run(SyncMode.FULL);
        assertThat(story.active()).hasSize(29);
    }

    @Test
    void thousandsOfMappedAttributesAreStillSynced() {
        SyncStory story = new SyncStory();
        story.directory.add(SyncStory.ids(10));
        Set<UserAttribute> many = IntStream.range(0, 5000)
                .mapToObj(number -> new UserAttribute("attribute_with_a_rather_long_name_" + number))
                .collect(Collectors.toSet());

        SyncReport report = story.sync(new OddConnector(story.directory) {
                    @Override
                    public Set<UserAttribute> attributes() {
                        return many;
                    }
                })
                .run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.active()).hasSize(10);
    }

    @Test
    void aConfigurationThatChangesDuringAPassProvesNothing() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete("u0001");
        SyncReport report = story.sync(new OddConnector(story.directory) {
                    private int pages;

                    @Override
                    public String fingerprint() {
                        return pages > 3 ? "another group" : super.fingerprint();
                    }

                    @Override
                    public UserPage users(@Nullable Cursor cursor) {
                        pages++;
                        return super.users(cursor);
                    }
                })
                .run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.PARTIAL);
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void answersAboutOthersAreNoAnswers() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete("u0001");

        SyncReport report = story.sync(new OddConnector(story.directory) {
                    @Override
                    public Confirmation confirm(Set<String> externalIds) {
                        return new Confirmation(
                                Map.of("u0002", Presence.DELETED, "nobody", Presence.DELETED), CallCost.ONE_REQUEST);
                    }
                })
                .run(SyncMode.FULL);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.STAGED);
        assertThat(report.users().staged()).isEqualTo(1);
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void aCountBeyondAllMeasureIsNotReached() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete("u0001");
        story.directory.script().claimTotal(Long.MAX_VALUE);

        assertThat(story.run(SyncMode.FULL).outcome()).isEqualTo(SyncOutcome.PARTIAL);
        assertThat(story.active()).hasSize(30);
    }

    @Test
    void theCountOfTheListingSaysNothingAboutAPassOverChanges() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(30));
        story.directory.script().claimTotal(30);
        story.run(SyncMode.FULL);
        story.directory.add("new");

        assertThat(story.run(SyncMode.CHANGES).outcome()).isEqualTo(SyncOutcome.COMPLETE);
    }

    @Test
    void anUndeclaredExceptionDuringAnApprovalIsTyped() {
        SyncStory story = SyncStory.syncedOnce(30);
        story.directory.delete(SyncStory.ids(20));
        story.run(SyncMode.FULL);
        DirectoryConnector odd = new OddConnector(story.directory) {
            @Override
            public Confirmation confirm(Set<String> externalIds) {
                throw new IllegalStateException("jane.doe@corp.example");
            }
        };

        assertThatThrownBy(() -> StagedDeactivations.of(odd, story.users, story.connections)
                        .clock(story.clock)
                        .approve(story.stagedHash()))
                .isInstanceOfSatisfying(DirectoryException.class, error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.CONNECTOR_FAILED);
                    assertThat(error).hasNoCause();
                    assertThat(error.getMessage()).doesNotContain("jane");
                });
        assertThat(story.staged().plan()).isPresent();
    }

    @Test
    void anUndeclaredExceptionDuringTheSetupIsTyped() {
        SyncStory story = new SyncStory();
        DirectoryConnector odd = new OddConnector(story.directory) {
            @Override
            public ConnectionReport check() {
                throw new IllegalStateException("jane.doe@corp.example");
            }
        };

        assertThat(DirectoryConnections.of(story.connections, story.users)
                        .verify(odd)
                        .reason())
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains("IllegalStateException").doesNotContain("jane"));
    }

    @Test
    void aUserOfAnotherDirectoryIsRefused() {
        SyncStory story = SyncStory.syncedOnce(3);

        SyncReport report = story.sync(new OddConnector(story.directory) {
                    @Override
                    public UserPage users(@Nullable Cursor cursor) {
                        return UserPage.builder()
                                .user(DirectoryUser.builder(new DirectoryUserId(new DirectoryId("other"), "u0000"))
                                        .build())
                                .end(Completion.proven());
                    }
                })
                .run(SyncMode.FULL);

        assertThat(report.error())
                .hasValueSatisfying(error -> assertThat(error.code()).isEqualTo(ErrorCode.CONNECTOR_FAILED));
        assertThat(report.pages()).isZero();
    }

    @Test
    void aUserStatedActiveAndGoneOnOnePageStays() {
        SyncStory story = new SyncStory();
        story.directory.offerChanges();
        story.directory.add(SyncStory.ids(30));
        story.run(SyncMode.FULL);
        DirectoryUser stated = story.stored("u0001").user();

        SyncReport report = story.sync(new OddConnector(story.directory) {
                    @Override
                    public UserPage users(@Nullable Cursor cursor) {
                        return UserPage.builder()
                                .user(stated)
                                .removed(new RemovedUser("u0001", Presence.DELETED))
                                .end(Completion.proven());
                    }
                })
                .run(SyncMode.CHANGES);

        assertThat(report.outcome()).isEqualTo(SyncOutcome.COMPLETE);
        assertThat(story.active()).hasSize(30);
    }
}
