package com.mintreu.platform.web.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.web.BodyLimit;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Permission;
import com.mintreu.platform.access.Who;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final Optional<String> PLATFORM = Optional.empty();

    @Path("things")
    interface Sample {
        @GET
        void silent();

        @GET
        @Allow({})
        void empty();

        @GET
        @Path("{id}")
        @Allow(
                value = {Who.MEMBER, Who.APPLICATION},
                permission = "wiki.things:read")
        void read(@PathParam("id") String id);

        @GET
        @Allow(Who.VISITOR)
        void list(@PathParam("id") String id, @QueryParam("slug") String slug, @BeanParam PageRequest page);

        @PUT
        @BodyLimit(64)
        @Allow(Who.OWNER)
        void write(@PathParam("id") String id, String body);

        @PUT
        @Allow(value = Who.OWNER, permission = "things")
        void misspelt();
    }

    @Test
    void isRefusedIfItDoesNotSayWhoMayCall() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Route.of(Sample.class, method("silent"), PLATFORM))
                .withMessageContainingAll("silent", "put @Allow on it");
        assertThatIllegalStateException()
                .isThrownBy(() -> Route.of(Sample.class, method("empty"), PLATFORM))
                .withMessageContainingAll("empty", "put @Allow on it");
    }

    @Test
    void allowsThoseWhomItNamesAndNobodyElse() {
        var route = Route.of(Sample.class, method("read"), PLATFORM);

        assertThat(Who.values()).filteredOn(route::allows).containsExactlyInAnyOrder(Who.MEMBER, Who.APPLICATION);
    }

    @Test
    void knowsItsQueryParametersAlsoThoseOfABean() {
        assertThat(Route.of(Sample.class, method("list"), PLATFORM).parameters())
                .containsExactlyInAnyOrder("slug", "limit", "cursor");
        assertThat(Route.of(Sample.class, method("read"), PLATFORM).parameters())
                .isEmpty();
    }

    @Test
    void takesTheApplicationAsAParameterInAModule() {
        var route = Route.of(Sample.class, method("list"), Optional.of("wiki"));

        assertThat(route.module()).contains("wiki");
        assertThat(route.parameters()).containsExactlyInAnyOrder("slug", "limit", "cursor", "application");
    }

    @Test
    void takesABodyIfAParameterIsLeftForIt() {
        assertThat(Route.of(Sample.class, method("write"), PLATFORM).body()).contains(String.class);
        assertThat(Route.of(Sample.class, method("list"), PLATFORM).body()).isEmpty();
    }

    @Test
    void boundsItsBodyToAFormUnlessItSaysOtherwise() {
        assertThat(Route.of(Sample.class, method("list"), PLATFORM).bodyLimit()).isEqualTo(BodyLimit.FORM);
        assertThat(Route.of(Sample.class, method("write"), PLATFORM).bodyLimit())
                .isEqualTo(64);
    }

    @Test
    void isNamedByMethodAndPath() {
        assertThat(Route.of(Sample.class, method("read"), PLATFORM))
                .extracting(Route::method, Route::path)
                .containsExactly("GET", "things/{id}");
        assertThat(Route.of(Sample.class, method("write"), PLATFORM))
                .extracting(Route::method, Route::path)
                .containsExactly("PUT", "things");
    }

    @Test
    void carriesAPermissionIfItHasOne() {
        assertThat(Route.of(Sample.class, method("read"), PLATFORM).permission())
                .contains(new Permission("wiki.things:read"));
        assertThat(Route.of(Sample.class, method("write"), PLATFORM).permission())
                .isEmpty();
    }

    @Test
    void isRefusedIfItsPermissionIsMisspelt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Route.of(Sample.class, method("misspelt"), PLATFORM))
                .withMessageContainingAll("misspelt", "\"things\" is no permission: write it like blog.posts:write.");
    }

    /** As operators and the tests of isolation read it. */
    @Test
    void isShownWithoutWhatOnlyThePlatformUses() {
        var shown = Json.MAPPER.<JsonNode>valueToTree(Route.of(Sample.class, method("read"), Optional.of("wiki")));

        assertThat(shown.toString())
                .isEqualTo("{\"method\":\"GET\",\"path\":\"things/{id}\",\"who\":[\"MEMBER\",\"APPLICATION\"],"
                        + "\"permission\":\"wiki.things:read\",\"module\":\"wiki\"}");
    }

    private static Method method(String name) {
        return Arrays.stream(Sample.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
