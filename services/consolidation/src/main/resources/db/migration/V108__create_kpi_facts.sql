-- What indicators mean, version by version, and their results, a row each. A period finds the results about the spans it
-- expects, whichever return brought them: hence the index by span. By indicator for what is reported now and then.
create table kpi_known (like borough_known including all);
grant select, insert on kpi_known to ${application};

create table kpi_fact (
    borough      text    not null,
    period       text    not null,
    posting      bigint  not null,
    line         integer not null check (line > 0),
    version      integer not null,
    kpi          text    not null,
    span         text    not null,
    service_line text,
    team         text,
    value        numeric(20, 6),
    numerator    numeric(20, 6),
    denominator  numeric(20, 6),
    share        numeric(20, 6),
    printed      text,
    qualifier    text,
    counted_on   text,
    source       text,
    comment      text,
    primary key (borough, period, posting, line)
);
comment on column kpi_fact.posting is 'aggregate version of the event that brought the line';
comment on column kpi_fact.span is 'what the result is about, as a span writes itself';
comment on column kpi_fact.service_line is 'and team: the part of the borough it is about; null for the whole';
comment on column kpi_fact.value is 'null is not reported, which is not zero';
comment on column kpi_fact.denominator is '0: there were no cases';
create index kpi_fact_about on kpi_fact (borough, span);
create index kpi_fact_of on kpi_fact (borough, kpi);

alter table kpi_fact enable row level security;
alter table kpi_fact force row level security;
create policy borough_scope on kpi_fact using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on kpi_fact to ${application};

select concordat_prove_by_events('kpi_known', null);
select concordat_prove_by_events('kpi_fact', 'borough');

-- What a borough means to reach, and with whom results are compared: kept whole, a row for every version.
create table kpi_target_known (
    borough           text        not null,
    aggregate         text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    content           jsonb       not null,
    primary key (borough, aggregate, aggregate_version)
);
alter table kpi_target_known enable row level security;
alter table kpi_target_known force row level security;
create policy borough_scope on kpi_target_known
    using (concordat_may_see(borough)) with check (concordat_may_see(borough));
create table kpi_comparator_known (like borough_known including all);
create table kpi_comparator_value_known (like borough_known including all);
grant select, insert on kpi_target_known, kpi_comparator_known, kpi_comparator_value_known to ${application};

select concordat_prove_by_events('kpi_target_known', 'borough');
select concordat_prove_by_events('kpi_comparator_known', null);
select concordat_prove_by_events('kpi_comparator_value_known', null);
