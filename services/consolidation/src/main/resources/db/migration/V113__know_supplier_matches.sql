-- What the management of partnerships decided about suppliers that may be one, as it became known: nobody's own, like references.
create table supplier_match_known (like borough_known including all);
grant select, insert on supplier_match_known to ${application};

select concordat_prove_by_events('supplier_match_known', null);
