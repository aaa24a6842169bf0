package com.mintreu.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.mintreu.kernel.types.BuildIndex;
import com.mintreu.platform.modules.shop.Planted;
import com.mintreu.platform.modules.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each mistake of a module's author is told in one sentence, with the class and the cure. */
class ModuleRulesTest {
    private static final String ROOT = "com.mintreu.platform.modules.";
    private static final String PLANTED = Planted.class.getName() + "$";

    @Test
    void aModuleAsItShouldBePasses() {
        assertThat(faults(Planted.Shop.class, Planted.Goods.class, Planted.GoodsResource.class))
                .isEmpty();
        assertThatCode(() -> ModuleRules.check(
                        Stream.concat(BuildIndex.beans().stream(), entities()).toList(), BuildIndex.changelogs()))
                .doesNotThrowAnyException();
    }

    @Test
    void aCachedReadOfACollectionThatNoEntityBelongsTo() {
        assertThat(faults(Planted.Shop.class, Planted.Goods.class, Planted.MisspelledResource.class))
                .containsExactly(
                        PLANTED
                                + "MisspelledResource.list is @Cached of the collection good, to which no entity of its module belongs: there are [goods].");
        assertThat(faults(Planted.Shop.class, Planted.Goods.class, Planted.Price.class, Planted.CachedResource.class))
                .isEmpty();
    }

    @Test
    void aCachedReadThatLooksAtAHeader() {
        assertThat(faults(Planted.Shop.class, Planted.Goods.class, Planted.HeaderResource.class))
                .containsExactly(
                        PLANTED
                                + "HeaderResource.list is @Cached, but its answer may depend on @HeaderParam, and would be shown to others: take @Cached away, or ask for it in the path or the query.");
    }

    /** That of the table, unless the entity names another. */
    @Test
    void anEntityBelongsToOneCollection() {
        assertThat(Modules.collection(Planted.Goods.class, "shop_")).isEqualTo("goods");
        assertThat(Modules.collection(Planted.Price.class, "shop_")).isEqualTo("goods");
        assertThat(Modules.collection(Planted.OddTable.class, "shop_")).isEmpty();
    }

    private static Stream<Class<?>> entities() {
        try (var xml = ModuleRulesTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
            return Pattern.compile("<class>(\\S+)</class>")
                    .matcher(new String(xml.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .<Class<?>>map(each -> load(each.group(1)))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException stale) {
            throw new IllegalStateException(stale);
        }
    }

    @Test
    void aPackageWithoutAModule() {
        assertThat(faults(Planted.Goods.class))
                .containsExactly(
                        ROOT
                                + "shop has no module: add a class that implements ProductModule, with @ApplicationScoped on it.");
    }

    @Test
    void aModuleThatIsNoBean() {
        assertThat(faults(Planted.NoBean.class))
                .containsExactly(PLANTED + "NoBean is no bean: put @ApplicationScoped on it.");
    }

    @Test
    void twoModulesInOnePackage() {
        assertThat(faults(Planted.Shop.class, Planted.OddPrefix.class))
                .containsExactly(ROOT
                        + "shop has several modules, Shop and OddPrefix: keep one, or give each a package of its own.");
    }

    @Test
    void aKeyThatIsNotThePackage() {
        assertThat(faults(Planted.OtherKey.class))
                .containsExactly(PLANTED + "OtherKey has the key store, but lies in the package " + ROOT
                        + "shop: key and package must have the same name.");
    }

    @Test
    void aPrefixThatIsNone() {
        assertThat(faults(Planted.OddPrefix.class))
                .containsExactly(
                        PLANTED + "OddPrefix has the table prefix \"shop\": it must be a word in lower case and _.");
    }

    @Test
    void aPrefixThatAnotherModuleHas() {
        assertThat(faults(Planted.Shop.class, Store.class))
                .containsExactly(Store.class.getName() + " has the table prefix shop_, which " + PLANTED
                        + "Shop has: choose another one.");
    }

    @Test
    void aModuleThatCannotBeMade() {
        assertThat(faults(Planted.NeedsSomething.class))
                .containsExactly(
                        PLANTED
                                + "NeedsSomething cannot be made: give it a constructor without parameters, and a key and a prefix that need nothing injected.");
    }

    @Test
    void aTableWithoutThePrefix() {
        assertThat(faults(Planted.Shop.class, Planted.OddTable.class))
                .containsExactly(
                        PLANTED
                                + "OddTable has the table \"goods\": put @Table(name = \"shop_...\") on it, as its module's tablePrefix() says.");
    }

    @Test
    void anEntityOfNoTenant() {
        assertThat(faults(Planted.Shop.class, Planted.OfNobody.class))
                .containsExactly(PLANTED + "OfNobody is an entity of a module: it must extend TenantOwned.");
    }

    @Test
    void entitiesWithoutAChangelog() {
        assertThat(ModuleRules.faults(ROOT, List.of(Planted.Shop.class, Planted.Goods.class), List.of("platform")))
                .containsExactly(PLANTED + "Shop has entities, but no tables: write sql/shop/changelog.sql.");
    }

    @Test
    void aPathOfAnotherModule() {
        assertThat(faults(Planted.Shop.class, Planted.OddPathResource.class))
                .containsExactly(PLANTED
                        + "OddPathResource has the @Path \"goods\": it must begin with shop, the key of its module.");
    }

    private static List<String> faults(Class<?>... types) {
        return ModuleRules.faults(ROOT, List.of(types), List.of("platform", "shop"));
    }
}
