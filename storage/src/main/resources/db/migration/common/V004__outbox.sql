-- What has been promised and is not done. "free_at" is when the next worker may take the job: the time it is due,
-- then the end of a lease, or the time of the next try.
create table job (
  id text not null primary key,
  incident bigint not null,
  kind text not null,
  body text not null,
  lane text,
  due_at bigint not null,
  position bigint not null,
  attempts int not null,
  free_at bigint not null,
  owner text,
  error text,
  failed_at bigint
);

create index job_by_free_at on job (free_at, position) where failed_at is null;

create index job_by_lane on job (lane, due_at, position) where failed_at is null;

create index job_by_position on job (position);

create index job_by_failure on job (incident) where failed_at is not null;
