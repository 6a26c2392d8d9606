-- What the mandates service has told us: which boroughs there are, their charts of service lines and their calendars.
-- Reference data, no borough's own: every borough's rules need it, so it has grants and no row-level security.
-- Created where they are missing: the service of the first returns has had these tables since before they were shared.
create table if not exists known_borough (
    code             text primary key,
    name             text not null,
    chart            text not null,
    recorded_version bigint not null
);
create table if not exists known_chart (
    chart            text primary key,
    lines            jsonb not null,
    recorded_version bigint not null
);
create table if not exists known_calendar (
    code             text not null,
    financial_year   text not null,
    periods          jsonb not null,
    recorded_version bigint not null,
    primary key (code, financial_year)
);
grant select, insert, update on known_borough, known_chart, known_calendar to ${application};
