package dev.tocsin.incident;

/** Something that someone, or a finished job, wants to happen to an incident. */
public sealed interface IncidentCommand
    permits LifecycleCommand,
        PeopleCommand,
        PagingCommand,
        RecordCommand,
        FollowUpCommand,
        RoomCommand {}
