package com.mintreu.bench.rounds;

import com.mintreu.bench.load.Load;
import com.mintreu.bench.load.Script;

/** A contender on the track. */
public record Lane(Contender contender, Load load) {
    static Lane of(Contender contender, Script script) {
        return new Lane(contender, new Load(contender.site().port(), script, contender.status()));
    }
}
