package com.mintreu.modules.blog;

import com.mintreu.platform.modules.ProductModule;
import jakarta.enterprise.context.ApplicationScoped;

/** A module in the folder of another one; planted into a copy of the WAR. */
@ApplicationScoped
public class MisplacedModule implements ProductModule {
    @Override
    public String key() {
        return "shop";
    }

    @Override
    public String tablePrefix() {
        return "shop_";
    }
}
