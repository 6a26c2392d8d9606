-- Row-level security asks this of every row: has the transaction named its borough? Nothing named, nothing seen.
create function concordat_may_see(borough text) returns boolean
    language sql stable
    return borough = any (string_to_array(current_setting('concordat.boroughs', true), ','));

-- One hash chain per borough, and '-' for reference data; the application may add to it and nothing else.
create table audit_record (
    borough  text        not null,
    sequence bigint      not null check (sequence > 0),
    at       timestamptz not null,
    actor    text        not null,
    origin   text        not null,
    action   text        not null,
    subject  text        not null,
    before   text,
    after    text,
    hash     bytea       not null check (octet_length(hash) = 32),
    primary key (borough, sequence)
);
alter table audit_record enable row level security;
alter table audit_record force row level security;
create policy borough_scope on audit_record using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert on audit_record to ${application};

-- Where each chain ends: what tells a tail that was cut off. Its row is the lock that keeps the sequence without gaps.
create table audit_head (
    borough  text   not null primary key,
    sequence bigint not null check (sequence >= 0),
    hash     bytea  not null check (octet_length(hash) = 32)
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy borough_scope on audit_head using (concordat_may_see(borough)) with check (concordat_may_see(borough));
grant select, insert, update on audit_head to ${application};

-- A head moves one record forward, onto a record that is there: so the application itself cannot cut or rewrite a tail.
create function audit_head_moves_forward() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        if new.sequence <> 0 then
            raise exception 'a chain begins at nothing';
        end if;
    elsif new.borough <> old.borough or new.sequence <> old.sequence + 1 or not exists (
            select from audit_record r
            where r.borough = new.borough and r.sequence = new.sequence and r.hash = new.hash) then
        raise exception 'a chain moves one record forward';
    end if;
    return new;
end;
$$;
create trigger audit_head_moves_forward before insert or update on audit_head
    for each row execute function audit_head_moves_forward();
