-- Each change of these leaves its digest in the audit.
select concordat_keep_rows('cost_centre_chart', 'borough', 'borough');
select concordat_keep_rows('cost_centre', 'borough', 'borough');
select concordat_keep_rows('borough_settings', 'borough', 'borough');
select concordat_keep_rows('virement', 'borough', 'borough', 'id');
select concordat_keep_rows('virement_leg', 'borough', 'borough', 'virement_id');
