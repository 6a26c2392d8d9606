-- Returns, version by version. A later approved version supersedes the former; nothing is ever deleted. The lines are in
-- return_line, which the service makes: its columns are those of its form.
create table if not exists return_version (
    borough           text not null,
    id                uuid not null,
    period            text not null,
    financial_year    text not null,
    version           int  not null check (version > 0),
    state             text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'SUPERSEDED')),
    -- In which amounts were printed; none where the domain has no amounts.
    unit              text,
    illustrative      boolean not null,
    findings          text not null,
    line_count        int not null,
    submission        text,
    saved_by          text not null,
    saved_at          timestamptz not null,
    submitted_by      text,
    submitted_at      timestamptz,
    decided_by        text,
    decided_at        timestamptz,
    decision          text,
    superseded_by     uuid,
    -- What was approved, as it was then: reconciliation recomputes it from the rows and compares.
    approved_totals   text,
    aggregate_version bigint,
    revision          bigint not null,
    primary key (borough, id),
    unique (borough, period, version),
    foreign key (borough, period) references reporting_period
);
create index if not exists return_version_by_year on return_version (borough, financial_year, period, version);

-- The bytes as they were sent, every time: nothing a user sends is lost. Beside them how they were read, so that no file
-- is read twice; none where an earlier release saved it.
create table if not exists return_source (
    borough    text not null,
    return_id  uuid not null,
    sequence   int  not null,
    format     text not null,
    bytes      bytea not null,
    sent_by    text not null,
    sent_at    timestamptz not null,
    reading    bytea,
    primary key (borough, return_id, sequence),
    foreign key (borough, return_id) references return_version
);

create table if not exists return_history (
    borough     text not null,
    return_id   uuid not null,
    sequence    int  not null,
    state       text not null,
    happened_at timestamptz not null,
    who         text not null,
    statement   text,
    primary key (borough, return_id, sequence),
    foreign key (borough, return_id) references return_version
);

alter table return_version enable row level security;
alter table return_version force row level security;
drop policy if exists borough_scope on return_version;
create policy borough_scope on return_version using (concordat_may_see(borough)) with check (concordat_may_see(borough));
alter table return_source enable row level security;
alter table return_source force row level security;
drop policy if exists borough_scope on return_source;
create policy borough_scope on return_source using (concordat_may_see(borough)) with check (concordat_may_see(borough));
alter table return_history enable row level security;
alter table return_history force row level security;
drop policy if exists borough_scope on return_history;
create policy borough_scope on return_history using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on return_version to ${application};
grant select, insert on return_source, return_history to ${application};
