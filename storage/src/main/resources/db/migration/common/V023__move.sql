-- A move of everything from SQLite to PostgreSQL. The same id stands in both, so that a move that was interrupted is
-- known again; it is finished in the one when nothing may be written there any more, in the other when all has arrived.
create table move (
  id text not null primary key,
  begun_at bigint not null,
  finished_at bigint
);
