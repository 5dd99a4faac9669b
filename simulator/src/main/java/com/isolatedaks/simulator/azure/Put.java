package com.isolatedaks.simulator.azure;

import java.util.Optional;
import javax.annotation.Nullable;

/** A PUT, or a PATCH whose changes are merged already, that a resource type's behaviour checks and completes. */
public final class Put {
    private final ResourceId id;
    private final Body body;
    private final Optional<AzureResource> before;
    private final Resources resources;

    @Nullable private ArmException failure;

    private int secondsBeforeFailure;

    /** Gathers what a behaviour needs; the body is changed in place. */
    public Put(ResourceId id, Body body, Optional<AzureResource> before, Resources resources) {
        this.id = id;
        this.body = body;
        this.before = before;
        this.resources = resources;
    }

    public ResourceId id() {
        return id;
    }

    /** The new body: what was sent, without read-only envelope properties. */
    public Body body() {
        return body;
    }

    /** The resource as it was, unless it is new. */
    public Optional<AzureResource> before() {
        return before;
    }

    public Resources resources() {
        return resources;
    }

    public boolean isCreate() {
        return before.isEmpty();
    }

    /** A value of the resource as it was; empty when the resource is new or had none. */
    public String textBefore(String pointer) {
        return before.map(resource -> resource.body().text(pointer)).orElse("");
    }

    /** Whether an existing resource had a value at the pointer and would get another one. */
    public boolean changes(String pointer) {
        String old = textBefore(pointer);
        return !old.isEmpty() && !old.equals(body.text(pointer));
    }

    /** Sets a value that Azure computed when the resource was made, and keeps from then on. */
    public void keepOrSet(String pointer, Object computed) {
        Optional<Object> kept = before.filter(resource -> resource.body().has(pointer))
                .map(resource -> resource.body().json().at(pointer));
        body.set(pointer, kept.orElse(computed));
    }

    /**
     * The request is accepted, but the operation will fail: what goes wrong shows only while Azure works on it.
     *
     * @param seconds how much longer than usual Azure works on it, because it tries again
     */
    public void failLater(ArmException error, int seconds) {
        failure = error;
        secondsBeforeFailure = seconds;
    }

    public Optional<ArmException> failure() {
        return Optional.ofNullable(failure);
    }

    /** How much longer than usual the operation takes; 0 unless it fails. */
    public int secondsBeforeFailure() {
        return secondsBeforeFailure;
    }
}
