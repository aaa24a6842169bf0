package com.mintreu.bench.servers;

import com.mintreu.launch.Ports;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A WAR at the root of a port of its own, with its settings. Several of them can lie in one Tomcat. */
public record Site(String name, Path war, int port, Map<String, String> settings) {
    public static Site of(String name, Path war, Map<String, String> settings) {
        return new Site(name, war, Ports.free(), settings);
    }

    public Site with(String setting, String value) {
        var more = new HashMap<>(settings);
        more.put(setting, value);
        return new Site(name, war, port, more);
    }
}
