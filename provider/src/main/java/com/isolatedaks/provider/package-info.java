/** The component package: a Pulumi plugin that constructs the components for programs in every language. */
package com.isolatedaks.provider;
