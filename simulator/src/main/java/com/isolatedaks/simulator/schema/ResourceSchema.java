package com.isolatedaks.simulator.schema;

/**
 * A resource of the package.
 *
 * @param inputs the properties that a program may set
 * @param outputs the properties that the provider returns
 */
public record ResourceSchema(ObjectShape inputs, ObjectShape outputs) {}
