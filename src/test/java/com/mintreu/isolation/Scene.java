package com.mintreu.isolation;

import com.mintreu.blackbox.World;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two tenants: here is the one that attacks, there the one that is attacked. */
public final class Scene {
    private static Scene shared;

    private final Surface surface = Surface.read();
    private final Map<String, Offer> offers = new HashMap<>();
    private final Individual operator;
    private final Individual stranger;
    private final Map<Side, Party> parties;
    private final Spent spent;
    private final Map<Aim, Stock> stocks;
    private final TenantTables tables;
    private final ContainerLog log;

    public Scene() {
        try {
            operator = new Individual("", World.OPERATOR, World.OPERATOR_PASSWORD, World.operator());
            surface.modules().forEach(module -> offers.put(module, Offer.of(module)));
            stranger = Individual.register(World.unique("stranger"), "stranger");
            parties = Map.of(Side.HERE, new Party(World.unique("own"), offers), Side.THERE, new Party(World.unique("canary"), offers));
            spent = Spent.of(here());
            stocks = Map.of(Aim.OWN, new Stock(this, here(), Place.FIRST), Aim.SIBLINGS, new Stock(this, here(), Place.SIBLING),
                    Aim.FOREIGN, new Stock(this, there(), Place.FIRST));
            stocks.values().forEach(Stock::fill);
            tables = new TenantTables();
            new Canaries(tables, there()).release();
            log = new ContainerLog();
        } catch (SQLException e) {
            throw new IllegalStateException("The scene cannot be set.", e);
        }
    }

    /** One for all who only look at what there is, and at what they make themselves. */
    public static synchronized Scene shared() {
        if (shared == null) shared = new Scene();
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

    public Party here() {
        return parties.get(Side.HERE);
    }

    public Party there() {
        return parties.get(Side.THERE);
    }

    Party party(Side side) {
        return parties.get(side);
    }

    Spent spent() {
        return spent;
    }

    /** Whose things an attack with this aim is about; those that are missing are missing here. */
    public Stock stock(Aim aim) {
        return stocks.getOrDefault(aim, stocks.get(Aim.OWN));
    }

    /** What to put into the path. {@code spoils}: the attack is expected to get through, so it is not to spoil what others need. */
    List<String> ids(Operation operation, Aim aim, boolean spoils) {
        var ids = new ArrayList<>(stock(aim).ids(operation));
        var slots = operation.slots();
        var last = ids.size() - 1;
        switch (aim) {
            case MISSING -> ids.replaceAll(World::unknownLike);
            case MISSING_LAST -> ids.set(last, World.unknownLike(ids.get(last)));
            case FOREIGN_LAST -> ids.set(last, stock(Aim.FOREIGN).id(slots.get(last), operation));
            default -> {
                if (spoils && last >= 0 && List.of("PUT", "DELETE").contains(operation.method())) {
                    ids.set(last, stock(aim).fresh(slots.get(last), operation.method().equals("DELETE")));
                }
            }
        }
        return ids;
    }

    Shot shot(Operation operation, Aim aim, boolean spoils) {
        var ids = ids(operation, aim, spoils);
        var sender = spoils ? stock(aim) : stock(Aim.OWN);
        return Shot.at(operation, ids).withBody(sender.body(operation, spoils ? ids : sender.ids(operation)));
    }
}
