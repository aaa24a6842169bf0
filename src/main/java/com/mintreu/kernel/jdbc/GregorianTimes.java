package com.mintreu.kernel.jdbc;

import com.mintreu.kernel.logging.Log;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import javax.sql.DataSource;

/**
 * Times that go through a data source in the Gregorian calendar. The driver takes the calendar of the JVM's locale unless it is given one: in Thailand the
 * Buddhist, in which 2026 is 2569. Where the JVM's is the Gregorian, the source is left as it is.
 */
final class GregorianTimes {
    private static final Log LOG = Log.of(GregorianTimes.class);
    private static final Set<Class<?>> WRAPPED = Set.of(
            Connection.class, Statement.class, PreparedStatement.class, CallableStatement.class, ResultSet.class);

    private GregorianTimes() {}

    static DataSource in(DataSource source) {
        var calendar = Calendar.getInstance();
        if (calendar.getClass() == GregorianCalendar.class) return source; // the Buddhist one extends it
        LOG.info("The calendar of the JVM is %s; times go to the database in the Gregorian one."
                .formatted(calendar.getCalendarType()));
        return around(DataSource.class, source);
    }

    private static <T> T around(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                GregorianTimes.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        var result = withCalendar(real, method, arguments);
                        return result != null && WRAPPED.contains(method.getReturnType())
                                ? wrapped(method.getReturnType(), result)
                                : result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private static <T> T wrapped(Class<T> type, Object result) {
        return around(type, type.cast(result));
    }

    private static Object withCalendar(Object real, Method method, Object[] arguments)
            throws SQLException, ReflectiveOperationException {
        var count = method.getParameterCount();
        if (real instanceof PreparedStatement statement
                && count == 2
                && method.getName().matches("setTimestamp|setObject")
                && arguments[1] instanceof Timestamp time) {
            statement.setTimestamp((int) arguments[0], time, utc());
            return null;
        }
        if (real instanceof ResultSet rows && count == 1 && method.getName().equals("getTimestamp"))
            return read(rows, arguments[0]);
        var result = method.invoke(real, arguments);
        return result instanceof Timestamp && real instanceof ResultSet rows && count == 1
                ? read(rows, arguments[0])
                : result;
    }

    private static Timestamp read(ResultSet rows, Object column) throws SQLException {
        return column instanceof String name ? rows.getTimestamp(name, utc()) : rows.getTimestamp((int) column, utc());
    }

    /** As the connections have it; a calendar is no matter for two threads. */
    private static Calendar utc() {
        return new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }
}
