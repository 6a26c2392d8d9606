-- The smallest thing a borough can own, for the tests of manners.
create table note (
    borough text    not null,
    id      uuid    not null,
    version bigint  not null,
    text    text    not null,
    amount  numeric not null,
    primary key (borough, id)
);
alter table note enable row level security;
alter table note force row level security;
create policy borough_scope on note using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update, delete on note to ${application};
