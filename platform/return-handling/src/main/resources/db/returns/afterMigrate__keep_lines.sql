-- The lines are in a table that the service makes, earlier or later than V156: whenever it is there, it is kept.
do $$
declare
    event text;
    rows text;
begin
    if to_regclass('return_line') is null then
        return;
    end if;
    foreach event in array array ['insert', 'update', 'delete'] loop
        rows := case event when 'insert' then 'new' else 'old' end;
        if not exists (select from pg_trigger
                        where tgrelid = 'return_line'::regclass and tgname = 'concordat_keep_lines_' || event) then
            execute format(
                'create trigger %I after %s on return_line referencing %s table as changed
                 for each statement execute function concordat_keep_lines()',
                'concordat_keep_lines_' || event, event, rows);
        end if;
    end loop;
    -- And proved: all lines of one return together.
    perform concordat_keep_rows('return_line', 'borough', 'borough', 'return_id');
end $$;
