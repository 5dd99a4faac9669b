/** An engine in this process, and values as an engine sends them. */
package com.isolatedaks.provider.testing;
