-- How a borough's own sheets are laid out, each version for good: what was read by one is read by it again.
create table table_profile (
    borough     text not null,
    name        text not null,
    version     int  not null,
    content     text not null,
    saved_by    text not null,
    saved_by_id text,
    saved_at    timestamptz not null,
    primary key (borough, name, version)
);
alter table table_profile enable row level security;
alter table table_profile force row level security;
create policy borough_scope on table_profile using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on table_profile to ${application};

-- What was said beside a table when it was sent: without it, the table would be read otherwise.
alter table return_source
    add column profile text,
    add column profile_version int,
    add column constants text;
