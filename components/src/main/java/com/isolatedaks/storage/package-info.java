/** Private storage classes for the CSI drivers of Azure Files and Azure Blob Storage. */
@ParametersAreNonnullByDefault
package com.isolatedaks.storage;

import javax.annotation.ParametersAreNonnullByDefault;
