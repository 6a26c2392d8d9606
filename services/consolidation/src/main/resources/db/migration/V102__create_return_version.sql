-- The life of each return, event by event, and what its publisher says its lines add up to.
create table return_version (
    borough           text        not null,
    period            text        not null,
    aggregate_version bigint      not null check (aggregate_version > 0),
    financial_year    text        not null,
    return_id         uuid        not null,
    version           integer     not null check (version > 0),
    state             text        not null check (state in ('DRAFTED', 'SUBMITTED', 'APPROVED', 'REJECTED')),
    event_id          text        not null,
    known_at          timestamptz not null,
    actor             text        not null,
    submitted_by      text,
    submitted_at      timestamptz,
    approved_by       text,
    approved_at       timestamptz,
    certification     text,
    rejected_by       text,
    rejected_at       timestamptz,
    reason            text,
    unit              text,
    illustrative      boolean     not null default false,
    lines             integer,
    sums              jsonb,
    digest            text,
    posting           bigint,
    primary key (borough, period, aggregate_version),
    check (state in ('DRAFTED', 'REJECTED') or (sums is not null and digest is not null and posting is not null))
);
comment on column return_version.posting is
    'aggregate version of the event that brought the lines: a return sent back is posted again under its version with other lines';
comment on column return_version.sums is 'control totals as published, never recomputed';

create index return_version_of_year on return_version (borough, financial_year);

alter table return_version enable row level security;
alter table return_version force row level security;
create policy borough_scope on return_version using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on return_version to ${application};
