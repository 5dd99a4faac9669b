package com.isolatedaks.simulator.plugin;

import com.google.protobuf.Struct;

/** A write failed after Azure had accepted it: the resource may exist, so the engine must remember it. */
final class PartialFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String id;
    private final transient Struct outputs;
    private final transient Struct inputs;

    /**
     * A failure with what is left of the resource.
     *
     * @param reason why Azure failed
     * @param id the resource's id
     * @param outputs what Azure returns of it, empty if nothing can be read
     * @param inputs the inputs of the failed write
     */
    PartialFailure(String reason, String id, Struct outputs, Struct inputs) {
        super(reason, null, false, false);
        this.id = id;
        this.outputs = outputs;
        this.inputs = inputs;
    }

    String id() {
        return id;
    }

    Struct outputs() {
        return outputs;
    }

    Struct inputs() {
        return inputs;
    }
}
