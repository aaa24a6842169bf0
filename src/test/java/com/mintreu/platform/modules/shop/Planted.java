package com.mintreu.platform.modules.shop;

import com.mintreu.kernel.tenancy.TenantOwned;
import com.mintreu.platform.modules.Cached;
import com.mintreu.platform.modules.InCollection;
import com.mintreu.platform.modules.ProductModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;

/** A module as it should be, and what its author may get wrong. */
public class Planted {
    @ApplicationScoped
    public static class Shop implements ProductModule {
        @Override
        public String key() {
            return "shop";
        }

        @Override
        public String tablePrefix() {
            return "shop_";
        }
    }

    /** Without a scope. */
    public static class NoBean extends Shop {}

    @ApplicationScoped
    public static class OtherKey extends Shop {
        @Override
        public String key() {
            return "store";
        }
    }

    @ApplicationScoped
    public static class OddPrefix extends Shop {
        @Override
        public String tablePrefix() {
            return "shop";
        }
    }

    @ApplicationScoped
    public static class NeedsSomething extends Shop {
        public NeedsSomething(String injected) {}
    }

    @Entity
    @Table(name = "shop_goods")
    public static class Goods extends TenantOwned {
        protected Goods() {}
    }

    @Entity
    @Table(name = "goods")
    public static class OddTable extends TenantOwned {
        protected OddTable() {}
    }

    @Entity
    @Table(name = "shop_owners")
    public static class OfNobody {}

    @Path("shop/goods")
    public static class GoodsResource {}

    @Path("goods")
    public static class OddPathResource {}

    /** Is only read with the goods. */
    @Entity
    @Table(name = "shop_prices")
    @InCollection("goods")
    public static class Price extends TenantOwned {
        protected Price() {}
    }

    @Path("shop/goods")
    public static class CachedResource {
        @GET
        @Cached(collection = "goods")
        public void list() {}
    }

    @Path("shop/goods")
    public static class MisspelledResource {
        @GET
        @Cached(collection = "good")
        public void list() {}
    }

    @Path("shop/goods")
    public static class HeaderResource {
        @GET
        @Cached(collection = "goods")
        public void list(@HeaderParam("Shop-Voter") String voter) {}
    }
}
