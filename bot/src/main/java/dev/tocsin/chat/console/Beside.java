package dev.tocsin.chat.console;

/** What the practice room shows beside the chat. */
record Beside(IncidentView incidents, Inbox inbox, ClockControl clock) {}
