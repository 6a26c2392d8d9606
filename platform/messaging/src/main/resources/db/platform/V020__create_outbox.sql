-- Events leave in the transaction that caused them; the relay sends them on. Laid out for Debezium's outbox event
-- router too (id, aggregatetype = topic, aggregateid = key, type, payload, timestamp), should a site prefer
-- change-data-capture; docs: platform/messaging/README.md.
create table outbox (
    position bigint generated always as identity primary key,
    id uuid not null,
    aggregatetype text not null,
    aggregateid text not null,
    aggregateversion bigint not null,
    type text not null,
    payload json not null, -- json, not jsonb: the text goes out as it came in
    payload_bytes integer not null, -- so that the relay can tell how much to read without reading it
    borough text not null, -- '-' when all boroughs share it
    actor text not null,
    traceparent text,
    timestamp timestamptz not null,
    created_at timestamptz not null default clock_timestamp(),
    published_at timestamptz
);
create index outbox_unpublished on outbox (position) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;
alter table outbox enable row level security;
alter table outbox force row level security;
-- The application may put events in and never see or change them again; the relay is the same process under another
-- role, taken on for one transaction.
create policy borough_scope on outbox for insert with check (concordat_may_see(borough));
create policy relay on outbox using (current_user = '${relay}') with check (current_user = '${relay}');
grant insert on outbox to ${application};
grant select, update (published_at), delete on outbox to ${relay};

-- The last version given out per aggregate. The row lock makes its events wait for each other, so that versions have
-- no gaps and the order of positions is the order of commits.
create table aggregate_version (
    borough text not null,
    aggregatetype text not null,
    aggregateid text not null,
    version bigint not null,
    primary key (borough, aggregatetype, aggregateid),
    -- An aggregate that changed its borough would begin again at 1, and consumers would take that for a duplicate.
    constraint aggregate_version_one_borough unique (aggregatetype, aggregateid)
);
alter table aggregate_version enable row level security;
alter table aggregate_version force row level security;
create policy borough_scope on aggregate_version
    using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on aggregate_version to ${application};
