package com.mintreu.modules.blog;

import com.mintreu.platform.modules.ProductModule;
import jakarta.enterprise.context.ApplicationScoped;

/** The module as the platform knows it. */
@ApplicationScoped
class Blog implements ProductModule {
    @Override
    public String key() {
        return "blog";
    }

    @Override
    public String tablePrefix() {
        return "blog_";
    }
}
