package com.mintreu.platform.web.routes;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A broken rule is told in a sentence that names the class and the cure. */
class RouteRulesTest {
    @Path("shop/goods")
    public static class Goods {
        @GET
        @Allow(Who.VISITOR)
        public void list() {}
    }

    @Path("shop/stock")
    public static class Unruled {
        @GET
        public void list() {}
    }

    @Path("shop/prices")
    public static class ForUsers {
        @GET
        @Path("{id}")
        @Allow(Who.USER)
        public void read() {}
    }

    @Path("shop/orders")
    public static class WithAForeignPermission {
        @GET
        @Allow(value = Who.MEMBER, permission = "wiki.orders:read")
        public void list() {}
    }

    @Test
    void whatIsRightPasses() {
        assertThatCode(() -> RouteRules.check(Goods.class, Optional.of("shop"))).doesNotThrowAnyException();
    }

    @Test
    void aMethodWithoutARuleIsNamed() {
        assertThatThrownBy(() -> RouteRules.check(Unruled.class, Optional.of("shop")))
                .hasMessageContainingAll("Unruled.list", "put @Allow on it");
    }

    @Test
    void aPathThatDoesNotFitTheModuleIsNamed() {
        assertThatThrownBy(() -> RouteRules.check(Goods.class, Optional.of("wiki")))
                .hasMessageContainingAll("Goods", "its @Path must begin with wiki/.");
    }

    @Test
    void whatBelongsToATenantIsNotForThoseWithoutOne() {
        assertThatThrownBy(() -> RouteRules.check(ForUsers.class, Optional.of("shop")))
                .hasMessageContaining("shop/prices/{id} belongs to a tenant");
    }

    @Test
    void aPermissionIsOfTheModuleThatAsksForIt() {
        assertThatThrownBy(() -> RouteRules.check(WithAForeignPermission.class, Optional.of("shop")))
                .hasMessage(
                        "GET shop/orders has the permission wiki.orders:read: it must begin with shop, the key of its module.");
    }
}
