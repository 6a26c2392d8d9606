-- Makes the database and the four roles of one service. Run as a superuser, with ${service}, ${password} and ${relay_password}
-- replaced; "already exists" is no failure, so it may be run again (for a dropped database, or a new password):
--   sed -e 's/${service}/budgets/g' -e 's/${password}/…/g' -e 's/${relay_password}/…/g' create-service.sql | psql -d postgres
-- <service>_owner  owns the database and its tables; Flyway signs in as this role, nothing else does.
-- <service>        is the application. It owns nothing and cannot bypass row-level security.
-- <service>_relay  is the outbox relay, which reads across boroughs and marks what it has sent, and nothing else. It
--                  signs in by itself; the application cannot become it. Give it a password of its own.
-- <service>_parked sees parked events across boroughs. The application may become it for a moment (SET LOCAL ROLE) but
--                  does not inherit it, or its policies would always apply.
CREATE ROLE ${service}_owner;
ALTER ROLE ${service}_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${password}';
CREATE ROLE ${service};
ALTER ROLE ${service} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${password}';
CREATE ROLE ${service}_relay;
ALTER ROLE ${service}_relay LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${relay_password}';
REVOKE ${service}_relay FROM ${service};
CREATE ROLE ${service}_parked;
ALTER ROLE ${service}_parked NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
GRANT ${service}_parked TO ${service} WITH INHERIT FALSE, SET TRUE;
CREATE DATABASE ${service} OWNER ${service}_owner;
REVOKE ALL ON DATABASE ${service} FROM PUBLIC;
GRANT CONNECT ON DATABASE ${service} TO ${service}, ${service}_relay;

\connect ${service}
ALTER SCHEMA public OWNER TO ${service}_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ${service}, ${service}_relay, ${service}_parked;
