package com.isolatedaks.e2e.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests what they run on: a {@link Workspace} of their own, or the one {@link DeployedStack} of the whole run. Both
 * are removed by JUnit: a workspace after its test, or after its class if it was made for that.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EngineTest.Resolver.class)
public @interface EngineTest {

    /** Makes them when they are asked for. */
    final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == DeployedStack.class || type == Workspace.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            boolean isShared = parameter.getParameter().getType() == DeployedStack.class;
            return isShared
                    ? context.getRoot()
                            .getStore(Namespace.GLOBAL)
                            .getOrComputeIfAbsent(
                                    DeployedStack.class, key -> DeployedStack.deploy(), DeployedStack.class)
                    : context.getStore(Namespace.create(context.getUniqueId()))
                            .getOrComputeIfAbsent(Workspace.class, key -> Workspace.make(), Workspace.class);
        }
    }
}
