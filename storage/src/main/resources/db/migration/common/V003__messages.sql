-- What people said. Platforms deliver in any order, so what happens to a message later has tables of its own,
-- without foreign keys: an edit may be here before the message that it edits.
create table message (
  id text not null primary key,
  incident bigint not null,
  platform text not null,
  room text not null,
  thread text,
  author text not null,
  author_name text not null,
  is_bot boolean not null,
  at bigint not null,
  text text not null,
  redacted_at bigint,
  redacted_by text
);

create index message_by_incident on message (incident, at);

create index message_by_room on message (platform, room, at);

create table message_revision (
  message text not null,
  number int not null,
  at bigint not null,
  text text not null,
  primary key (message, number)
);

create table message_deletion (
  message text not null primary key,
  at bigint not null
);

-- A reaction taken away stays as a row, so that an older "added" that arrives late does not bring it back.
create table reaction (
  message text not null,
  emoji text not null,
  person text not null,
  is_there boolean not null,
  at bigint not null,
  primary key (message, emoji, person)
);

create table attachment (
  id text not null primary key,
  message text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  link text not null,
  stored_as text
);

create index attachment_by_message on attachment (message);
