package com.isolatedaks.engine;

import com.isolatedaks.isolation.rule.Problem;
import com.isolatedaks.isolation.rule.Problems;
import com.pulumi.deployment.Deployment;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.resources.Resource;

/** Shows users what they should know although it can be deployed. */
public final class Warnings {
    private Warnings() {}

    /**
     * Logs each warning once, with the component that it is about. Programs log through their context, which components
     * do not see; the engine's log below it is the same one. Pulumi's mocks have none.
     */
    public static void show(Resource component, Problems problems) {
        var deployment =
                DeploymentInstanceInternal.cast(Deployment.getInstance()).getInternal();
        if (deployment instanceof DeploymentImpl engine) {
            problems.warnings().stream().map(Problem::toString).forEach(line -> engine.getLog()
                    .warn(line, component));
        }
    }
}
