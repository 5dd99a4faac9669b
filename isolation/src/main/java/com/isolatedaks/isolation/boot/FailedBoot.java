package com.isolatedaks.isolation.boot;

/**
 * A boot that failed.
 *
 * @param failure how
 * @param reason what is in the way, as far as the network tells
 */
public record FailedBoot(BootFailure failure, String reason) {}
