-- Every pseudonym under which something came in, or will, and the first one of the same case: a new key of the borough
-- gives each of its cases another name, of which pairs tell whose it is (docs/decisions/0046 and 0049).
create table case_name (
    borough   text not null,
    pseudonym text not null,
    first     text not null, -- itself, where no pair told of another
    replaces  text,          -- as the pair said
    batch     uuid not null, -- in which it came first
    primary key (borough, pseudonym)
);
-- One key gives each case one name.
create unique index case_name_of_key on case_name (borough, first, split_part(pseudonym, '.', 1));
create index case_name_batch on case_name (borough, batch);
alter table case_name enable row level security;
alter table case_name force row level security;
create policy borough_scope on case_name using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on case_name to ${application};
select concordat_keep_rows('case_name', 'borough', 'borough', 'batch');
