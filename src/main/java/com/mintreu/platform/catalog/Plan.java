package com.mintreu.platform.catalog;

import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.rows.Row;
import com.mintreu.kernel.unicode.Blank;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** The terms on which a product is sold. */
@Entity
@Table(name = "plans")
public class Plan extends Row {
    @ManyToOne(optional = false)
    @JoinColumn(name = "product_id")
    private Product product;

    private String name;
    private BigDecimal price;
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "billing_cycle")
    private BillingCycle billingCycle;

    private String features;

    protected Plan() {}

    Plan(Product product, EditedPlan wanted) {
        super(Identity.NEW);
        this.product = product;
        offer(wanted);
    }

    final void offer(EditedPlan wanted) {
        var asked = Price.of(wanted.price(), wanted.currency());
        name = Blank.strip(wanted.name());
        if (price == null || price.compareTo(asked.amount()) != 0) price = asked.amount();
        currency = asked.currency().getCurrencyCode();
        billingCycle = wanted.billingCycle();
        features = Json.text(wanted.features());
    }

    public Product product() {
        return product;
    }

    /** When a subscription that begins now ends. One that costs nothing has no end. */
    public Optional<Instant> endOf(Instant start) {
        return price().isFree() ? Optional.empty() : Optional.of(billingCycle.endOf(start));
    }

    String name() {
        return name;
    }

    Price price() {
        return Price.of(price.stripTrailingZeros().toPlainString(), currency);
    }

    BillingCycle billingCycle() {
        return billingCycle;
    }

    /** A JSON object. */
    String features() {
        return features;
    }
}
