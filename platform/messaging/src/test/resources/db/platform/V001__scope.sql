-- stand-in until platform/security has landed
create function concordat_may_see(borough text) returns boolean stable language sql as
  $$ select borough = any(string_to_array(current_setting('concordat.boroughs', true), ',')) $$;
