-- Who was woken last is asked when few people share the nights.
create index journal_by_waking on journal (at) where type in ('step-reached', 'people-paged');
