package io.github.rollcall.provider;

import java.io.PrintWriter;
import java.io.Serial;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Logs of the tests: nothing is kept but what is said, at any level, between a start and its end. */
public final class RecordingLogs implements SLF4JServiceProvider {
    private static final List<Line> LINES = new CopyOnWriteArrayList<>();
    private static volatile boolean recording;

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();
    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();

    /** For SLF4J, which finds it as a service. */
    public RecordingLogs() {}

    /** One line, with the stack trace of its exception. */
    record Line(String logger, Level level, String text) {
        boolean isAtLeast(Level least) {
            return level.toInt() >= least.toInt();
        }
    }

    /** Records everything, from every thread, while the action runs. */
    static List<Line> during(Runnable action) {
        LINES.clear();
        java.util.logging.Logger platform = java.util.logging.Logger.getLogger("");
        Handler handler = new PlatformLogs();
        platform.addHandler(handler);
        recording = true;
        try {
            action.run();
        } finally {
            recording = false;
            platform.removeHandler(handler);
        }
        return List.copyOf(LINES);
    }

    /**
     * What is logged, by every logger, while the action runs.
     *
     * @param action what is done
     * @return all lines with the stack traces of their exceptions
     */
    public static String said(Runnable action) {
        StringBuilder said = new StringBuilder();
        during(action).forEach(line -> said.append(line.text()).append('\n'));
        return said.toString();
    }

    static String textOf(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> loggers.computeIfAbsent(name, Recorder::new);
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // Everything is there from the start.
    }

    private static final class Recorder extends LegacyAbstractLogger {
        @Serial
        private static final long serialVersionUID = 1L;

        private Recorder(String name) {
            this.name = name;
        }

        @Override
        public boolean isTraceEnabled() {
            return recording;
        }

        @Override
        public boolean isDebugEnabled() {
            return recording;
        }

        @Override
        public boolean isInfoEnabled() {
            return recording;
        }

        @Override
        public boolean isWarnEnabled() {
            return recording;
        }

        @Override
        public boolean isErrorEnabled() {
            return recording;
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                @Nullable String pattern,
                Object @Nullable [] arguments,
                @Nullable Throwable failure) {
            String text = MessageFormatter.basicArrayFormat(pattern, arguments);
            LINES.add(new Line(name, level, failure == null ? text : text + "\n" + textOf(failure)));
        }
    }

    /** What libraries say to the logging of the platform. */
    private static final class PlatformLogs extends Handler {
        private static final SimpleFormatter FORMATTER = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            Level level = record.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()
                    ? Level.WARN
                    : record.getLevel().intValue() >= java.util.logging.Level.INFO.intValue()
                            ? Level.INFO
                            : Level.DEBUG;
            String logger = record.getLoggerName() == null ? "" : record.getLoggerName();
            LINES.add(new Line(logger, level, FORMATTER.format(record)));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
