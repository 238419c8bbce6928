package io.github.rollcall.directory.sync;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** An executor of one daemon thread that can be joined: after {@link #endAndJoin} it is not alive any more. */
final class DaemonThread implements Executor {
    private static final Runnable END = () -> {};

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Thread thread;

    DaemonThread(String name) {
        thread = new Thread(this::work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    private void work() {
        for (Runnable task = next(); !END.equals(task); task = next()) {
            task.run();
        }
    }

    private Runnable next() {
        while (true) {
            try {
                return tasks.take();
            } catch (InterruptedException leftOver) {
                // A cancelled call may leave its interrupt behind; END alone ends the thread.
            }
        }
    }

    void endAndJoin() {
        tasks.add(END);
        Uninterruptibly.run(thread::join);
    }
}
