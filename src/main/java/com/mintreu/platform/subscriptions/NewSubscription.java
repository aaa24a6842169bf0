package com.mintreu.platform.subscriptions;

import jakarta.validation.constraints.NotNull;

/** The plan to which a tenant subscribes, by its id. */
public record NewSubscription(@NotNull String plan) {}
