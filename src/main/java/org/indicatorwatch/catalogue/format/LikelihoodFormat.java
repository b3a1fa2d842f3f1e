package org.indicatorwatch.catalogue.format;

import java.util.Locale;

import org.indicatorwatch.platform.Messages;

/** Likelihoods in the words of one language; they are indicative, so none is told to the percent. */
public record LikelihoodFormat(Locale language) {

    private static final double MIN_SHOWN = 0.05;
    private static final double MAX_SHOWN = 0.95;
    private static final int STEP_PERCENT = 5;

    /** Below 5%, about 35% (to the nearest 5), above 95%. */
    public String likelihood(double probability) {
        if (probability < MIN_SHOWN) {
            return text("low");
        }
        if (probability > MAX_SHOWN) {
            return text("high");
        }
        return text("about", Math.round(probability * 100 / STEP_PERCENT) * STEP_PERCENT);
    }

    private String text(String key, Object... arguments) {
        return Messages.text(language, "format.likelihood." + key, arguments);
    }
}
