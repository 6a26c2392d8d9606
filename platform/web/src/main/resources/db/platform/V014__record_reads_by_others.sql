-- Who else read of a borough: its partners, the shared management, auditors. For the borough to ask for.
create table read_record (
    borough text not null,
    id bigint generated always as identity,
    first_at timestamptz not null,
    last_at timestamptz not null,
    times integer not null check (times > 0), -- within a moment or two
    actor text not null,
    actor_id text not null,
    role text not null,
    origin text not null,
    what text not null, -- the address that was asked for
    primary key (borough, id)
);
create index read_record_by_time on read_record (borough, first_at, id);
alter table read_record enable row level security;
alter table read_record force row level security;
create policy borough_scope on read_record using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on read_record to ${application};
