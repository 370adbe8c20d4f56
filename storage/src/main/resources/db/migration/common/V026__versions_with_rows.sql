-- A version also keeps its timeline: a row of it is a line with a time and a kind.
alter table postmortem_line add column at bigint;

alter table postmortem_line add column kind text;
