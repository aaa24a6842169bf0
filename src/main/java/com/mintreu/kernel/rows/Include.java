package com.mintreu.kernel.rows;

import com.mintreu.kernel.problems.Problem;

/** The query parameter {@code include}: long texts stay out of lists unless it names them. */
public final class Include {
    private Include() {}

    /** Whether the parameter names the one part that the list can include; a problem if it names another. */
    public static boolean names(String part, String parameter) {
        if (parameter == null) return false;
        if (!parameter.equals(part)) throw Problem.invalidParameter("include", "must be " + part);
        return true;
    }
}
