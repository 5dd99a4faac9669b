package com.isolatedaks.simulator.azure;

import java.util.Set;

/**
 * A long-running operation that is not over.
 *
 * @param resource what it works on
 * @param method PUT, PATCH or DELETE
 * @param path the path of its URL
 * @param locks keys of what nobody else may write while it runs
 */
public record RunningOperation(ResourceId resource, String method, String path, Set<String> locks) {}
