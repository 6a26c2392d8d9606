-- What was submitted stays as it is until it is sent back, and what was approved stays for good, whatever the
-- application believes: grants cannot tell one state from another, so triggers do. A superuser can switch triggers off;
-- what was changed then is found by the verification of the chain, not prevented here.

-- By who they are, where both rows say it; by name where an earlier release wrote one of them.
create or replace function concordat_same_person(of jsonb, one text, other text) returns boolean
    language sql immutable as
$$
    select coalesce(of ->> (one || '_id') = of ->> (other || '_id'), of ->> one = of ->> other, false);
$$;

create or replace function concordat_keep_version() returns trigger
    language plpgsql as
$$
declare
    moves constant text[] := array [
        'DRAFT DRAFT', 'DRAFT SUBMITTED', 'SUBMITTED APPROVED', 'SUBMITTED REJECTED', 'REJECTED DRAFT',
        'APPROVED SUPERSEDED'];
    changed text[];
    allowed text[];
begin
    select coalesce(array_agg(key), '{}') into changed
      from jsonb_each(to_jsonb(new)) now
      join jsonb_each(to_jsonb(old)) was using (key)
     where now.value is distinct from was.value;
    if changed = '{}' then
        return new;
    end if;
    if changed && array ['borough', 'id', 'period', 'financial_year', 'version'] then
        raise exception 'a version of a return stays what it is about' using errcode = 'integrity_constraint_violation';
    end if;
    if old.state || ' ' || new.state <> all (moves) then
        raise exception 'a return that is % does not become %', old.state, new.state
            using errcode = 'integrity_constraint_violation';
    end if;
    allowed := case old.state || ' ' || new.state
        when 'APPROVED SUPERSEDED' then array ['state', 'superseded_by', 'revision']
        when 'SUBMITTED APPROVED' then array ['state', 'decided_by', 'decided_at', 'decision', 'approved_totals',
            'aggregate_version', 'revision', 'decided_by_id']
        when 'SUBMITTED REJECTED' then array ['state', 'decided_by', 'decided_at', 'decision', 'revision', 'decided_by_id']
        end;
    if allowed is not null and not changed <@ allowed then
        raise exception 'what was submitted does not change when it is decided on: %', changed
            using errcode = 'integrity_constraint_violation';
    end if;
    if new.state = 'APPROVED' and old.state <> 'APPROVED' and concordat_same_person(to_jsonb(new), 'submitted_by', 'decided_by') then
        raise exception 'whoever submitted a return does not approve it' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create or replace trigger concordat_keep_version before update on return_version
    for each row execute function concordat_keep_version();

create or replace function concordat_begin_version() returns trigger
    language plpgsql as
$$
begin
    if new.state <> 'DRAFT' then
        raise exception 'a return begins as a draft' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create or replace trigger concordat_begin_version before insert on return_version
    for each row execute function concordat_begin_version();

-- Once for each statement: a return may have 50,000 lines.
create or replace function concordat_keep_lines() returns trigger
    language plpgsql as
$$
begin
    if exists (
            select from (select distinct borough, return_id from changed) touched
              join return_version v on v.borough = touched.borough and v.id = touched.return_id
             where v.state in ('SUBMITTED', 'APPROVED', 'SUPERSEDED')) then
        raise exception 'the lines of a return stay as they were submitted' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end;
$$;
