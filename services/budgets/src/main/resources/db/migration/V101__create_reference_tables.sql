-- What the mandates service has told us: which boroughs there are, their charts of service lines and their calendars.
-- Reference data, no borough's own: every borough's rules need it, so it has grants and no row-level security.
create table known_borough (
    code             text primary key,
    name             text not null,
    chart            text not null,
    recorded_version bigint not null
);
create table known_chart (
    chart            text primary key,
    lines            jsonb not null,
    recorded_version bigint not null
);
create table known_calendar (
    code             text not null,
    financial_year   text not null,
    periods          jsonb not null,
    recorded_version bigint not null,
    primary key (code, financial_year)
);
grant select, insert, update on known_borough, known_chart, known_calendar to ${application};
