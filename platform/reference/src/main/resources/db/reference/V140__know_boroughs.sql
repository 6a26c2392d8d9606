-- What the mandates service told a service that takes no returns: the same tables that returns bring (V150, V159), which
-- are no borough's own, so that they have grants and no row-level security.
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
select concordat_prove_by_events('known_borough', null);
select concordat_prove_by_events('known_chart', null);
select concordat_prove_by_events('known_calendar', null);
