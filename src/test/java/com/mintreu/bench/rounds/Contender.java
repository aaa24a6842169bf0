package com.mintreu.bench.rounds;

import com.mintreu.bench.load.Script;
import com.mintreu.bench.servers.Site;
import java.util.Optional;

/** What is called where, and the status every answer must have. Without a script the site has nothing of the kind. */
public record Contender(String name, Site site, int status, Optional<Script> script) {
    public static Contender of(String name, Site site, int status, Script script) {
        return new Contender(name, site, status, Optional.of(script));
    }
}
