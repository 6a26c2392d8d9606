-- What is reported now and then is asked for by its latest results, of each part of the borough: found by an index, however
-- long the history is. Of a term the last day is the usual one, or the school year's: who asks allows for that.
create function concordat_last_day(span text) returns date
    language sql immutable parallel safe as
$$
    select case
        when span ~ '^\d{4}-\d{2}-\d{2}$'
            then make_date(substr(span, 1, 4)::int, substr(span, 6, 2)::int, substr(span, 9, 2)::int)
        when span ~ '^\d{4}-W\d{2}$' -- 4 January is always in the first week
            then make_date(substr(span, 1, 4)::int, 1, 4)
                - extract(isodow from make_date(substr(span, 1, 4)::int, 1, 4))::int
                + 7 * substr(span, 7, 2)::int
        when span ~ '^\d{4}$' then make_date(span::int, 12, 31)
        when span ~ '^AY\d{4}' then make_date(substr(span, 3, 4)::int + 1, 8, 31)
        when span ~ '^\d{4}-\d{2}-T[123]$'
            then (make_date(substr(span, 1, 4)::int, 4, 1)
                + make_interval(months => (array[5, 9, 12])[substr(span, 10)::int]))::date - 1
        when span ~ '^\d{4}-\d{2}-[PBQH]\d+$'
            then (make_date(substr(span, 1, 4)::int, 4, 1)
                + make_interval(months => substr(span, 10)::int
                    * case substr(span, 9, 1) when 'P' then 1 when 'B' then 2 when 'Q' then 3 else 6 end))::date - 1
        else make_date(substr(span, 1, 4)::int + 1, 3, 31)
    end
$$;
alter table kpi_fact
    add column part text generated always as (coalesce(service_line, '') || chr(31) || coalesce(team, '')) stored,
    add column last_day date generated always as (concordat_last_day(span)) stored;
comment on column kpi_fact.part is 'of the borough: service line and team, of which both may be empty';
create index kpi_fact_latest on kpi_fact (borough, kpi, part, last_day desc);
