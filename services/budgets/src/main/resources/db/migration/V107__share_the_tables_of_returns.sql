-- The tables of returns are those of every service that takes returns from now on (db/returns, V150 and up). Ours get
-- their names and shape, and keep what is in them.
alter table budget_return rename to return_version;
alter index budget_return_by_year rename to return_version_by_year;
-- Keys and checks are named after their table; those that are backed by an index rename it too.
do $$
declare
    named text;
begin
    for named in
        select conname from pg_constraint
        where conrelid = 'return_version'::regclass and conname like 'budget\_return\_%'
    loop
        execute format(
            'alter table return_version rename constraint %I to %I',
            named, 'return_version' || substr(named, length('budget_return') + 1));
    end loop;
end $$;
-- A domain without amounts has no unit.
alter table return_version alter column unit drop not null;
-- How what was sent was read; what was sent before is read again when it is needed.
alter table return_source add column reading bytea;
