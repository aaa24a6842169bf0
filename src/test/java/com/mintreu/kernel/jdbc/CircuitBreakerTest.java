package com.mintreu.kernel.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.LogOf;
import com.mintreu.kernel.overload.Refusals;
import com.mintreu.kernel.overload.Turns;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CircuitBreakerTest {
    private static final SQLException DOWN =
            new SQLTransientConnectionException("timed out", new SQLException("refused", "08000"));
    private static final SQLException CROWDED =
            new SQLTransientConnectionException("timed out", new SQLException("too many", "42000", 1226));
    private static final ClassLoader LOADER = CircuitBreakerTest.class.getClassLoader();

    @RegisterExtension
    final LogOf log = new LogOf(CircuitBreaker.class);

    private final ConnectionQueue queue =
            new ConnectionQueue(new Turns(1_000, 64, Duration.ofSeconds(1)), new Refusals());
    private volatile int asked;
    private volatile SQLException failure;

    private final DataSource source = (DataSource)
            Proxy.newProxyInstance(LOADER, new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                asked++;
                if (failure != null) throw failure;
                return Proxy.newProxyInstance(
                        LOADER,
                        new Class<?>[] {Connection.class},
                        (connection, of, nothing) -> of.getReturnType() == boolean.class ? true : null);
            });

    @Test
    void noConnectionComesWithATransactionOfItsLastUser() throws SQLException {
        var called = new ArrayList<String>();
        var connection = (Connection)
                Proxy.newProxyInstance(LOADER, new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    called.add(method.getName());
                    return null;
                });
        var source = (DataSource) Proxy.newProxyInstance(
                LOADER, new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> connection);

        new CircuitBreaker(source, Duration.ofSeconds(3), queue).getConnection();

        assertThat(called).containsExactly("rollback");
    }

    @Test
    void aDatabaseThatIsDownIsNotAskedByEverybody() {
        var breaker = new CircuitBreaker(source, Duration.ofSeconds(3), queue);
        failure = DOWN;

        for (var i = 0; i < 100; i++)
            assertThatThrownBy(breaker::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(asked).isLessThan(5);
        assertThat(log.lines()).singleElement().asString().contains("The database cannot be reached: refused");
    }

    @Test
    void whenItAnswersEverybodyIsServed() throws InterruptedException {
        var breaker = new CircuitBreaker(source, Duration.ofSeconds(3), queue, Duration.ofMillis(10));
        failure = DOWN;
        assertThatThrownBy(breaker::getConnection).isInstanceOf(SQLException.class);
        failure = null;
        for (var tries = 0; !isServed(breaker) && tries < 500; tries++) Thread.sleep(10);

        for (var i = 0; i < 100; i++) assertThatCode(breaker::getConnection).doesNotThrowAnyException();
        assertThat(log.lines()).last().asString().contains("The database answers again.");
    }

    @Test
    void whileOthersAreServedAFullDatabaseIsAskedAgain() {
        var breaker = new CircuitBreaker(source, Duration.ofSeconds(3), queue);
        failure = CROWDED;

        for (var i = 0; i < 100; i++)
            assertThatThrownBy(breaker::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(asked).isEqualTo(100);
        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void aDatabaseThatServesNobodyForAWhileCountsAsDown() throws InterruptedException {
        var breaker = new CircuitBreaker(source, Duration.ofMillis(10), queue);
        failure = CROWDED;
        Thread.sleep(20);

        for (var i = 0; i < 100; i++)
            assertThatThrownBy(breaker::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(asked).isLessThan(5);
    }

    private static boolean isServed(CircuitBreaker breaker) {
        try (var connection = breaker.getConnection()) {
            return connection != null;
        } catch (SQLException stillRefused) {
            return false;
        }
    }
}
