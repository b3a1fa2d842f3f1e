package org.indicatorwatch.catalogue.period;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Periods are stored as their codes. */
@Converter(autoApply = true)
public class PeriodConverter implements AttributeConverter<Period, String> {

    @Override
    public String convertToDatabaseColumn(Period period) {
        return period == null ? null : period.toString();
    }

    @Override
    public Period convertToEntityAttribute(String code) {
        return code == null ? null : Period.parse(code);
    }
}
