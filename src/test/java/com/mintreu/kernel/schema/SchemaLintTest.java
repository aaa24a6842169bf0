package com.mintreu.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.schema.StoredTable.ForeignKey;
import com.mintreu.kernel.schema.StoredTable.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A schema that keeps tenants apart, and one violation of each rule planted into it. */
class SchemaLintTest {
    private static final Set<String> GLOBAL = Set.of("tenants", "plans", "db_changelog");
    private static final Key PRIMARY = key("primary", "tenant_id", "id");
    private static final ForeignKey TO_WIKIS =
            new ForeignKey("fk_docs_wiki", "wikis", List.of("tenant_id", "wiki_id"), List.of("tenant_id", "id"));

    private final List<MappedTable> mapped = new ArrayList<>(
            List.of(mapped("tenants", false), mapped("plans", false), mapped("wikis", true), mapped("docs", true)));
    private final List<StoredTable> stored = new ArrayList<>(List.of(
            stored("tenants", null, List.of(key("primary", "id")), List.of()),
            stored("plans", null, List.of(key("primary", "id"), key("uq_plans_name", "name")), List.of()),
            stored("db_changelog", null, List.of(), List.of()),
            stored(
                    "wikis",
                    "bigint(20) NOT NULL",
                    List.of(PRIMARY),
                    List.of(new ForeignKey("fk_wikis_tenant", "tenants", List.of("tenant_id"), List.of("id")))),
            stored(
                    "docs",
                    "bigint NOT NULL",
                    List.of(PRIMARY, key("uq_docs_slug", "tenant_id", "slug")),
                    List.of(TO_WIKIS)),
            stored("wp_posts", null, List.of(key("primary", "id")), List.of()),
            stored("wp_tenants", "int(11) NULL", List.of(), List.of())));

    @Test
    void findsNothingWrongWithASoundSchemaNorWithWhatOthersHave() {
        finds();
        SchemaLint.check(stored, mapped, GLOBAL);
    }

    @Test
    void theTenantIsThere() {
        plant(stored("docs", null, List.of(key("primary", "id")), List.of()));
        finds(
                "docs has the key primary [id], which must begin with tenant_id",
                "docs must have tenant_id BIGINT NOT NULL, which is missing");
    }

    @Test
    void theTenantIsNeverNull() {
        plant(stored("docs", "bigint(20) NULL", List.of(PRIMARY), List.of(TO_WIKIS)));
        finds("docs must have tenant_id BIGINT NOT NULL, which is bigint(20) NULL");
    }

    @Test
    void theTenantHas64Bits() {
        plant(stored("docs", "int(11) NOT NULL", List.of(PRIMARY), List.of(TO_WIKIS)));
        finds("docs must have tenant_id BIGINT NOT NULL, which is int(11) NOT NULL");
    }

    @Test
    void theTenantIsFirstInThePrimaryKey() {
        plant(stored("docs", "bigint(20) NOT NULL", List.of(key("primary", "id", "tenant_id")), List.of(TO_WIKIS)));
        finds("docs has the key primary [id, tenant_id], which must begin with tenant_id");
        plant(stored("docs", "bigint(20) NOT NULL", List.of(), List.of(TO_WIKIS)));
        finds("docs has no primary key");
    }

    @Test
    void whatIsUniqueIsUniqueInATenant() {
        plant(stored(
                "docs",
                "bigint(20) NOT NULL",
                List.of(PRIMARY, key("uq_docs_slug", "slug", "tenant_id")),
                List.of(TO_WIKIS)));
        finds("docs has the key uq_docs_slug [slug, tenant_id], which must begin with tenant_id");
    }

    @Test
    void aForeignKeyHasTheTenantOnBothSides() {
        var wrong = "docs has the foreign key fk_docs_wiki to wikis without tenant_id on both sides";
        plant(stored(
                "docs",
                "bigint(20) NOT NULL",
                List.of(PRIMARY),
                List.of(new ForeignKey("fk_docs_wiki", "wikis", List.of("wiki_id"), List.of("id")))));
        finds(wrong);
        plant(stored(
                "docs",
                "bigint(20) NOT NULL",
                List.of(PRIMARY),
                List.of(new ForeignKey(
                        "fk_docs_wiki", "wikis", List.of("wiki_id", "tenant_id"), List.of("tenant_id", "id")))));
        finds(wrong);
    }

