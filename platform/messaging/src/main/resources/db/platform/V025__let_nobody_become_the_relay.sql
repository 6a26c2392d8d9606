-- The relay signs in by itself now: no request can become it and read or mark what is to be published. What requests
-- may become is a role that sees parked events across boroughs, for whoever administers them, and nothing else.
create policy parked on parked_event for select using (current_user = '${parked}');
grant select on parked_event to ${parked};
drop policy relay on parked_event;
revoke select on parked_event from ${relay};

-- It removes what it has published, never what it has not.
create policy relay_removes_what_was_published on outbox as restrictive for delete to ${relay}
    using (published_at is not null);
