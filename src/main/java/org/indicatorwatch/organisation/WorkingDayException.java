package org.indicatorwatch.organisation;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A day on which the week does not say whether it is worked: a holiday, or a weekend that is worked (调休). */
@Entity
@Table(name = "working_day_exception")
public class WorkingDayException extends PanacheEntityBase {

    @Id
    public LocalDate day;

    public boolean working;

    /** 国庆节, 调休上班, …; may be null. */
    public String name;
}
