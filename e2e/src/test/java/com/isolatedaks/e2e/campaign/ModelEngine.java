package com.isolatedaks.e2e.campaign;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.CheckResponse;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.CreateResponse;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.DiffResponse;
import pulumirpc.Provider.DiffResponse.DiffChanges;
import pulumirpc.Provider.ErrorResourceInitFailed;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.ReadResponse;
import pulumirpc.Provider.UpdateRequest;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/**
 * Calls a provider as Pulumi's engine does, for resources that are known beforehand: the same calls in the same order, the
 * same conclusions from errors. It has no program, no previews, no replacements and no secrets.
 */
final class ModelEngine {
    /** As a program may ask for; an operation that takes longer in Azure's time is given up. */
    private static final double TIMEOUT_SECONDS = 900;

    private final RecordedStack stack;
    private final ModelState state;
    private final ResourceProviderBlockingStub provider;
    private final ExecutorService threads;

    ModelEngine(RecordedStack stack, ModelState state, ResourceProviderBlockingStub provider, ExecutorService threads) {
        this.stack = stack;
        this.state = state;
        this.provider = provider;
        this.threads = threads;
    }

    /** Makes and updates what is to be; returns the errors. */
    List<String> up() {
        return Steps.forward(stack, threads).run(this::make);
    }

    /** Makes the state what Azure has. */
    List<String> refresh() {
        return Steps.unordered(stack, threads).run(this::read);
    }

    /** Deletes all that the state has. */
    List<String> destroy() {
        return Steps.backward(stack, threads).run(this::delete);
    }

    /** Whether there would be nothing to do. */
    boolean isUpToDate() {
        return stack.resources().stream().allMatch(resource -> {
            ModelState.Entry entry = state.entries().get(resource.urn());
            return entry != null && entry.isComplete() && !isChanged(resource, entry, check(resource, entry.inputs()));
        });
    }

    private void make(RecordedResource resource) {
        ModelState.Entry entry = state.entries().get(resource.urn());
        if (entry == null) {
            create(resource, check(resource, Struct.getDefaultInstance()));
            return;
        }
        Struct inputs = check(resource, entry.inputs());
        if (!entry.isComplete() || isChanged(resource, entry, inputs)) {
            update(resource, entry, inputs);
        }
    }

    private Struct check(RecordedResource resource, Struct olds) {
        CheckResponse checked = provider.check(CheckRequest.newBuilder()
                .setUrn(resource.urn())
                .setOlds(olds)
                .setNews(resource.inputs())
                .build());
        if (checked.getFailuresCount() > 0) {
            throw new IllegalStateException(resource + ": " + checked.getFailuresList());
        }
        return checked.getInputs();
    }

    private boolean isChanged(RecordedResource resource, ModelState.Entry entry, Struct inputs) {
        DiffResponse diff = provider.diff(DiffRequest.newBuilder()
                .setUrn(resource.urn())
                .setId(entry.id())
                .setOlds(entry.outputs())
                .setOldInputs(entry.inputs())
                .setNews(inputs)
                .build());
        if (diff.getReplacesCount() > 0) {
            throw new IllegalStateException(resource + " would be replaced because of " + diff.getReplacesList());
        }
        return diff.getChanges() == DiffChanges.DIFF_SOME;
    }

    private void create(RecordedResource resource, Struct inputs) {
        state.pendingCreates().add(resource.urn());
        try {
            CreateResponse created = provider.create(CreateRequest.newBuilder()
                    .setUrn(resource.urn())
                    .setProperties(inputs)
                    .setTimeout(TIMEOUT_SECONDS)
                    .build());
            state.entries()
                    .put(resource.urn(), new ModelState.Entry(created.getId(), inputs, created.getProperties(), true));
        } catch (StatusRuntimeException e) {
            remember(resource, inputs, e);
            throw e;
        }
        state.pendingCreates().remove(resource.urn());
    }

    private void update(RecordedResource resource, ModelState.Entry entry, Struct inputs) {
        try {
            Struct outputs = provider.update(UpdateRequest.newBuilder()
                            .setUrn(resource.urn())
                            .setId(entry.id())
                            .setOlds(entry.outputs())
                            .setOldInputs(entry.inputs())
                            .setNews(inputs)
                            .setTimeout(TIMEOUT_SECONDS)
                            .build())
                    .getProperties();
            state.entries().put(resource.urn(), new ModelState.Entry(entry.id(), inputs, outputs, true));
        } catch (StatusRuntimeException e) {
            remember(resource, inputs, e);
            throw e;
        }
    }

    /** As the engine does: it keeps what was made in part, and what it knows nothing of stays pending. */
    private void remember(RecordedResource resource, Struct inputs, StatusRuntimeException error) {
        Optional<ErrorResourceInitFailed> partial = partial(error);
        partial.ifPresent(found -> state.entries()
                .put(resource.urn(), new ModelState.Entry(found.getId(), inputs, found.getProperties(), false)));
        if (error.getStatus().getCode() != io.grpc.Status.Code.UNAVAILABLE) {
            state.pendingCreates().remove(resource.urn());
        }
    }

    private static Optional<ErrorResourceInitFailed> partial(StatusRuntimeException error) {
        Status status = StatusProto.fromThrowable(error);
        for (Any detail : status == null ? List.<Any>of() : status.getDetailsList()) {
            if (detail.is(ErrorResourceInitFailed.class)) {
                try {
                    return Optional.of(detail.unpack(ErrorResourceInitFailed.class));
                } catch (InvalidProtocolBufferException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return Optional.empty();
    }

    private void read(RecordedResource resource) {
        ModelState.Entry entry = state.entries().get(resource.urn());
        if (entry == null) {
            return;
        }
        ReadResponse read = provider.read(ReadRequest.newBuilder()
                .setUrn(resource.urn())
                .setId(entry.id())
                .setProperties(entry.outputs())
                .setInputs(entry.inputs())
                .build());
        if (read.getId().isEmpty()) {
            state.entries().remove(resource.urn());
        } else {
            state.entries()
                    .put(
                            resource.urn(),
                            new ModelState.Entry(
                                    read.getId(), read.getInputs(), read.getProperties(), entry.isComplete()));
        }
    }

    /** Takes into the state what exists without being in it: {@code pulumi import}, {@code refresh --import-pending-creates}. */
    boolean adopt(RecordedResource resource) {
        ReadResponse read = provider.read(ReadRequest.newBuilder()
                .setUrn(resource.urn())
                .setId(resource.id())
                .build());
        state.pendingCreates().remove(resource.urn());
        if (read.getId().isEmpty()) {
            return false;
        }
        state.entries()
                .put(resource.urn(), new ModelState.Entry(read.getId(), read.getInputs(), read.getProperties(), true));
        return true;
    }

    private void delete(RecordedResource resource) {
        ModelState.Entry entry = state.entries().get(resource.urn());
        if (entry != null) {
            provider.delete(DeleteRequest.newBuilder()
                    .setUrn(resource.urn())
                    .setId(entry.id())
                    .setProperties(entry.outputs())
                    .setOldInputs(entry.inputs())
                    .setTimeout(TIMEOUT_SECONDS)
                    .build());
            state.entries().remove(resource.urn());
        }
    }
}
