package com.isolatedaks.e2e;

import com.isolatedaks.e2e.harness.DeployedStack;
import com.isolatedaks.e2e.harness.EngineTest;
import com.isolatedaks.e2e.harness.PromisedComponents;
import org.junit.jupiter.api.Test;

/** What the components' schema promises to users of all languages, against what the engine got of the program. */
@EngineTest
class ComponentsContractTest {

    @Test
    void everyComponentIsRegisteredUnderItsToken(DeployedStack stack) {
        PromisedComponents.of(stack.state()).haveTokensOfTheSchema();
    }

    @Test
    void everyComponentHasTheOutputsThatTheSchemaRequires(DeployedStack stack) {
        PromisedComponents.of(stack.state()).haveTheirOutputs();
    }

    @Test
    void exactlyTheSecretOutputsAreEncrypted(DeployedStack stack) {
        PromisedComponents.of(stack.state()).encryptTheirSecretsOnly();
    }

    @Test
    void everyOutputHasTheTypeOfTheSchema(DeployedStack stack) {
        PromisedComponents.of(stack.state()).haveOutputsOfTheirTypes();
    }
}
