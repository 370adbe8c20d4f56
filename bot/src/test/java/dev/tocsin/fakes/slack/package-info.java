/**
 * Slack as Tocsin meets it, written from Slack's own reference: a workspace with people and rooms
 * behind the Web API, Socket Mode and signed requests.
 */
package dev.tocsin.fakes.slack;