    @Test
    void aGlobalTableDoesNotPointIntoATenant() {
        plant(stored(
                "plans",
                null,
                List.of(),
                List.of(new ForeignKey("fk_plans_wiki", "wikis", List.of("wiki_id"), List.of("id")))));
        finds("plans has the foreign key fk_plans_wiki to wikis without tenant_id on both sides");
    }

    @Test
    void aTableThatPointsToOursIsOurs() {
        plant(stored(
                "doc_tags",
                "bigint(20) NOT NULL",
                List.of(PRIMARY),
                List.of(new ForeignKey(
                        "fk_tags", "docs", List.of("tenant_id", "doc_id"), List.of("tenant_id", "id")))));
        finds("doc_tags is neither mapped as tenant-owned nor on the list of global tables");
    }

    @Test
    void aGlobalEntityIsOnTheList() {
        mapped.add(mapped("coupons", false));
        plant(stored("coupons", null, List.of(), List.of()));
        finds(
                "coupons is mapped by Entity, which is not tenant-owned, but is not on the list of global tables",
                "coupons is neither mapped as tenant-owned nor on the list of global tables");
    }

    @Test
    void aTenantOwnedTableIsNotOnTheList() {
        assertThat(SchemaLint.faults(stored, mapped, Set.of("tenants", "plans", "db_changelog", "docs")))
                .containsExactly("docs is tenant-owned, but stands on the list of global tables");
    }

    @Test
    void aMappedTableIsThere() {
        mapped.add(mapped("scraps", true));
        finds("scraps is mapped by Entity, but is not there");
    }

    @Test
    void anEntityIsKeyedByItsTenant() {
        mapped.set(3, new MappedTable("docs", "Doc", true, false, List.of(), Set.of()));
        finds("docs is mapped by Doc without the tenant in its primary key");
    }

    @Test
    void anEntityJoinsOnTheTenant() {
        mapped.set(3, new MappedTable("docs", "Doc", true, true, List.of("wiki"), Set.of()));
        finds("docs is joined without the tenant by Doc.wiki");
    }

    @Test
    void whatIsUniqueIsComparedByItsBytes() {
        stored.get(1).keys().get(1).linguistic().add("name in utf8mb4_general_ci");
        finds(
                "plans has the key uq_plans_name with name in utf8mb4_general_ci, which must be compared by its bytes: utf8mb4_bin");
    }

    @Test
    void noTableHasTriggers() {
        stored.get(3).triggers().add("t_wikis");
        finds("wikis has triggers: [t_wikis]");
    }

    @Test
    void tellsEverythingAtOnce() {
        plant(stored("docs", "int(11) NULL", List.of(key("primary", "id")), List.of()));
        assertThatThrownBy(() -> SchemaLint.check(stored, mapped, GLOBAL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("\n  docs has the key primary", "\n  docs must have tenant_id");
    }

    @Test
    void readsTheListOfGlobalTables() {
        assertThat(GlobalTables.names())
                .contains("tenants", "users", "db_changelog")
                .doesNotContain("#", "wiki_posts");
    }

    private void finds(String... faults) {
        assertThat(SchemaLint.faults(stored, mapped, GLOBAL)).containsExactlyInAnyOrder(faults);
    }

    /** Instead of the table of that name, if there is one. */
    private void plant(StoredTable table) {
        stored.removeIf(each -> each.name().equals(table.name()));
        stored.add(table);
    }

    private static MappedTable mapped(String name, boolean tenantOwned) {
        return new MappedTable(name, "Entity", tenantOwned, tenantOwned, List.of(), Set.of());
    }

    private static StoredTable stored(String name, String tenant, List<Key> keys, List<ForeignKey> foreignKeys) {
        return new StoredTable(
                name, Optional.ofNullable(tenant), keys, foreignKeys, new ArrayList<>(), new TreeMap<>());
    }

    private static Key key(String name, String... columns) {
        return new Key(name, List.of(columns));
    }
}
