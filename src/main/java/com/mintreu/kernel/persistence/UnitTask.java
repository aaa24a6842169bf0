package com.mintreu.kernel.persistence;

/** What belongs to every unit of work, whether it has written or only read: a bean of this type. */
public interface UnitTask {
    /** Within the unit, as its tenant, after its flush and before it is committed or closed; must not write. */
    void atEnd();
}
