package com.mintreu.isolation;

import com.mintreu.blackbox.World;
import java.util.Optional;

/** What the name of a field stands for: a few words of the platform, and whatever kinds of things there are. */
record Vocabulary(TwoTenants tenants, Fixtures fixtures, String module) implements Specimen.Words {

    @Override
    public Optional<String> meaning(String field) {
        var tenant = fixtures.tenant();
        var unique = tenant.mark() + "-" + World.unique("x").substring(2);
        var word = field.replaceAll("Id$", "");
        return switch (word) {
            case "tenant" -> Optional.of(tenant.id());
            case "application" ->
                Optional.of(tenant.application(module, fixtures.target()).id());
            case "product" -> Optional.of(tenants.offer(module).product());
            case "plan" -> Optional.of(tenants.offer(module).plan());
            case "moduleKey" -> Optional.of(module);
            case "email" -> Optional.of(unique + "@example.com");
            case "domain" -> Optional.of(unique + ".localhost");
            case "price" -> Optional.of("9.90");
            case "currency" -> Optional.of("EUR");
            default -> fixtures.called(word);
        };
    }
}
