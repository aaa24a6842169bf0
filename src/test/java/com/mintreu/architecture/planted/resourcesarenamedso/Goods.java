package com.mintreu.architecture.planted.resourcesarenamedso;

import jakarta.ws.rs.Path;

@Path("goods")
class Goods {}
