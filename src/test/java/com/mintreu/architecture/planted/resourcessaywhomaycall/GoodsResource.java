package com.mintreu.architecture.planted.resourcessaywhomaycall;

import jakarta.ws.rs.GET;

class GoodsResource {
    @GET
    public void list() {}
}
