package com.isolatedaks.isolation.catalogue;

/**
 * An address range that may not be used.
 *
 * @param range the range in CIDR notation
 * @param reason why not
 */
public record ReservedRange(String range, String reason) {}
