package com.mintreu.kernel.persistence;

/** What belongs to every unit of work that has written something: a bean of this type. */
public interface CommitTask {
    /** Within the unit, as its tenant, after everything else; what fails here rolls the unit back. */
    void beforeCommit();
}
