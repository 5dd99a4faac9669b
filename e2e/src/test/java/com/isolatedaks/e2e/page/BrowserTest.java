package com.isolatedaks.e2e.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the tests of a class one {@link Browser}. Where none is installed they are left out, for a browser is much to ask
 * of somebody who changes a rule; where {@code ISOLATED_AKS_BROWSER=required} is set, as {@code .ci/run} does, they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserTest.Extension.class)
@interface BrowserTest {

    /** Starts the browser when it is asked for; JUnit closes it after the class. */
    final class Extension implements ExecutionCondition, ParameterResolver {
        private static final Optional<InstalledBrowser> INSTALLED = InstalledBrowser.find();

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (INSTALLED.isPresent()) {
                return ConditionEvaluationResult.enabled("there is a browser");
            }
            if ("required".equals(System.getenv("ISOLATED_AKS_BROWSER"))) {
                throw new IllegalStateException(InstalledBrowser.MISSING);
            }
            return ConditionEvaluationResult.disabled(InstalledBrowser.MISSING);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(BrowserTest.class, context.getRequiredTestClass()))
                    .getOrComputeIfAbsent(Browser.class, key -> Browser.start(INSTALLED.orElseThrow()), Browser.class);
        }
    }
}
