-- Whose events there are, for who audits all boroughs (concordat_boroughs).
do $$
begin
    execute format('create policy names_for_owner on aggregate_version for select using (concordat_names_are_asked(%L))', current_user);
    execute format('create policy names_for_owner on applied_version for select using (concordat_names_are_asked(%L))', current_user);
end $$;
