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
class PlantingIT {

    static List<Operation> operations() {
        return Plantings.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nothingForeignTakesRoot(Operation operation) throws SQLException {
        var leaks = new Leaks();
        for (var planting : Plantings.on(operation)) {
            if (!planting.isRefusedAsItMust()) leaks.add("not refused: %s", planting);
            if (planting.isRefused() && planting.changedHere()) leaks.add("refused, but something changed: %s", planting);
            if (planting.changedThere()) leaks.add("the other tenant changed: %s", planting);
            if (!planting.seen().isEmpty()) leaks.add("something of the other tenant was shown: %s", planting);
        }
        leaks.none();
    }

    @AfterAll
    static void noRowRefersToTheOther() throws SQLException {
        assertThat(Plantings.SCENE.tables().references(Plantings.SCENE.here(), Plantings.SCENE.there())).isEmpty();
    }
}
