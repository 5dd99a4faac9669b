package com.isolatedaks.provider.testing;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import pulumirpc.Errors.InputPropertiesError;

/** An error as the engine reads it. */
public final class Refused {
    private Refused() {}

    /** Path and reason of each property that is wrong. */
    public static List<String> lines(StatusRuntimeException error) {
        return StatusProto.fromThrowable(error).getDetailsList().stream()
                .flatMap(detail -> unpacked(detail).getErrorsList().stream())
                .map(wrong -> wrong.getPropertyPath() + ": " + wrong.getReason())
                .toList();
    }

    private static InputPropertiesError unpacked(com.google.protobuf.Any detail) {
        try {
            return detail.unpack(InputPropertiesError.class);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
