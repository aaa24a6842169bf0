package com.mintreu.platform.web.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.platform.access.Permission;
import com.mintreu.platform.access.Role;
import com.mintreu.platform.access.Who;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    private final RouteTable table = new RouteTable();

    @Test
    void isSortedByPathAndMethod() {
        add("POST", "wiki/pages", "wiki.pages:write", Who.MEMBER);
        add("GET", "wiki/pages", "wiki.pages:read", Who.MEMBER);
        add("GET", "me", "", Who.USER);

        assertThat(table.all()).extracting(Route::path).containsExactly("me", "wiki/pages", "wiki/pages");
        assertThat(table.all()).extracting(Route::method).containsExactly("GET", "GET", "POST");
    }

    @Test
    void givesARoleThePermissionsOfTheRoutesThatItMayCall() {
        add("GET", "wiki/pages", "wiki.pages:read", Who.VISITOR, Who.MEMBER);
        add("POST", "wiki/pages", "wiki.pages:write", Who.MEMBER);
        add("DELETE", "wiki", "wiki.everything:delete", Who.OWNER);
        add("POST", "wiki/imports", "wiki.imports:write", Who.APPLICATION);
        add("GET", "me", "", Who.USER);

        assertThat(table.permissions(Role.member))
                .extracting(Permission::name)
                .containsExactly("wiki.pages:read", "wiki.pages:write");
        assertThat(table.permissions(Role.owner))
                .extracting(Permission::name)
                .containsExactly("wiki.everything:delete", "wiki.pages:read", "wiki.pages:write");
    }

    private void add(String method, String path, String permission, Who first, Who... more) {
        table.add(new Route(
                method,
                path,
                EnumSet.of(first, more),
                Optional.of(permission).filter(name -> !name.isEmpty()).map(Permission::new),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                0));
    }
}
