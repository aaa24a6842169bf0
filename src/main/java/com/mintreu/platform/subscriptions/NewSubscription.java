package com.mintreu.platform.subscriptions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The plan to which a tenant subscribes, by its id. */
public record NewSubscription(@NotNull @Size(max = 100) String plan) {}
