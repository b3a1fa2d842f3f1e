package org.indicatorwatch.assessment.method;

import org.assertj.core.data.Offset;

/** How closely figures must agree: |difference| &lt; 1e-4·max(1, |value|). */
final class Close {

    private Close() {}

    static Offset<Double> to(double value) {
        return Offset.offset(1e-4 * Math.max(1, Math.abs(value)));
    }
}
