package onrecord.desk;

import java.util.function.Supplier;
import onrecord.digest.Rota;
import onrecord.watch.StandingWatches;

/**
 * What is kept for the desk.
 *
 * @param cited is handed what answers cite, in the background
 * @param choices what people and places chose
 * @param watches what places want to be told of at once
 * @param traces all that is kept of people
 * @param rota what places get by themselves
 * @param arrivals how what places got by themselves arrived there
 * @param report how the store is doing at this moment
 */
public record Kept(
    CitedVersions cited,
    Choices choices,
    StandingWatches watches,
    Traces traces,
    Rota rota,
    Arrivals arrivals,
    Supplier<StoreReport> report) {}
