package com.mintreu.platform.web.routes;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.modules.Cached;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    public static class Asked {
        @HeaderParam("Shop-Voter")
        String voter;
    }

    static class Shelf {
        @Inject
        HttpServletRequest request;
    }

    @Path("shop/voters")
    public static class ByHeader {
        @GET
        @Cached(collection = "goods")
        @Allow(Who.VISITOR)
        public void read(@PathParam("id") String id, @HeaderParam("Shop-Voter") String voter) {}
    }

    @Path("shop/voters")
    public static class ByBean {
        @GET
        @Cached(collection = "goods")
        @Allow(Who.VISITOR)
        public void read(@BeanParam Asked asked) {}
    }

    @Path("shop/voters")
    public static class ByField {
        @Context
        HttpHeaders headers;

        @GET
        @Cached(collection = "goods")
        @Allow(Who.VISITOR)
        public void read() {}
    }

    @Path("shop/voters")
    public static class ByService {
        @Inject
        Shelf shelf;

        @GET
        @Cached(collection = "goods")
        @Allow(Who.VISITOR)
        public void read() {}
    }

    @Path("shop/voters")
    public static class ByAccept {
        @GET
        @Cached(collection = "goods")
        @Produces({"text/csv", "application/json"})
        @Allow(Who.VISITOR)
        public void read() {}
    }

    @Path("shop/voters")
    public static class Write {
        @PUT
        @Cached(collection = "goods")
        @Allow(Who.MEMBER)
        public void write() {}
    }

    @Path("shop/voters")
    public static class ByAddress {
        @GET
        @Cached(collection = "goods")
        @Allow(Who.VISITOR)
        public void read(@PathParam("id") String id, @QueryParam("q") String q, @BeanParam PageRequest page) {}
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ByHeader  | read is @Cached, but its answer may depend on @HeaderParam, | take @Cached away
            ByBean    | read is @Cached, but its answer may depend on @HeaderParam, | take @Cached away
            ByField   | read is @Cached, but its answer may depend on @Context,     | take @Cached away
            ByService | may depend on the request, by Shelf.request,                | take @Cached away
            ByAccept  | read is @Cached, but answers several media types            | a path of its own
            Write     | write is @Cached, but is no GET                             | take @Cached away
            """)
    void aCachedReadThatDependsOnMoreThanItsAddressIsNamed(String planted, String fault, String cure)
            throws ClassNotFoundException {
        var type = Class.forName(getClass().getName() + "$" + planted);
        assertThatThrownBy(() -> RouteRules.check(type, Optional.of("shop")))
                .hasMessageContainingAll(type.getName(), fault, cure);
    }

    @Test
    void aCachedReadThatDependsOnItsAddressPasses() {
        assertThatCode(() -> RouteRules.check(ByAddress.class, Optional.of("shop")))
                .doesNotThrowAnyException();
    }
}
