-- Returns, version by version. A later approved version supersedes the former; nothing is ever deleted.
create table budget_return (
    borough           text not null,
    id                uuid not null,
    period            text not null,
    financial_year    text not null,
    version           int  not null check (version > 0),
    state             text not null check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'SUPERSEDED')),
    unit              text not null,
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
create index budget_return_by_year on budget_return (borough, financial_year, period, version);

create table return_line (
    borough           text not null,
    return_id         uuid not null,
    line              int  not null,
    cost_centre       text,
    cost_centre_title text,
    service_line      text,
    fund              text not null,
    type              text not null,
    subjective        text,
    original_budget   numeric(14, 2),
    current_budget    numeric(14, 2),
    profile_to_date   numeric(14, 2),
    actual_to_date    numeric(14, 2),
    commitments       numeric(14, 2),
    forecast_outturn  numeric(14, 2),
    comment           text,
    primary key (borough, return_id, line),
    foreign key (borough, return_id) references budget_return
);

-- The bytes as they were sent, every time: nothing a user sends is lost.
create table return_source (
    borough    text not null,
    return_id  uuid not null,
    sequence   int  not null,
    format     text not null,
    bytes      bytea not null,
    sent_by    text not null,
    sent_at    timestamptz not null,
    primary key (borough, return_id, sequence),
    foreign key (borough, return_id) references budget_return
);

create table return_history (
    borough     text not null,
    return_id   uuid not null,
    sequence    int  not null,
    state       text not null,
    happened_at timestamptz not null,
    who         text not null,
    statement   text,
    primary key (borough, return_id, sequence),
    foreign key (borough, return_id) references budget_return
);

alter table budget_return enable row level security;
alter table budget_return force row level security;
create policy borough_scope on budget_return using (concordat_may_see(borough)) with check (concordat_may_see(borough));
alter table return_line enable row level security;
alter table return_line force row level security;
create policy borough_scope on return_line using (concordat_may_see(borough)) with check (concordat_may_see(borough));
alter table return_source enable row level security;
alter table return_source force row level security;
create policy borough_scope on return_source using (concordat_may_see(borough)) with check (concordat_may_see(borough));
alter table return_history enable row level security;
alter table return_history force row level security;
create policy borough_scope on return_history using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on budget_return to ${application};
grant select, insert, delete on return_line to ${application};
grant select, insert on return_source, return_history to ${application};
