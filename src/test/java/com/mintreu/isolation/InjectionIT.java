package com.mintreu.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever of another tenant is put into a request, wherever: it is refused and nothing changes, or it means nothing and shows only what is one's own. */
@ExtendWith(Tally.class)
class InjectionIT {

    static List<Operation> operations() {
        return Injections.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nothingForeignIsTaken(Operation operation) throws SQLException {
        var leaks = new Leaks();
        for (var result : Injections.on(operation)) {
            if (!result.isRefusedAsItMust()) leaks.add("not refused: %s", result);
            if (result.isRefused() && result.changedHere()) leaks.add("refused, but something changed: %s", result);
            if (result.changedThere()) leaks.add("the other tenant changed: %s", result);
            if (!result.seen().isEmpty()) leaks.add("something of the other tenant was shown: %s", result);
        }
        leaks.none();
    }

    @AfterAll
    static void noRowRefersToTheOther() throws SQLException {
        assertThat(Injections.TENANTS.tables().references(Injections.TENANTS.here(), Injections.TENANTS.there()))
                .isEmpty();
    }
}
