-- What happened, in order: an incident is the fold of its entries.
create table journal (
  incident bigint not null,
  seq int not null,
  at bigint not null,
  type text not null,
  version int not null,
  actor text not null,
  request text,
  body text not null,
  redacted_at bigint,
  redacted_by text,
  primary key (incident, seq)
);

-- What was answered to a request, so that the same request twice is answered the same, and done once.
create table request (
  id text not null primary key,
  incident bigint not null,
  answer text not null
);
