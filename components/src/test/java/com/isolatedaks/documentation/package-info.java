/** Holds the documentation to the code: pages that are made from it, and code that pages show. */
package com.isolatedaks.documentation;
