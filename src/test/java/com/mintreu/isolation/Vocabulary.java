package com.mintreu.isolation;

import com.mintreu.blackbox.World;
import java.util.Optional;

/** What the name of a field stands for: a few words of the platform, and whatever kinds of things there are. */
record Vocabulary(Scene scene, Stock stock, String module) implements Specimen.Words {

    @Override
    public Optional<String> meaning(String field) {
        var party = stock.party();
        var unique = party.mark() + "-" + World.unique("x").substring(2);
        var word = field.replaceAll("Id$", "");
        return switch (word) {
            case "tenant" -> Optional.of(party.id());
            case "application" -> Optional.of(party.application(module, stock.place()).id());
            case "product" -> Optional.of(scene.offer(module).product());
            case "plan" -> Optional.of(scene.offer(module).plan());
            case "moduleKey" -> Optional.of(module);
            case "email" -> Optional.of(unique + "@example.com");
            case "domain" -> Optional.of(unique + ".localhost");
            case "price" -> Optional.of("9.90");
            case "currency" -> Optional.of("EUR");
            default -> stock.called(word);
        };
    }
}
