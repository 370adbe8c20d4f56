-- The last incident number given out: one row, whose update is the queue of those who open at once.
create table incident_number (
  last bigint not null
);

insert into incident_number (last) values (0);

-- One line an incident, rebuilt from the journal whenever it is in doubt.
create table board (
  incident bigint not null primary key,
  seq int not null,
  status text not null,
  severity int not null,
  title text not null,
  service text,
  lead text,
  is_private boolean not null,
  is_drill boolean not null,
  platform text,
  room text,
  opened_at bigint not null,
  changed_at bigint not null,
  ended_at bigint
);

create index board_by_room on board (platform, room);

create index board_by_end on board (ended_at);
