/** What the package's schema says of inputs and outputs. */
package com.isolatedaks.provider.contract;
