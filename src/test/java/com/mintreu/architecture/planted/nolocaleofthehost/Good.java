package com.mintreu.architecture.planted.nolocaleofthehost;

class Good {
    String name(String id) {
        return id.toUpperCase();
    }
}
