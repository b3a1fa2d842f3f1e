package org.indicatorwatch.metrics;

import java.util.ArrayList;
import java.util.List;

/** Names and values of the labels of a sample. */
record Labels(List<String> names, List<String> values) {

    static final Labels NONE = new Labels(List.of(), List.of());

    /** These labels and one more. */
    Labels with(String name, String value) {
        List<String> moreNames = new ArrayList<>(names);
        List<String> moreValues = new ArrayList<>(values);
        moreNames.add(name);
        moreValues.add(value);
        return new Labels(moreNames, moreValues);
    }
}
