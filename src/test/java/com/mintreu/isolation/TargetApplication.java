package com.mintreu.isolation;

/** Which of a tenant's applications, seen from the module that is called. */
public enum TargetApplication {
    FIRST,
    SIBLING,
    OTHER_PRODUCT
}
