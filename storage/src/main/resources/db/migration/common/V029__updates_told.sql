-- The status page asks what those affected were told of late.
create index journal_by_update on journal (at) where type in ('update-published');
