-- Where periods end together, the longest speaks: 2024, then 2024S2, then 2024Q4, then 202412. Those of one length are
-- told apart by their letter, S before Q before a month's digits.

create or replace view v_reading as
select distinct on (indicator, region, period_end) indicator, region, period, period_end, value
from reading
where not deleted and state = 'VALUE'
order by indicator, region, period_end, length(period), period collate "C" desc;
