/** Constructs a component for the engine: a deployment of its own for each, and one error if it fails. */
package com.isolatedaks.provider.construct;
