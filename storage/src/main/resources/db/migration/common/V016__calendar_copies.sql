-- The last good copy of each calendar that shifts are read from, and what went wrong with it since. The id is a
-- digest of where the calendar is, since that may hold a secret.
create table calendar_copy (
  id text not null primary key,
  body text not null,
  read_at bigint,
  error text
);
