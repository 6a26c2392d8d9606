-- Whose events there are, for who audits all boroughs (concordat_boroughs).
create policy names_for_owner on aggregate_version for select using (concordat_names_are_asked());
create policy names_for_owner on applied_version for select using (concordat_names_are_asked());
