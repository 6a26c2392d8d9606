-- What a Cabinet has adopted stays as it was adopted; afterwards it is replaced or withdrawn, and then nothing changes.
create function keep_mandate() returns trigger
    language plpgsql as
$$
declare
    moves constant text[] := array [
        'DRAFT DRAFT', 'DRAFT ADOPTED', 'ADOPTED REPLACED', 'ADOPTED WITHDRAWN'];
    ends constant text[] := array ['state', 'replaced_by', 'replaced_on', 'withdrawn_on', 'withdrawn_by',
        'withdrawn_by_id', 'withdrawn_at', 'withdrawal_reason', 'revision'];
begin
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            raise exception 'a mandate that was adopted is never deleted' using errcode = 'integrity_constraint_violation';
        end if;
        return old;
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            raise exception 'a mandate begins as a draft' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
    end if;
    if to_jsonb(new) = to_jsonb(old) then
        return new;
    end if;
    if old.state || ' ' || new.state <> all (moves) then
        raise exception 'a mandate that is % does not become %', old.state, new.state
            using errcode = 'integrity_constraint_violation';
    end if;
    if old.state = 'ADOPTED' and to_jsonb(new) - ends <> to_jsonb(old) - ends then
        raise exception 'a mandate stays as it was adopted' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end;
$$;
create trigger keep_mandate before insert or update or delete on mandate for each row execute function keep_mandate();
