-- Who alone may do something, such as hold a connection that there can be only one of.
create table lease (
  name text not null primary key,
  owner text not null,
  until bigint not null
);

-- The processes that share this database, each by what it last said of itself.
create table presence (
  id text not null primary key,
  host text not null,
  version text not null,
  configuration text not null,
  started_at bigint not null,
  seen_at bigint not null
);

-- A job that only one of the processes can do, handed to it by one that could not; after "free_at" any may try again.
alter table job add column meant_for text;

create index job_by_meant_for on job (meant_for) where meant_for is not null;
