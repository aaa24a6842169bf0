package com.mintreu.platform.catalog;

import com.mintreu.kernel.json.MergePatch;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.web.Created;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("operator/products")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OperatorProductsResource {
    @Inject
    Catalog catalog;

    @POST
    @Allow(Who.OPERATOR)
    public Created<ProductView> sell(NewProduct wanted) {
        var product = ProductView.of(catalog.sell(wanted));
        return new Created<>(product.id(), product);
    }

    @GET
    @Allow(Who.OPERATOR)
    public Page<ProductView> list(@BeanParam PageRequest page) {
        return catalog.products(page).map(ProductView::of);
    }

    @GET
    @Path("{id}")
    @Allow(Who.OPERATOR)
    public ProductView read(@PathParam("id") Id id) {
        return ProductView.of(catalog.product(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Allow(Who.OPERATOR)
    public ProductView change(@PathParam("id") Id id, MergePatch<EditedProduct> patch) {
        return ProductView.of(catalog.change(id, patch));
    }

    @DELETE
    @Path("{id}")
    @Allow(Who.OPERATOR)
    public void delete(@PathParam("id") Id id) {
        catalog.delete(id);
    }

    @PUT
    @Path("{id}/retirement")
    @Allow(Who.OPERATOR)
    public ProductView retire(@PathParam("id") Id id) {
        return ProductView.of(catalog.retire(id));
    }

    @DELETE
    @Path("{id}/retirement")
    @Allow(Who.OPERATOR)
    public void sellAgain(@PathParam("id") Id id) {
        catalog.sellAgain(id);
    }
}
