-- A view sums changes up to a day, as far as they were known at a moment. So that it takes no longer when history is longer,
-- sums are kept by the transaction that keeps the changes: all there are by year and by month of the days they are about,
-- and by month of those alone that became known in a month or on a day, which a moment in the past takes off again.
create function concordat_case_spans(day date, known_at timestamptz, value integer)
    returns table (known_span text, known_from date, span text, first_day date, of_value integer)
    language sql immutable parallel safe as
$$
    values ('EVER', date '0001-01-01', 'YEAR', date_trunc('year', day::timestamp)::date, 0),
           ('EVER', date '0001-01-01', 'MONTH', date_trunc('month', day::timestamp)::date, value),
           ('MONTH', date_trunc('month', known_at at time zone 'UTC')::date, 'MONTH',
            date_trunc('month', day::timestamp)::date, value),
           ('DAY', (known_at at time zone 'UTC')::date, 'MONTH', date_trunc('month', day::timestamp)::date, value)
$$;

create table case_sum (
    borough    text    not null,
    known_span text    not null, -- in which they became known, by UTC: EVER, a MONTH or a DAY
    known_from date    not null, -- its first day
    span       text    not null, -- which they are about: a YEAR or a MONTH
    first_day  date    not null, -- of that
    measure    text    not null,
    team       text    not null,
    holder     text    not null,
    value      integer not null, -- 0 for all values of a YEAR
    part       bigint  not null,
    whole      bigint  not null,
    part_days  bigint  not null, -- each part times how many days it is after the first
    changes    bigint  not null, -- how many are summed
    -- What is of workers is asked for by itself, and most of what there is.
    primary key (borough, known_span, known_from, span, holder, first_day, measure, team, value)
) with (fillfactor = 80);

-- The tables' owner is behind their wall as well.
alter table case_change no force row level security;
insert into case_sum (borough, known_span, known_from, span, first_day, measure, team, holder, value,
                      part, whole, part_days, changes)
select borough, known_span, known_from, span, first_day, measure, team, holder, of_value,
       sum(part), sum(whole), sum(part * (day - first_day)), count(*)
from case_change cross join lateral concordat_case_spans(day, known_at, value)
group by borough, known_span, known_from, span, first_day, measure, team, holder, of_value;
alter table case_change force row level security;

alter table case_sum enable row level security;
alter table case_sum force row level security;
create policy borough_scope on case_sum using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update, delete on case_sum to ${application};

select concordat_prove_by_events('case_sum', 'borough');

-- What adds up to the sums of all changes that were known at a moment. Years stand for what is about days before
-- months_from, months for days before days_from, single changes for days from there to last_day. How many changes they are
-- of is told of all days: what is about other days has no day here.
create function concordat_case_pieces(
        of_borough text, as_at timestamptz, months_from date, days_from date, last_day date)
    returns table (measure text, team text, holder text, value integer, day date,
                   part bigint, whole bigint, part_days bigint, changes bigint)
    language sql stable parallel safe as
$$
    select measure, team, holder, value, case when first_day < months_from then first_day end,
           part, whole, part_days, changes
    from case_sum
    where borough = of_borough and known_span = 'EVER' and known_from = date '0001-01-01' and span = 'YEAR'
    union all
    select measure, team, holder, value, first_day, part, whole, part_days, 0
    from case_sum
    where borough = of_borough and known_span = 'EVER' and known_from = date '0001-01-01' and span = 'MONTH'
      and first_day >= months_from and first_day < days_from
    union all -- less what became known in later months,
    select measure, team, holder, value, case when first_day < days_from then first_day end,
           -part, -whole, -part_days, -changes
    from case_sum
    where borough = of_borough and known_span = 'MONTH' and known_from > (as_at at time zone 'UTC')::date
    union all -- on later days of the month,
    select measure, team, holder, value, case when first_day < days_from then first_day end,
           -part, -whole, -part_days, -changes
    from case_sum
    where borough = of_borough and known_span = 'DAY' and known_from > (as_at at time zone 'UTC')::date
      and known_from < (date_trunc('month', as_at at time zone 'UTC') + interval '1 month')::date
    union all -- and later on the day
    select measure, team, holder, value, case when day < days_from then day end, -part, -whole, 0, -1
    from case_change
    where borough = of_borough and known_at > as_at
      and known_at < (date_trunc('day', as_at at time zone 'UTC') + interval '1 day') at time zone 'UTC'
    union all
    select measure, team, holder, value, day, part, whole, 0, 0
    from case_change
    where borough = of_borough and day >= days_from and day <= last_day and known_at <= as_at
$$;

drop index case_change_measure;
create index case_change_known on case_change (borough, known_at);
create index case_change_day on case_change (borough, day);

-- How far an aggregate was known at a moment is found, and not counted.
create index event_applied_of on event_applied (borough, topic, aggregate, known_at, aggregate_version);
