package com.mintreu.kernel.jdbc;

import java.util.Optional;

/**
 * The connections to the database at this moment. Those in use and those that idle are known of our own pool alone, not
 * of a container's data source.
 *
 * @param max connections at the most
 * @param waiting requests that wait for one
 */
public record Connections(Optional<Integer> active, Optional<Integer> idle, int max, int waiting) {}
