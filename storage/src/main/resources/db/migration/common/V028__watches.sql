-- What is known of the things that end on a day, and what was said of that: a promise that goes with it is made once.
create table watch (
  id text not null primary key,
  ends_at bigint,
  read_at bigint,
  tried_at bigint,
  trouble text,
  trouble_at bigint,
  trouble_told_at bigint,
  warned_at bigint,
  alarmed_at bigint,
  incident bigint
);
