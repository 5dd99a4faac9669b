/**
 * Azure Resource Manager over HTTP, for clients other than the azure-native plugin, and as much of Microsoft Entra ID as they
 * need to sign in. A thin layer: what a request does is decided in {@code arm}.
 */
@ParametersAreNonnullByDefault
package com.isolatedaks.simulator.http;

import javax.annotation.ParametersAreNonnullByDefault;
