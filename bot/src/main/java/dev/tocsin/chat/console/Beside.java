package dev.tocsin.chat.console;

import dev.tocsin.practice.ClockControl;
import dev.tocsin.practice.Inbox;
import dev.tocsin.practice.IncidentView;

/** What the practice room shows beside the chat. */
record Beside(IncidentView incidents, Inbox inbox, ClockControl clock) {}
