-- A result holds the facts of a conclusion and the terms it was judged by. What lists filter and sort by is generated from
-- it; boards read facts and terms of then, not the target of now.

drop view v_projection, v_trajectory, v_reference_level, v_series;

alter table assessment
    add column mode text generated always as (result -> 'figures' ->> 'mode') stored,
    add column gap double precision generated always as ((result -> 'figures' ->> 'gap')::double precision) stored,
    add column provisional boolean generated always as
        (coalesce(jsonb_exists(result -> 'figures' -> 'flags', 'provisional'), false)) stored,
    add column reference_missing boolean generated always as
        (jsonb_path_exists(result, '$.figures.flags[*] ? (@ == "referenceMissing")')
            or jsonb_path_exists(result, '$.parts[*].figures.flags[*] ? (@ == "referenceMissing")')) stored,
    -- Of a compound's parts, in their order.
    add column part_indicators text[] not null default '{}',
    add column part_values numeric[] not null default '{}';

-- One row per assessed series: the whole of a target, or each part of a compound.
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
