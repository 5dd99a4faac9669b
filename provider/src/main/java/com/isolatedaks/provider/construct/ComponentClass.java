package com.isolatedaks.provider.construct;

import com.isolatedaks.isolation.rule.Problems;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The class behind a component of the schema: one of the components' package with the name of the token. */
public final class ComponentClass {
    private static final String PACKAGE = "com.isolatedaks";
    private static final Map<String, ComponentClass> KNOWN = new ConcurrentHashMap<>();

    private final Constructor<? extends ComponentResource> constructor;
    private final Optional<Method> check;

    private ComponentClass(Class<? extends ComponentResource> type) {
        this.constructor = constructor(type);
        this.check = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("check") && Modifier.isStatic(method.getModifiers()))
                .findFirst();
    }

    /** The class of a token. */
    public static ComponentClass of(String token) {
        return KNOWN.computeIfAbsent(token, ComponentClass::load);
    }

    /** The class of its arguments. */
    public Class<?> args() {
        return constructor.getParameterTypes()[1];
    }

    /** Reports what is wrong with the arguments before there is a deployment, if the component can tell. */
    public void check(String name, Object args, Problems problems) {
        check.ifPresent(method -> {
            try {
                if (method.getParameterCount() == 2) {
                    method.invoke(null, args, problems);
                } else {
                    method.invoke(null, name, args, problems);
                }
            } catch (InvocationTargetException e) {
                throw unwrapped(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Makes the component, in the deployment of this thread. */
    ComponentResource make(String name, Object args, ComponentResourceOptions options) {
        try {
            return constructor.newInstance(name, args, options);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An output of a component, if this one has it. */
    Optional<Output<?>> output(ComponentResource component, String name) {
        try {
            Object value = component.getClass().getMethod(name).invoke(component);
            return value instanceof Optional<?> optional
                    ? optional.map(output -> (Output<?>) output)
                    : Optional.of((Output<?>) value);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ComponentClass load(String token) {
        String name = PACKAGE + "." + token.substring(token.lastIndexOf(':') + 1);
        try {
            return new ComponentClass(Class.forName(name).asSubclass(ComponentResource.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(token + " has no class " + name, e);
        }
    }

    private static Constructor<? extends ComponentResource> constructor(Class<? extends ComponentResource> type) {
        for (Constructor<?> candidate : type.getConstructors()) {
            if (candidate.getParameterCount() == 3) {
                @SuppressWarnings("unchecked")
                var constructor = (Constructor<? extends ComponentResource>) candidate;
                return constructor;
            }
        }
        throw new IllegalStateException(type.getName() + " has no constructor with name, arguments and options");
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        return e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
    }
}
