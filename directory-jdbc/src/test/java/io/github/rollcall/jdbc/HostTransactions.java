package io.github.rollcall.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source as a transaction manager wraps it: while a transaction is under way it gives that one's connection. */
final class HostTransactions implements DataSource {
    private final DataSource target;
    private @Nullable Connection bound;

    HostTransactions(DataSource target) {
        this.target = target;
    }

    void begin() throws SQLException {
        bound = target.getConnection();
        bound.setAutoCommit(false);
    }

    void commit() throws SQLException {
        try (Connection connection = end()) {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    void rollback() throws SQLException {
        try (Connection connection = end()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Connection end() {
        Connection connection = bound;
        if (connection == null) {
            throw new AssertionError("no transaction is under way");
        }
        bound = null;
        return connection;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = bound;
        return connection == null ? target.getConnection() : withoutClose(connection);
    }

    private static Connection withoutClose(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                HostTransactions.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return target.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        target.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return target.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return target.isWrapperFor(type);
    }
}
