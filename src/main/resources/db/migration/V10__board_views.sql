-- What the boards read directly, because Prometheus knows only the time of a scrape, not that of a figure.

create function period_end(period text) returns date
    language sql immutable strict
    return case
        when period ~ '^\d{4}$' then make_date(period::int, 12, 31)
        when period ~ '^\d{4}S[12]$' then
            (make_date(left(period, 4)::int, 1, 1) + make_interval(months => 6 * right(period, 1)::int))::date - 1
        when period ~ '^\d{4}Q[1-4]$' then
            (make_date(left(period, 4)::int, 1, 1) + make_interval(months => 3 * right(period, 1)::int))::date - 1
        when period ~ '^\d{6}$' then
            (make_date(left(period, 4)::int, 1, 1) + make_interval(months => right(period, 2)::int))::date - 1
    end;

-- Figures as reported. Where periods end together, the longest speaks: 2024, then 2024S2, then 2024Q4, then 202412. Those
-- of one length are told apart by their letter, S before Q before a month's digits.
create view v_reading as
select distinct on (indicator, region, period_end) indicator, region, period, period_end, value
from reading
where not deleted and state = 'VALUE'
order by indicator, region, period_end, length(period), period collate "C" desc;

-- One row per assessed series: the whole of a target, or each part of a compound.
-- The terms are those of the conclusion, not of the target as it is now.
create view v_series as
select a.plan, a.target, a.region, a.result -> 'figures' as figures, a.result -> 'terms' as terms
from assessment a
where a.superseded_at is null and jsonb_array_length(a.result -> 'parts') = 0
union all
select a.plan, a.target, a.region, part -> 'figures', part -> 'terms'
from assessment a
cross join lateral jsonb_array_elements(a.result -> 'parts') as part
where a.superseded_at is null;

-- What a benchmark's differences must be added to, to be levels again: the reference, or the share of it that is near.
create view v_reference_level as
select s.plan, s.target, s.terms ->> 'indicator' as indicator, s.region, r.period_end,
    r.value * case
        when s.terms -> 'rule' ->> 'op' <> 'near' then 1
        when i.polarity = 'LOWER' then 1 + coalesce((s.terms -> 'rule' ->> 'within')::numeric, 0.05)
        else 1 - coalesce((s.terms -> 'rule' ->> 'within')::numeric, 0.05)
    end as level
from v_series s
join indicator i on i.code = s.terms ->> 'indicator'
join v_reading r on r.indicator = i.code and r.region = s.terms -> 'rule' ->> 'region'
where s.terms -> 'rule' ->> 'type' = 'benchmark';

create view v_trajectory as
select s.plan, s.target, s.terms ->> 'indicator' as indicator, s.region, period_end(p ->> 'period') as period_end,
    (p ->> 'path')::numeric + case when s.terms -> 'rule' ->> 'type' = 'benchmark' then l.level else 0 end as path
from v_series s
cross join lateral jsonb_array_elements(s.figures -> 'trajectory') as p
left join v_reference_level l on l.plan = s.plan and l.target = s.target and l.region = s.region
    and l.indicator = s.terms ->> 'indicator' and l.period_end = period_end(p ->> 'period');

create view v_projection as
select s.plan, s.target, s.terms ->> 'indicator' as indicator, s.region, period_end(s.terms ->> 'goalPeriod') as goal_end,
    (s.figures -> 'projection' ->> 'value')::numeric + b.level as value,
    (s.figures -> 'projection' ->> 'low')::numeric + b.level as low,
    (s.figures -> 'projection' ->> 'high')::numeric + b.level as high
from v_series s
cross join lateral (
    select case when s.terms -> 'rule' ->> 'type' = 'benchmark' then (
        select l.level from v_reference_level l
        where l.plan = s.plan and l.target = s.target and l.region = s.region
            and l.indicator = s.terms ->> 'indicator'
        order by l.period_end desc limit 1) else 0 end as level
) b
where s.figures -> 'projection' ->> 'value' is not null;

-- The role that boards read with, where the installation has one.
do $$
begin
    if exists (select from pg_roles where rolname = 'indicator_watch_boards') then
        grant usage on schema public to indicator_watch_boards;
        grant select on v_reading, v_trajectory, v_projection to indicator_watch_boards;
    end if;
end $$;
