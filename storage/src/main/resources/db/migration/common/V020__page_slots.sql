-- The last times that a person was called or sent a text message: each has so many slots, and a slot is free again
-- after a while. Taking one is a single statement, so that it holds however many processes send.
create table page_slot (
  person text not null,
  channel text not null,
  slot int not null,
  page text not null,
  service text not null,
  taken_at bigint not null,
  primary key (person, channel, slot)
);
