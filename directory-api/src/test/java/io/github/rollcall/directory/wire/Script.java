package io.github.rollcall.directory.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.DirectoryException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers, or breaks, as written, one step for each request. */
final class Script implements Exchange {
    int sent;
    int renewals;
    boolean renewable = true;

    @Nullable
    DirectoryException renewal;

    private final Deque<Object> steps;
    private final List<Answer> answered = new ArrayList<>();

    Script(Object... steps) {
        this.steps = new ArrayDeque<>(Arrays.asList(steps));
    }

    @Override
    public WireResponse send() throws IOException {
        sent++;
        Object step = steps.remove();
        if (step instanceof IOException broken) {
            throw broken;
        }
        Answer answer = (Answer) step;
        answered.add(answer);
        return answer;
    }

    @Override
    public boolean renewCredentials() {
        renewals++;
        if (renewal != null) {
            throw renewal;
        }
        return renewable;
    }

    void allClosedOnce() {
        assertThat(answered).isNotEmpty().allMatch(answer -> answer.closed == 1);
    }
}
