package dev.tocsin.config;

/**
 * The page that tells those affected how things stand.
 *
 * @param title what stands above it
 */
public record StatusPage(String title) {}
