package com.mintreu.bench.cases;

import com.mintreu.bench.load.Request;
import com.mintreu.bench.world.World;

/** What is asked of a server that has just been started: the first page of a blog. */
public final class FirstCall {
    private FirstCall() {}

    public static Request ofWar(World world) {
        return Calls.tenByVisitor(world.reader());
    }

    public static Request ofFloor(World world) {
        return Calls.publishedOnFloor(world.reader());
    }
}
