package com.mintreu.kernel.tripwire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.regex.Pattern;

/** A source of connections, a connection or a statement that shows every SQL text to the tripwire before it is used. */
final class SqlInterceptor {
    private static final Pattern TAKES_SQL = Pattern.compile("prepare.*|execute.*|addBatch|nativeSQL");

    private SqlInterceptor() {}

    static <T> T around(Class<T> type, T real, Tripwire tripwire) {
        return type.cast(Proxy.newProxyInstance(
                SqlInterceptor.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (takesSql(method)) tripwire.look((String) arguments[0]);
                    try {
                        return intercepted(method, method.invoke(real, arguments), tripwire);
                    } catch (InvocationTargetException wrapped) {
                        throw wrapped.getCause();
                    }
                }));
    }

    private static boolean takesSql(Method method) {
        return method.getParameterCount() > 0
                && method.getParameterTypes()[0] == String.class
                && TAKES_SQL.matcher(method.getName()).matches();
    }

    /** A prepared statement need not be intercepted: its text has been looked at. */
    private static Object intercepted(Method method, Object result, Tripwire tripwire) {
        if (method.getReturnType() == Connection.class) return around(Connection.class, (Connection) result, tripwire);
        if (method.getReturnType() == Statement.class) return around(Statement.class, (Statement) result, tripwire);
        return result;
    }
}
