package com.mintreu.kernel.cache;

import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;

/** The memory for caches, in tests of those who use it. */
public final class CacheMemories {
    private CacheMemories() {}

    public static CacheMemory plain() {
        var memory = new CacheMemory();
        memory.settings = new Settings() {
            @Override
            public int number(Setting setting) {
                return 10;
            }
        };
        return memory;
    }
}
