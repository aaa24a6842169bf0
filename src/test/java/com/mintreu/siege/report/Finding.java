package com.mintreu.siege.report;

/** What was seen of one check, and whether that is as it must be. What a case does not ask for is seen all the same, and not judged. */
record Finding(String seen, boolean holds, boolean judged) {
    boolean fails() {
        return judged && !holds;
    }

    @Override
    public String toString() {
        return judged ? fails() ? "**" + seen + "**" : seen : "(" + seen + ")";
    }
}
