package com.isolatedaks.simulator.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import javax.annotation.Nullable;

/**
 * A request as Azure saw it.
 *
 * @param n the position in the whole journal, counted from 1
 * @param time when it was answered, in this machine's time
 * @param azureTime when it was answered, in Azure's time
 * @param azureEnd when Azure is done with it, in Azure's time
 * @param url path and query
 * @param status the HTTP status of the answer
 * @param body the request's body
 * @param isWrite whether it asked to change something; refused writes are writes too
 * @param fault what the plan did to it, if anything
 */
public record JournalEntry(
        long n,
        Instant time,
        Instant azureTime,
        Instant azureEnd,
        String method,
        String url,
        int status,
        @Nullable ObjectNode body,
        boolean isWrite,
        @Nullable String fault) {}
