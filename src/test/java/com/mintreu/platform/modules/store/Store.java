package com.mintreu.platform.modules.store;

import com.mintreu.platform.modules.ProductModule;
import jakarta.enterprise.context.ApplicationScoped;

/** Another module, with the prefix of the first. */
@ApplicationScoped
public class Store implements ProductModule {
    @Override
    public String key() {
        return "store";
    }

    @Override
    public String tablePrefix() {
        return "shop_";
    }
}
