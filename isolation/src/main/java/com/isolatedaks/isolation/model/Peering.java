package com.isolatedaks.isolation.model;

/**
 * One half of a peering.
 *
 * @param name its name
 * @param remote the network at the other end
 * @param isOpen whether the other half exists and traffic is allowed
 * @param takesForwarded whether what the other network only passes on is taken
 */
public record Peering(String name, ArmId remote, boolean isOpen, boolean takesForwarded) {}
