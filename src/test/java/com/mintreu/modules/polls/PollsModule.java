package com.mintreu.modules.polls;

import com.mintreu.platform.modules.ProductModule;
import jakarta.enterprise.context.ApplicationScoped;

/** A module of the tests; planted into a copy of the WAR. */
@ApplicationScoped
public class PollsModule implements ProductModule {
    @Override
    public String key() {
        return "polls";
    }

    @Override
    public String tablePrefix() {
        return "polls_";
    }
}
