-- A virement that was decided on stays as it was decided, and its legs stay as they were proposed.
create function keep_virement() returns trigger
    language plpgsql as
$$
declare
    decides constant text[] := array ['state', 'decided_by', 'decided_by_id', 'decided_at', 'decision', 'revision'];
begin
    if to_jsonb(new) = to_jsonb(old) then
        return new;
    end if;
    if old.state <> 'PROPOSED' or to_jsonb(new) - decides <> to_jsonb(old) - decides then
        raise exception 'a virement stays as it was proposed and decided' using errcode = 'integrity_constraint_violation';
    end if;
    if new.state = 'APPROVED' and concordat_same_person(to_jsonb(new), 'proposed_by', 'decided_by') then
        raise exception 'whoever proposed a virement does not approve it' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger keep_virement before update on virement for each row execute function keep_virement();

create function begin_virement() returns trigger
    language plpgsql as
$$
begin
    if new.state <> 'PROPOSED' then
        raise exception 'a virement begins as a proposal' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger begin_virement before insert on virement for each row execute function begin_virement();

create function keep_virement_leg() returns trigger
    language plpgsql as
$$
begin
    if exists (select from virement v
                where v.borough = new.borough and v.id = new.virement_id and v.state <> 'PROPOSED') then
        raise exception 'a virement that was decided on gets no further leg' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger keep_virement_leg before insert on virement_leg for each row execute function keep_virement_leg();
