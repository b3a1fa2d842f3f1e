package org.indicatorwatch.catalogue;

/** An indicator is about to be deleted; whoever still needs it answers with a conflict. */
public record IndicatorDeletion(String code) {}
