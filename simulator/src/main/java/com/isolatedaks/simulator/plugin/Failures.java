package com.isolatedaks.simulator.plugin;

import com.google.protobuf.Any;
import com.google.protobuf.Struct;
import com.google.rpc.Code;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.concurrent.CancellationException;
import pulumirpc.Provider.ErrorResourceInitFailed;

/** What the engine is told when something fails: one sentence, no trace, no secret. */
final class Failures {
    private Failures() {}

    /**
     * Returns the answer to a failed call.
     *
     * @param properties the properties that the call was about; what is secret in them is taken out of the sentence
     */
    static StatusRuntimeException of(RuntimeException failure, List<Struct> properties) {
        String sentence = failure.getMessage() == null
                ? "unexpected " + failure.getClass().getSimpleName() + " in the simulated azure-native plugin"
                : failure.getMessage();
        for (Struct struct : properties) {
            sentence = PropertyBag.read(struct).redact(sentence);
        }
        Status.Builder status = Status.newBuilder().setCode(code(failure)).setMessage(sentence);
        if (failure instanceof PartialFailure partial) {
            status.addDetails(Any.pack(ErrorResourceInitFailed.newBuilder()
                    .setId(partial.id())
                    .setProperties(partial.outputs())
                    .setInputs(partial.inputs())
                    .addReasons(sentence)
                    .build()));
        }
        return StatusProto.toStatusRuntimeException(status.build());
    }

    private static int code(RuntimeException failure) {
        if (failure instanceof CancellationException) {
            return Code.CANCELLED_VALUE;
        }
        return failure instanceof IllegalArgumentException ? Code.INVALID_ARGUMENT_VALUE : Code.UNKNOWN_VALUE;
    }
}
