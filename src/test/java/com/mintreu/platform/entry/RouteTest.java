package com.mintreu.platform.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final Optional<String> PLATFORM = Optional.empty();

    interface Sample {
        void silent();

        @Allow({})
        void empty();

        @Allow({Who.MEMBER, Who.APPLICATION})
        void read(@PathParam("id") String id);

        @Allow(Who.VISITOR)
        void list(@PathParam("id") String id, @QueryParam("slug") String slug, @BeanParam PageRequest page);

        @Allow(Who.OWNER)
        void write(@PathParam("id") String id, String body);
    }

    @Test
    void isRefusedIfItDoesNotSayWhoMayCall() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Route.of(method("silent"), PLATFORM))
                .withMessageContainingAll("silent", "put @Allow on it");
        assertThatIllegalStateException()
                .isThrownBy(() -> Route.of(method("empty"), PLATFORM))
                .withMessageContainingAll("empty", "put @Allow on it");
    }

    @Test
    void allowsThoseWhomItNamesAndNobodyElse() {
        var route = Route.of(method("read"), PLATFORM);

        assertThat(Who.values()).filteredOn(route::allows).containsExactlyInAnyOrder(Who.MEMBER, Who.APPLICATION);
    }

    @Test
    void knowsItsQueryParametersAlsoThoseOfABean() {
        assertThat(Route.of(method("list"), PLATFORM).parameters())
                .containsExactlyInAnyOrder("slug", "limit", "cursor");
        assertThat(Route.of(method("read"), PLATFORM).parameters()).isEmpty();
    }

    @Test
    void takesTheApplicationAsAParameterInAModule() {
        var route = Route.of(method("list"), Optional.of("wiki"));

        assertThat(route.module()).contains("wiki");
        assertThat(route.parameters()).containsExactlyInAnyOrder("slug", "limit", "cursor", "application");
    }

    @Test
    void takesABodyIfAParameterIsLeftForIt() {
        assertThat(Route.of(method("write"), PLATFORM).body()).contains(String.class);
        assertThat(Route.of(method("list"), PLATFORM).body()).isEmpty();
    }

    private static Method method(String name) {
        return Arrays.stream(Sample.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
