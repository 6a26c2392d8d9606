-- Every record of the audit says what the change it is about left in the tables: of each group of rows a digest. So the
-- rows themselves can be proved, and not only the records: what was changed without a record differs from the last one.
alter table audit_record
    add column rows text, -- a JSON array of {borough, table, key, digest}; null where nothing changed, and before V004
    add column signature text; -- over the hash, by the service's key, which the database does not have; null before V004

-- Tells this database's chains from those of a database that it replaces: a service that is rebuilt begins anew.
create table audit_book (
    only_row boolean primary key default true check (only_row),
    id uuid not null default gen_random_uuid(),
    begun_at timestamptz not null default clock_timestamp()
);
insert into audit_book default values;
grant select on audit_book to ${application};

-- Which tables are proved, and which columns tell one group of rows from another.
create table kept_table (
    name text primary key,
    borough_column text, -- null: of no borough
    key_columns text[] not null,
    recorded boolean not null default false -- whether what was in it when it began to be kept has been recorded
);
grant select, update (recorded) on kept_table to ${application};

-- Only while concordat_boroughs asks, and only of the tables' owner.
create function concordat_names_are_asked() returns boolean
    language sql stable
    return current_setting('concordat.names_are_asked', true) = 'yes'
        and current_user = (select tableowner from pg_tables where schemaname = 'public' and tablename = 'audit_head');

-- What the transaction at hand has changed and not recorded yet; empty whenever nobody is at work.
create table touched_rows (
    transaction xid8 not null default pg_current_xact_id(),
    borough text not null,
    name text not null,
    key text not null,
    primary key (transaction, borough, name, key)
);
grant select, insert, delete on touched_rows to ${application};

create function concordat_changes_are_recorded() returns trigger
    language plpgsql as
$$
begin
    if exists (select from touched_rows t
                where t.transaction = new.transaction and t.borough = new.borough and t.name = new.name and t.key = new.key) then
        raise exception 'a change of % without a record of it', new.name using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end;
$$;
create constraint trigger concordat_changes_are_recorded after insert on touched_rows
    deferrable initially deferred for each row execute function concordat_changes_are_recorded();

-- Has a table's rows proved from now on. A group's digest is SHA-256 over its rows, a line each in the order of their
-- bytes; a row is its JSON without what is null, so that a column which comes later changes no digest as long as it is
-- empty, and with bytes as their own SHA-256. To be called again when a column of bytes is added.
create function concordat_keep_rows(kept text, borough_column text, variadic key_columns text[]) returns void
    language plpgsql as
$$
declare
    borough text := case when borough_column is null then '''-''' else 't.' || quote_ident(borough_column) end;
    key text := (select 'jsonb_build_array(' || string_agg('t.' || quote_ident(c), ', ' order by n) || ')::text'
                   from unnest(key_columns) with ordinality as k (c, n));
    only_key text := (select string_agg(format('t.%I = (key ->> %s)::%s', c, n - 1, format_type(a.atttypid, null)), ' and ' order by n)
                        from unnest(key_columns) with ordinality as k (c, n)
                        join pg_attribute a on a.attrelid = kept::regclass and a.attname = c);
    bytes text[] := (select coalesce(array_agg(attname::text order by attname), '{}') from pg_attribute
                      where attrelid = kept::regclass and atttypid = 'bytea'::regtype and attnum > 0 and not attisdropped);
    line text := 'jsonb_strip_nulls(to_jsonb(t)'
        || coalesce((select string_agg(format(' - %L', c), '') from unnest(bytes) c), '')
        || coalesce((select ' || jsonb_build_object('
                        || string_agg(format('%L, encode(sha256(t.%I), ''hex'')', c, c), ', ') || ')' from unnest(bytes) c), '')
        || ')::text collate "C"';
    digest text := format('encode(sha256(convert_to(string_agg(%1$s, chr(10) order by %1$s), ''UTF8'')), ''hex'')', line);
    event text;
