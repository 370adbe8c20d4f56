package dev.tocsin.incident;

/** Something that happened to an incident: what its journal is made of. */
public sealed interface IncidentEvent
    permits LifecycleEvent, PeopleEvent, PagingEvent, RecordEvent, FollowUpEvent, RoomEvent {}
