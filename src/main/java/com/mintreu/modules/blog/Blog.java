package com.mintreu.modules.blog;

import com.mintreu.kernel.settings.Setting;
import com.mintreu.platform.modules.ProductModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The module as the platform knows it. */
@ApplicationScoped
class Blog implements ProductModule {
    static final String CONTENT_SETTING = "mintreu.blog.content";
    static final int CONTENT_KIB = 512;

    @Produces
    static final Setting CONTENT =
            Setting.number(CONTENT_SETTING, 1, 1024, CONTENT_KIB, "KiB of UTF-8 that the content of a post may have");

    @Override
    public String key() {
        return "blog";
    }

    @Override
    public String tablePrefix() {
        return "blog_";
    }
}
