package com.isolatedaks.isolation.proof;

/**
 * How a name of a private endpoint resolves.
 *
 * @param place who asks
 * @param name the name
 * @param answer what is answered
 * @param isPrivate whether that is the private endpoint
 */
public record NameAnswer(String place, String name, String answer, boolean isPrivate) {}