begin
    execute format('create or replace function %I(key jsonb) returns text language sql stable set timezone = ''UTC'' as %L',
        'concordat_digest_' || kept, format('select %s from %I t where %s', digest, kept, only_key));
    execute format('create or replace function %I() returns table (borough text, key text, digest text)
            language sql stable set timezone = ''UTC'' as %L',
        'concordat_digests_' || kept,
        format('select %1$s, %2$s, %3$s from %4$I t group by 1, 2', borough, key, digest, kept));
    -- What others than the application do is not recorded, and is found by that.
    execute format('create or replace function %I() returns trigger language plpgsql as %L',
        'concordat_touch_' || kept, format(
            'begin
                 if current_user = %4$L then
                     insert into touched_rows (borough, name, key)
                     select distinct %1$s, %3$L, %2$s from changed t on conflict do nothing;
                 end if;
                 return null;
             end', borough, key, kept, '${application}'));
    execute format('create or replace function %I() returns trigger language plpgsql as %L',
        'concordat_touch_both_' || kept, format(
            'begin
                 if current_user = %4$L then
                     insert into touched_rows (borough, name, key)
                     select %1$s, %3$L, %2$s from changed t union select %1$s, %3$L, %2$s from former t on conflict do nothing;
                 end if;
                 return null;
             end', borough, key, kept, '${application}'));
    foreach event in array array ['insert', 'delete', 'update'] loop
        execute format('create or replace trigger %I after %s on %I referencing %s for each statement execute function %I()',
            'concordat_touch_' || event, event, kept,
            case event when 'insert' then 'new table as changed' when 'delete' then 'old table as changed'
                else 'new table as changed old table as former' end,
            case event when 'update' then 'concordat_touch_both_' else 'concordat_touch_' end || kept);
    end loop;
    if borough_column is not null then
        execute format('drop policy if exists names_for_owner on %I', kept);
        execute format('create policy names_for_owner on %I for select using (concordat_names_are_asked())', kept);
    end if;
    insert into kept_table (name, borough_column, key_columns) values (kept, borough_column, key_columns)
    on conflict (name) do nothing;
end;
$$;

-- What the transaction at hand has changed, with the digests that it leaves; no digest where nothing is left. To be asked
-- once, at its end, by who then records it.
create function concordat_changed_rows() returns table (borough text, name text, key text, digest text)
    language plpgsql as
$$
declare
    touched record;
begin
    for touched in delete from touched_rows t where t.transaction = pg_current_xact_id_if_assigned()
                   returning t.borough, t.name, t.key loop
        borough := touched.borough;
        name := touched.name;
        key := touched.key;
        execute format('select %I($1)', 'concordat_digest_' || touched.name) into digest using touched.key::jsonb;
        return next;
    end loop;
end;
$$;

-- The boroughs that anything here is about, whichever the transaction has named: who audits all of them must know of all
-- of them. Asked with the rights of the tables' owner, whose policies let it see whose a row is.
create function concordat_boroughs() returns table (borough text, found_in text)
    language plpgsql security definer set search_path = public as
$$
declare
    here record;
begin
    perform set_config('concordat.names_are_asked', 'yes', true);
    for here in
        select 'audit_head' as name, 'borough' as col
        union all select n, 'borough' from unnest(array ['aggregate_version', 'applied_version']) n where to_regclass(n) is not null
        union all select k.name, k.borough_column from kept_table k where k.borough_column is not null
    loop
        -- One look into the index for each borough, however many rows there are.
        return query execute format(
            'with recursive found (code) as (
                 select min(%1$I) from %2$I
                 union all select (select min(t.%1$I) from %2$I t where t.%1$I > found.code) from found where found.code is not null)
             select code, %2$L from found where code is not null and code <> $1', here.col, here.name) using '-';
    end loop;
    perform set_config('concordat.names_are_asked', '', true);
end;
$$;
create policy names_for_owner on audit_head for select using (concordat_names_are_asked());
