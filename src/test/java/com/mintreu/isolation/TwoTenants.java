package com.mintreu.isolation;

import com.mintreu.blackbox.World;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two tenants: here is the one that attacks, there the one that is attacked. */
public final class TwoTenants {
    private static TwoTenants shared;

    private final Surface surface = Surface.read();
    private final Map<String, Offer> offers = new HashMap<>();
    private final Individual operator;
    private final Individual stranger;
    private final Map<Side, TestTenant> tenants;
    private final Spent spent;
    private final Map<IdOrigin, Fixtures> fixtures;
    private final TenantTables tables;
    private final ContainerLog log;

    public TwoTenants() {
        try {
            operator = new Individual("", World.OPERATOR, World.OPERATOR_PASSWORD, World.operator());
            surface.modules().forEach(module -> offers.put(module, Offer.of(module)));
            stranger = Individual.register(World.unique("stranger"), "stranger");
            tenants = Map.of(
                    Side.HERE,
                    new TestTenant(World.unique("own"), offers),
                    Side.THERE,
                    new TestTenant(World.unique("canary"), offers));
            spent = Spent.of(here());
            fixtures = Map.of(
                    IdOrigin.OWN,
                    new Fixtures(this, here(), TargetApplication.FIRST),
                    IdOrigin.SIBLINGS,
                    new Fixtures(this, here(), TargetApplication.SIBLING),
                    IdOrigin.FOREIGN,
                    new Fixtures(this, there(), TargetApplication.FIRST));
            fixtures.values().forEach(Fixtures::fill);
            tables = new TenantTables();
            new Canaries(tables, there()).release();
            log = new ContainerLog();
        } catch (SQLException e) {
            throw new IllegalStateException("The two tenants cannot be made.", e);
        }
    }

    /** One for all who only look at what there is, and at what they make themselves. */
    public static synchronized TwoTenants shared() {
        if (shared == null) shared = new TwoTenants();
        return shared;
    }

    public Surface surface() {
        return surface;
    }

    public Offer offer(String module) {
        return offers.get(module);
    }

    TenantTables tables() {
        return tables;
    }

    /** Since the marks were set. */
    ContainerLog log() {
        return log;
    }

    public Individual operator() {
        return operator;
    }

    /** A user of no tenant. */
    public Individual stranger() {
        return stranger;
    }

    public TestTenant here() {
        return tenants.get(Side.HERE);
    }

    public TestTenant there() {
        return tenants.get(Side.THERE);
    }

    TestTenant tenant(Side side) {
        return tenants.get(side);
    }

    Spent spent() {
        return spent;
    }

    /** Whose things an attack with ids of this origin is about; those that are missing are missing here. */
    public Fixtures fixtures(IdOrigin origin) {
        return fixtures.getOrDefault(origin, fixtures.get(IdOrigin.OWN));
    }

    /** What to put into the path. {@code spoils}: the attack is expected to get through, so it is not to spoil what others need. */
    List<String> ids(Operation operation, IdOrigin origin, boolean spoils) {
        var ids = new ArrayList<>(fixtures(origin).ids(operation));
        var slots = operation.slots();
        var last = ids.size() - 1;
        switch (origin) {
            case MISSING -> ids.replaceAll(World::unknownLike);
            case MISSING_LAST -> ids.set(last, World.unknownLike(ids.get(last)));
            case FOREIGN_LAST -> ids.set(last, fixtures(IdOrigin.FOREIGN).id(slots.get(last), operation));
            default -> {
                if (spoils && last >= 0 && List.of("PUT", "DELETE").contains(operation.method())) {
                    ids.set(
                            last,
                            fixtures(origin)
                                    .fresh(slots.get(last), operation.method().equals("DELETE")));
                }
            }
        }
        return ids;
    }

    PreparedRequest request(Operation operation, IdOrigin origin, boolean spoils) {
        var ids = ids(operation, origin, spoils);
        var sender = spoils ? fixtures(origin) : fixtures(IdOrigin.OWN);
        return PreparedRequest.at(operation, ids)
                .withBody(sender.body(operation, spoils ? ids : sender.ids(operation)));
    }
}
