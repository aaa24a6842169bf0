package com.mintreu.architecture.planted.resourcesaremadeonce;

import jakarta.ws.rs.Path;

@Path("goods")
class GoodsResource {}
