package io.github.rollcall.testkit.proof;

import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.testkit.DirectoryFixture;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Directories with wrong connectors. */
final class WrongConnectors {
    private WrongConnectors() {}

    static Stream<Wrong<Supplier<DirectoryFixture>>> all() {
        return Stream.of(
                        WrongConnectorPages.all(),
                        WrongConnectorReads.all(),
                        WrongConnectorManners.all(),
                        WrongConnectorAreas.all(),
                        wrongAsAWhole())
                .flatMap(all -> all);
    }

    static Wrong<Supplier<DirectoryFixture>> bent(
            String what, UnaryOperator<DirectoryConnector> bend, String... duties) {
        return new Wrong<>(what, () -> new WrongFixture(bend), List.of(duties));
    }

    private static Stream<Wrong<Supplier<DirectoryFixture>>> wrongAsAWhole() {
        return Stream.of(
                new Wrong<>(
                        "takes the deleted for disabled",
                        TakesDeletedForDisabled::new,
                        List.of("aDeletedUserIsNotListed", "confirmTellsEachPresence", "aUserIsReadAsItIsNow")),
                new Wrong<>(
                        "ignores the scope",
                        IgnoresTheScope::new,
                        List.of("aUserOutOfScopeIsNotListed", "confirmTellsWhoHasLeftTheScope")),
                new Wrong<>(
                        "shares one client that each closes",
                        SharesOneClient::new,
                        List.of("closingOneConnectorLeavesTheOthersOpen")));
    }

    private static final class TakesDeletedForDisabled extends WrongFixture {
        TakesDeletedForDisabled() {
            super(UnaryOperator.identity());
        }

        @Override
        public void delete(String externalId) {
            right.disable(externalId);
        }
    }

    private static final class IgnoresTheScope extends WrongFixture {
        IgnoresTheScope() {
            super(UnaryOperator.identity());
        }

        @Override
        public boolean moveOutOfScope(String externalId) {
            return true;
        }
    }

    private static final class SharesOneClient extends WrongFixture {
        SharesOneClient() {
            this(new CopyOnWriteArrayList<>());
        }

        private SharesOneClient(List<DirectoryConnector> shared) {
            super(right -> {
                shared.add(right);
                return new WrongConnector(right) {
                    @Override
                    public void close() {
                        shared.forEach(DirectoryConnector::close);
                    }
                };
            });
        }
    }
}
