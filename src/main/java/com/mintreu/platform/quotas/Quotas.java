package com.mintreu.platform.quotas;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Refuses what would be more than the operator allows. Each quota is a setting {@code mintreu.quota.<name>}. */
@ApplicationScoped
public class Quotas {
    private static final String PREFIX = "mintreu.quota.";

    @Inject
    Settings settings;

    public static Setting setting(String name, int most, int otherwise, String meaning) {
        return Setting.number(PREFIX + name, 1, most, otherwise, meaning);
    }

    /** That there is room for one more. Count under a lock on the owner's row, so that racing creations never pass the limit. */
    public void requireRoom(Setting quota, long used, String detail) {
        var limit = settings.number(quota);
        if (used >= limit) throw exceeded(quota, limit, used, detail);
    }

    /** The detail is a sentence that has a place for the limit, and one for what is used. */
    public static Problem exceeded(Setting quota, long limit, long used, String detail) {
        return Problem.quotaExceeded(new Problem.Quota(quota.name().substring(PREFIX.length()), limit, used), detail);
    }
}
