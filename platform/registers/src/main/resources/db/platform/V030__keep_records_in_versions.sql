-- Records of every register of a service. A version never changes: others were made by it.
create table register_record (
    -- behind whose wall it is kept; '-' where everybody may read it
    borough        text        not null,
    register       text        not null,
    code           text        not null,
    version        integer     not null check (version > 0),
    -- who may record further versions: borough/LBHF, partnership/tri-borough; null where it is for everybody
    owner          text,
    content        text        not null check (content is json object),
    warnings       text        not null check (warnings is json array),
    recorded_by    text        not null,
    recorded_by_id text,
    recorded_at    timestamptz not null,
    primary key (borough, register, code, version)
);
alter table register_record enable row level security;
alter table register_record force row level security;
create policy borough_scope on register_record using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on register_record to ${application};
select concordat_keep_rows('register_record', 'borough', 'borough', 'register', 'code', 'version');
