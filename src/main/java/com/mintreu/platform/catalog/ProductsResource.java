package com.mintreu.platform.catalog;

import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("products")
@Produces(MediaType.APPLICATION_JSON)
public class ProductsResource {
    @Inject
    Catalog catalog;

    @GET
    @Allow(Who.PUBLIC)
    public Page<ProductView> list(@BeanParam PageRequest page) {
        return catalog.onSale(page).map(ProductView::of);
    }

    @GET
    @Path("{slug}")
    @Allow(Who.PUBLIC)
    public OfferView read(@PathParam("slug") String slug) {
        return OfferView.of(catalog.offer(slug));
    }
}
