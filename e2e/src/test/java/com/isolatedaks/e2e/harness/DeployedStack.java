package com.isolatedaks.e2e.harness;

import java.util.List;

/** The dev stack, deployed once for all tests that only look at it. */
public final class DeployedStack implements AutoCloseable {
    private final Workspace workspace;
    private final StackState state;
    private final List<JournalEntry> journal;

    private DeployedStack(Workspace workspace) {
        this.workspace = workspace;
        workspace.up();
        this.state = workspace.state();
        this.journal = workspace.journal();
    }

    static DeployedStack deploy() {
        return new DeployedStack(Workspace.make());
    }

    /** Where it was deployed from; for commands that change nothing. */
    public Workspace workspace() {
        return workspace;
    }

    /** What the engine remembered right after the deployment. */
    public StackState state() {
        return state;
    }

    /** The writes of the deployment. */
    public List<JournalEntry> journal() {
        return journal;
    }

    /** The only write of a resource whose id ends so. */
    public JournalEntry put(String pathEnd) {
        List<JournalEntry> puts =
                journal.stream().filter(entry -> entry.is("PUT", pathEnd)).toList();
        if (puts.size() != 1) {
            throw new AssertionError("expected one PUT of " + pathEnd + ", got " + puts + " in " + journal);
        }
        return puts.get(0);
    }

    @Override
    public void close() {
        workspace.close();
    }
}
