-- The address under which a platform shows a message; the practice room has none.
alter table message add column link text;
