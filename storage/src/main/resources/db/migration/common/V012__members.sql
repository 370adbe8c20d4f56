-- Who is in a room, which gives them the right to change its incident. One who left stays as a row, so that an older
-- "joined" that arrives late does not bring them back.
create table member (
  platform text not null,
  room text not null,
  person text not null,
  is_in boolean not null,
  at bigint not null,
  primary key (platform, room, person)
);

-- Whom a message mentions: its text has their names, and a name is nobody for certain.
create table mention (
  message text not null,
  person text not null,
  name text not null,
  primary key (message, person)
);
