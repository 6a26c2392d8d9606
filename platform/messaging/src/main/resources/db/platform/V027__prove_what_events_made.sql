-- Tables that hold what events brought and nothing else. The proof makes them again from the events, beside, and compares;
-- what it makes is rolled back, so nobody ever sees it. The tables beside are made anew after each migration
-- (afterMigrate__make_tables_again.sql), since they must have the same columns.
create table projected_table (
    name text primary key,
    borough_column text -- null: of no borough
);
grant select on projected_table to ${application};

create function concordat_prove_by_events(name text, borough_column text) returns void
    language sql as
$$
    insert into projected_table (name, borough_column) values (name, borough_column) on conflict do nothing;
$$;
select concordat_prove_by_events('applied_version', 'borough');
