package com.isolatedaks.provider.construct;

import com.google.protobuf.Any;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.rpc.Code;
import com.isolatedaks.InvalidInputsException;
import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.provider.inputs.Secrets;
import com.pulumi.exceptions.ResourceException;
import com.pulumi.exceptions.RunException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import pulumirpc.Errors.InputPropertiesError;
import pulumirpc.Errors.InputPropertiesError.PropertyError;

/**
 * The one error that a user sees. The engine writes the component's type and name before it and, of each property, the path
 * and the value (https://github.com/pulumi/pulumi/blob/v3.223.0/pkg/resource/deploy/source_eval.go, errorToMessage).
 */
public final class Refusal {
    private Refusal() {}

    /** What is wrong with the inputs. */
    public static StatusRuntimeException of(List<Problem> problems, Struct inputs) {
        InputPropertiesError.Builder errors = InputPropertiesError.newBuilder();
        for (Problem problem : problems) {
            errors.addErrors(PropertyError.newBuilder()
                    .setPropertyPath(shown(problem.path(), inputs))
                    .setReason(problem.toString().substring(problem.path().length() + 2)));
        }
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(Code.INVALID_ARGUMENT_VALUE)
                .setMessage("invalid inputs")
                .addDetails(Any.pack(errors.build()))
                .build());
    }

    /** Why a construction failed: one sentence, without Java's names and traces. */
    public static StatusRuntimeException of(Throwable failure, Struct inputs) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof InvalidInputsException invalid) {
            return of(invalid.problems(), inputs);
        } else if (cause instanceof StatusRuntimeException status) {
            return status;
        } else if (cause instanceof RunException || cause instanceof ResourceException) {
            return Status.FAILED_PRECONDITION
                    .withDescription(cause.getMessage())
                    .asRuntimeException();
        }
        return Status.INTERNAL
                .withDescription("isolated-aks failed, which is a defect of it: "
                        + cause.getClass().getSimpleName()
                        + (Secrets.in(inputs) ? "" : ": " + cause.getMessage()))
                .asRuntimeException();
    }

    /** The engine prints the value that is at a path, secrets in clear text: of these it gets no path that leads there. */
    private static String shown(String path, Struct inputs) {
        String input = path.split("[.\\[]", 2)[0];
        Value value = inputs.getFieldsOrDefault(input, Value.getDefaultInstance());
        return Secrets.in(value) ? path + " (secret)" : path;
    }
}
