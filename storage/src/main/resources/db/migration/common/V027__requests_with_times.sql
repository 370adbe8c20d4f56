-- When a request was answered, so that it is known when nobody will send it again; null before this was kept.
alter table request add column answered_at bigint;
