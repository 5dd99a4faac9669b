package com.isolatedaks.isolation.proof;

/**
 * Something that a cluster needs to boot and to run.
 *
 * @param place who needs it
 * @param what what is needed
 * @param isMet whether there is a way to it
 * @param how how it is met, or what is in the way
 */
public record Need(String place, String what, boolean isMet, String how) {}
