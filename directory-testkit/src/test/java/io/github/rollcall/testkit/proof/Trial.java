package io.github.rollcall.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of a contract: which duties it checked and which of them turned red. */
final class Trial implements TestExecutionListener {
    private final Set<String> green = new TreeSet<>();
    private final Set<String> red = new TreeSet<>();

    private Trial() {}

    static Trial of(Class<?> host) {
        Trial trial = new Trial();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(host))
                .build();
        LauncherFactory.create().execute(request, trial);
        assertThat(trial.duties()).as("the contract was run").isNotEmpty();
        return trial;
    }

    Set<String> red() {
        return red;
    }

    Set<String> duties() {
        Set<String> all = new TreeSet<>(green);
        all.addAll(red);
        return all;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .ifPresent(source -> {
                    boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
                    (passed ? green : red).add(source.getMethodName());
                });
    }
}
