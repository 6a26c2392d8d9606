-- What a borough says that papers of its own have printed; a version never changes.
create table paper_version (
    borough text    not null references council (code),
    code    text    not null,
    version integer not null check (version > 0),
    content text    not null check (content is json object),
    primary key (borough, code, version)
);
alter table paper_version enable row level security;
alter table paper_version force row level security;
create policy borough_scope on paper_version using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on paper_version to ${application};
select concordat_keep_rows('paper_version', 'borough', 'borough', 'code', 'version');
