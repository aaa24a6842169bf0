package com.mintreu.blackbox;

import java.net.URI;

/** A running container with the finished WAR in it. */
interface Container extends AutoCloseable {
    /** The root of the WAR, with a slash at the end. */
    URI uri();

    /** How it does. It may have to start anew for this, so nothing is to be asked of it afterwards. */
    Figures figures();

    @Override
    void close();
}
