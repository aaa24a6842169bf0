package com.mintreu.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.jdbc.WriteRefusal;
import com.mintreu.kernel.tenancy.Tenancies;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.kernel.tenancy.TenantOwned;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.metamodel.Metamodel;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit of work has one EntityManager, and that has one tenant for life. */
class TransactionsTest {
    private static final TenantId ADA = TenantId.of(1);
    private static final TenantId BOB = TenantId.of(2);

    private static final SQLException TAKEN =
            new SQLException("Duplicate entry 'a' for key 'uq_wiki_posts_slug'", "23000", 1062);

    private final Transactions transactions = new Transactions();
    private final EntityManager em = transactions.entityManager();
    /** What became of each transaction. */
    private final List<String> ends = new ArrayList<>();

    private boolean writes = true;

    @BeforeEach
    void begin() {
        transactions.tenancy = Tenancies.plain();
        transactions.refusal = new WriteRefusal();
        transactions.database = new Database() {
            @Override
            EntityManagerFactory entities() {
                return pretend(
                        EntityManagerFactory.class,
                        (factory, method, arguments) -> newEntityManager((Map<?, ?>) arguments[0]));
            }
        };
    }

    @Test
    void belongsToTheTenantThatIsCurrentWhenItBegins() throws Exception {
        assertThat(as(ADA, this::tenants)).isEqualTo(Map.of(TenantOwned.TENANT, 1L));
        assertThat(transactions.run(this::tenants)).isEqualTo(Map.of());
    }

    @Test
    void isSharedWithinATenant() {
        as(ADA, () -> as(ADA, () -> em.getProperties()));

        assertThat(ends).containsExactly("commit of {eclipselink.tenant-id=1}");
    }

    @Test
    void isNotSharedWithAnotherTenantNorWithThePlatform() {
        as(ADA, () -> {
            assertThat(as(BOB, this::tenants)).isEqualTo(Map.of(TenantOwned.TENANT, 2L));
            assertThat(tenants()).isEqualTo(Map.of(TenantOwned.TENANT, 1L));
            assertThat(transactions.tenancy.<Map<?, ?>>asPlatform(() -> run(this::tenants)))
                    .isEmpty();
            assertThat(tenants()).isEqualTo(Map.of(TenantOwned.TENANT, 1L));
            return null;
        });

        assertThat(ends)
                .containsExactly(
                        "commit of {eclipselink.tenant-id=2}", "commit of {}", "commit of {eclipselink.tenant-id=1}");
    }

    @Test
    void comesBackWhenOneInsideItFails() {
        as(ADA, () -> {
            assertThatThrownBy(() -> as(BOB, () -> Integer.parseInt("none")))
                    .hasRootCauseInstanceOf(NumberFormatException.class);
            assertThat(tenants()).isEqualTo(Map.of(TenantOwned.TENANT, 1L));
            return null;
        });

        assertThat(ends)
                .containsExactly("rollback of {eclipselink.tenant-id=2}", "commit of {eclipselink.tenant-id=1}");
        assertThatThrownBy(this::tenants).hasMessageContaining("No unit of work");
    }

    @Test
    void runsAgainIfAKeyIsTakenThatThePlatformMade() {
        var runs = new ArrayList<Integer>();

        as(ADA, () -> {
            runs.add(transactions.runAgainIfTaken());
            if (runs.size() < 3) throw TAKEN;
            return null;
        });

        assertThat(runs).containsExactly(1, 2, 3);
        assertThat(ends).last().isEqualTo("commit of {eclipselink.tenant-id=1}");
    }

    @Test
    void doesNotRunAgainIfAKeyIsTakenThatTheCallerSent() {
        assertThatThrownBy(() -> as(ADA, () -> {
                    throw TAKEN;
                }))
                .hasCause(TAKEN);
        assertThat(ends).hasSize(1);
    }

    @Test
    void isNotCommittedIfItHasOnlyRead() {
        writes = false;
        var done = new ArrayList<String>();

        as(ADA, () -> {
            transactions.afterCommit(() -> done.add("after it"));
            return tenants();
        });

        assertThat(ends).containsExactly("rollback of {eclipselink.tenant-id=1}");
        assertThat(done).containsExactly("after it");
    }

    private Map<?, ?> tenants() {
        return em.getProperties();
    }

    private <T> T as(TenantId tenant, Callable<T> work) {
        return transactions.tenancy.runAs(tenant, () -> run(work));
    }

    private <T> T run(Callable<T> work) {
        try {
            return transactions.run(work);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private EntityManager newEntityManager(Map<?, ?> properties) {
        var active = new boolean[] {true};
        var transaction = pretend(EntityTransaction.class, (proxy, method, arguments) -> {
            if (method.getName().equals("isActive")) return active[0];
            if (method.getName().equals("begin")) return null;
            active[0] = false;
            ends.add(method.getName() + " of " + properties);
            return null;
        });
        return pretend(EntityManager.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getTransaction" -> transaction;
            case "getProperties" -> properties;
            case "unwrap" -> unitThatWrites(writes);
            case "getMetamodel" -> pretend(Metamodel.class, (model, entities, none) -> Set.of());
            default -> null;
        });
    }

    private static UnitOfWorkImpl unitThatWrites(boolean writes) {
        var unit = new RepeatableWriteUnitOfWork();
        unit.setWasTransactionBegunPrematurely(writes);
        return unit;
    }

    private static <T> T pretend(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(TransactionsTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
