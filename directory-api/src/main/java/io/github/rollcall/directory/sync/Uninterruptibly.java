package io.github.rollcall.directory.sync;

/** Waits to the end even if the thread is interrupted meanwhile, and leaves its interrupt flag set then. */
final class Uninterruptibly {
    interface Wait {
        void run() throws InterruptedException;
    }

    private Uninterruptibly() {}

    static void run(Wait wait) {
        boolean interrupted = false;
        while (true) {
            try {
                wait.run();
                break;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
