package com.isolatedaks.provider.contract;

/**
 * A named part of an object.
 *
 * @param name its name
 * @param type what it may be
 * @param required whether it must be there
 */
public record Property(String name, ValueType type, boolean required) {}
