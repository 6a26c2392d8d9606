-- Reference data as it became known: one row for every event, the latest known by a moment holds at that moment.
create table borough_known (
    aggregate         text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    content           jsonb       not null,
    primary key (aggregate, aggregate_version)
);
create table partnership_known (like borough_known including all);
create table chart_known (like borough_known including all);
create table calendar_known (like borough_known including all);
create table pool_known (like borough_known including all);
grant select, insert on borough_known, partnership_known, chart_known, calendar_known, pool_known to ${application};

create table mandate_known (
    borough           text        not null,
    aggregate         text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    mandate           uuid        not null,
    withdrawn         boolean     not null,
    content           jsonb       not null,
    primary key (borough, aggregate, aggregate_version)
);
comment on column mandate_known.withdrawn is 'false: adopted, the content is the mandate; true: withdrawn, with the reason';
alter table mandate_known enable row level security;
alter table mandate_known force row level security;
create policy borough_scope on mandate_known using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on mandate_known to ${application};

create table period_known (
    borough           text        not null,
    period            text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    event_id          text        not null,
    known_at          timestamptz not null,
    closed            boolean     not null,
    actor             text        not null,
    reason            text,
    primary key (borough, period, aggregate_version)
);
alter table period_known enable row level security;
alter table period_known force row level security;
create policy borough_scope on period_known using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on period_known to ${application};
