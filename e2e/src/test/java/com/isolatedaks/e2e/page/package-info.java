/** Looks at the page of {@code ./prove --html} in a browser, as its readers do. */
@ParametersAreNonnullByDefault
package com.isolatedaks.e2e.page;

import javax.annotation.ParametersAreNonnullByDefault;
