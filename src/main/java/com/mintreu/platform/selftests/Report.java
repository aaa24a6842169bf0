package com.mintreu.platform.selftests;

import java.util.List;

/**
 * What a self-test found: reading operations × ways of attack, and where a tenant saw what is another's. Modules that are
 * not on sale, and things of which no sample could be made, are told, because they were not attacked.
 */
public record Report(int operations, int attacks, List<Leak> leaks, List<String> skipped) {
    /** A call that was answered with what belongs to another tenant. */
    public record Leak(String method, String path, String attack, int status) {}
}
