package dev.tocsin.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command as it was understood.
 *
 * @param incident the incident that was named, null if none was
 * @param values what each argument was told, by its key
 * @param behind all of that as it can be typed behind the command's name
 */
record Parsed(
    CommandSpec spec, @Nullable Long incident, Map<String, String> values, String behind) {}
