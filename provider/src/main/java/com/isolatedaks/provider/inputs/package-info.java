/** Reads the arguments of a component from what the engine sends, without losing a secret, a dependency or what is unknown. */
package com.isolatedaks.provider.inputs;
