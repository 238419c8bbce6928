package io.github.rollcall.provider.faults;

import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.provider.ProviderUnderTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the fault grid needs of a provider beyond what every story needs. Connectors retry without pauses. */
public interface FaultedProvider extends ProviderUnderTest {
    /**
     * What a report calls the provider.
     *
     * @return its name
     */
    String connectorName();

    /**
     * A connector under another id to the same group.
     *
     * @param directory the id
     * @return a new connector
     */
    DirectoryConnector connectorOf(DirectoryId directory);

    /**
     * A connector with narrow bounds, that tries twice.
     *
     * @param callTimeout the deadline of a call
     * @param maxBodyBytes the largest answer
     * @return a new connector
     */
    DirectoryConnector connectorWithin(Duration callTimeout, long maxBodyBytes);

    /**
     * A connector whose credential cannot be had: the host's supplier throws.
     *
     * @return a new connector
     */
    DirectoryConnector connectorWithThrowingCredential();

    /**
     * A connector to another address.
     *
     * @param address {@code https} on loopback
     * @return a new connector
     */
    DirectoryConnector connectorAt(URI address);

    /**
     * Whether runs over changes are offered.
     *
     * @return true if so
     */
    boolean tellsChanges();

    /**
     * The name of the state of an account in a row.
     *
     * @return the wire name
     */
    String statusAttribute();

    /** Lets a tenant or org other than the configured one answer; effective when the next token or check is asked for. */
    void answerAsSomebodyElse();

    /** Ends {@link #answerAsSomebodyElse()}. */
    void answerAsBefore();

    /**
     * Lets time pass for the provider and its connectors, which tell it by a clock of their own.
     *
     * @param time how much
     */
    default void timePasses(Duration time) {}

    /**
     * The most data requests that one call of the connector sends, for a handful of users; a stop is heard between calls.
     *
     * @return at least 1
     */
    default int requestsOfACall() {
        return checkRequests();
    }

    /**
     * The forms in which this provider asks to wait, shorter and longer than a call waits.
     *
     * @return at least one
     */
    List<NamedFault> throttles();

    /**
     * The header this provider asks to wait with.
     *
     * @return its name
     */
    String waitHeader();

    /**
     * The forms in which this provider may write its link headers, or leave them out.
     *
     * @return none for a provider with links in bodies
     */
    default List<NamedFault> linkHeaders() {
        return List.of();
    }

    /**
     * How this provider says that it no longer knows where changes go on.
     *
     * @return none for a provider without changes
     */
    default List<NamedFault> lostChanges() {
        return List.of();
    }

    /**
     * How oddly changes can be told.
     *
     * @return empty for a provider without changes
     */
    default Optional<ChangeTeller> changes() {
        return Optional.empty();
    }

    /** The odd ways in which a provider tells changes. */
    interface ChangeTeller {
        /** Everything is told twice. */
        void repeat();

        /** One change on a page, and empty pages between. */
        void split();

        /** As usual again. */
        void plainly();
    }
}
