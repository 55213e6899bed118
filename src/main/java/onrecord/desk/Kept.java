package onrecord.desk;

import java.util.function.Supplier;

/**
 * What is kept for the desk.
 *
 * @param cited is handed what answers cite, in the background
 * @param choices what people and places chose
 * @param traces all that is kept of people
 * @param report how the store is doing at this moment
 */
public record Kept(
    CitedVersions cited, Choices choices, Traces traces, Supplier<StoreReport> report) {}
