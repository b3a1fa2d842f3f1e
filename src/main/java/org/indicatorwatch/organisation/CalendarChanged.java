package org.indicatorwatch.organisation;

/** Holidays or worked weekends were imported: whatever was counted in working days may fall on another day now. */
public record CalendarChanged() {}
