package com.mintreu.bench.report;

/** Which side of a limit is good. */
enum Bound {
    AT_MOST("≤") {
        @Override
        boolean holds(double value, double limit) {
            return value <= limit;
        }
    },
    AT_LEAST("≥") {
        @Override
        boolean holds(double value, double limit) {
            return value >= limit;
        }
    };

    final String sign;

    Bound(String sign) {
        this.sign = sign;
    }

    abstract boolean holds(double value, double limit);
}
