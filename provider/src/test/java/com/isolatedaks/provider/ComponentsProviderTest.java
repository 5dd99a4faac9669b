package com.isolatedaks.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Empty;
import com.isolatedaks.provider.testing.Refused;
import com.isolatedaks.provider.testing.Sent;
import com.isolatedaks.provider.testing.ServedPackage;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pulumirpc.AliasOuterClass.Alias;
import pulumirpc.Provider.ConstructRequest;
import pulumirpc.Provider.ConstructRequest.CustomTimeouts;
import pulumirpc.Provider.ConstructRequest.ResourceHooksBinding;
import pulumirpc.Provider.ConstructResponse;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Resource.RegisterResourceRequest;

/** What the engine asks of the package, and what it is answered. */
class ComponentsProviderTest {
    private static final String GROUP = "urn:pulumi:dev::project::azure-native:resources:ResourceGroup::group";
    private static final Map<String, Object> NETWORK = Map.of(
            "resourceGroupName", Sent.output(Sent.of("group"), false, GROUP),
            "location", "westeurope",
            "addressSpace", "10.0.0.0/16");

    private ServedPackage served;

    @BeforeEach
    void start() throws IOException {
        served = ServedPackage.start();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void itSaysItsVersionAndItsSchema() {
        String version =
                served.calls().getPluginInfo(Empty.getDefaultInstance()).getVersion();
        String schema =
                served.calls().getSchema(GetSchemaRequest.getDefaultInstance()).getSchema();

        assertThat(version).isEqualTo(served.schema().version());
        assertThat(schema).isEqualTo(served.schema().json());
    }

    @Test
    void itTakesSecretsAndOutputs() {
        var answer = served.calls()
                .handshake(ProviderHandshakeRequest.newBuilder()
                        .setEngineAddress(served.engine().address())
                        .build());

        assertThat(answer.getAcceptSecrets()).isTrue();
        assertThat(answer.getAcceptOutputs()).isTrue();
    }

    @Test
    void optionsReachTheComponentAndItsProviderTheChildren() {
        String provider = "urn:pulumi:dev::project::pulumi:providers:azure-native::eu::1234";
        ConstructResponse response = served.calls()
                .construct(network()
                        .putProviders("azure-native", provider)
                        .addDependencies("urn:pulumi:dev::project::a:b:C::first")
                        .addAliases(Alias.newBuilder()
                                .setSpec(Alias.Spec.newBuilder().setName("old").setNoParent(true)))
                        .addAliases(Alias.newBuilder().setUrn("urn:pulumi:dev::project::a:b:C::older"))
                        .setProtect(true)
                        .setRetainOnDelete(true)
                        .setDeletedWith(GROUP)
                        .addIgnoreChanges("tags")
                        .addReplaceOnChanges("location")
                        .setCustomTimeouts(CustomTimeouts.newBuilder().setCreate("30m"))
                        .setResourceHooks(ResourceHooksBinding.newBuilder().addAfterCreate("hook"))
                        .build());

        RegisterResourceRequest component = served.engine().registrations().stream()
                .filter(request -> request.getType().endsWith(":IsolatedNetwork"))
                .findFirst()
                .orElseThrow();
        assertThat(component.getParent()).isEqualTo(ServedPackage.STACK);
        assertThat(component.getDependenciesList()).contains("urn:pulumi:dev::project::a:b:C::first");
        assertThat(component.getAliasesList()).hasSize(2);
        assertThat(component.getAliases(0).getSpec().getName()).isEqualTo("old");
        assertThat(component.getAliases(0).getSpec().getNoParent()).isTrue();
        assertThat(component.getProtect()).isTrue();
        assertThat(component.getRetainOnDelete()).isTrue();
        assertThat(component.getDeletedWith()).isEqualTo(GROUP);
        assertThat(component.getIgnoreChangesList()).containsExactly("tags");
        assertThat(component.getReplaceOnChangesList()).containsExactly("location");
        assertThat(component.getCustomTimeouts().getCreate()).isEqualTo("30m");
        assertThat(component.getHooks().getAfterCreateList()).containsExactly("hook");
        assertThat(served.engine().childrenOf(response.getUrn()))
                .hasSize(5)
                .allSatisfy(child -> assertThat(child.getProvider()).isEqualTo(provider))
                .allSatisfy(child -> assertThat(child.getDependenciesList()).contains(GROUP));
    }

    @Test
    void outputsSayWhatTheyDependOn() {
        ConstructResponse response = served.calls().construct(network().build());

        assertThat(response.getStateDependenciesOrThrow("nodeSubnetId").getUrnsList())
                .anyMatch(urn -> urn.endsWith("::network-nodes"));
        assertThat(response.getState().getFieldsOrThrow("virtualNetworkName").getStringValue())
                .isEqualTo("network");
    }

    @Test
    void aMisspeltInputAndABrokenRuleAreOneError() {
        Map<String, Object> inputs = new HashMap<>(NETWORK);
        inputs.put("location", "westeurop");
        inputs.put("tag", Map.of());

        StatusRuntimeException error = refused(inputs);

        assertThat(Refused.lines(error))
                .containsExactly(
                        "tag: not an input of IsolatedNetwork; did you mean tags?",
                        "location: not an Azure region, got \"westeurop\"; expected a region's programmatic name such as"
                                + " \"westeurope\"; did you mean \"westeurope\"? (ISO-102:"
                                + " https://learn.microsoft.com/azure/reliability/regions-list)");
        assertThat(served.engine().registrations()).isEmpty();
        assertThat(served.engine().errors()).isEmpty();
    }

    @Test
    void theEngineIsLedToNoSecret() {
        Map<String, Object> inputs = new HashMap<>(NETWORK);
        inputs.put("tags", Map.of("owner", Sent.secret(Sent.of("hunter2")), "unit", 7));

        StatusRuntimeException error = refused(inputs);

        // The engine prints the value at a path that it can follow, and a secret's in clear text.
        assertThat(Refused.lines(error)).isNotEmpty().allMatch(line -> line.contains(" (secret): "));
    }

    @Test
    void anUnknownComponentIsRefusedByName() {
        StatusRuntimeException error = catchThrowableOfType(StatusRuntimeException.class, () -> served.calls()
                .construct(
                        served.request("IsolatedNetworks", "network", NETWORK).build()));

        assertThat(error.getStatus().getDescription())
                .startsWith("type: not a component of this package, got \"isolated-aks:index:IsolatedNetworks\"")
                .endsWith("did you mean isolated-aks:index:IsolatedNetwork?");
    }

    @Test
    void aChildThatFailsIsOneErrorWithoutATrace() {
        served.engine().refuse(request -> request.getType().endsWith(":VirtualNetwork"));

        StatusRuntimeException error = refused(NETWORK);

        assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.UNKNOWN);
        assertThat(error.getStatus().getDescription()).isEqualTo("resource monitor shut down");
        assertThat(served.engine().errors()).isEmpty();
    }

    @Test
    void afterACancelNothingIsConstructed() {
        served.calls().cancel(Empty.getDefaultInstance());

        StatusRuntimeException error = refused(NETWORK);

        assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.CANCELLED);
        assertThat(served.engine().registrations()).isEmpty();
    }

    private ConstructRequest.Builder network() {
        return served.request("IsolatedNetwork", "network", NETWORK);
    }

    private StatusRuntimeException refused(Map<String, ?> inputs) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> served.calls()
                .construct(served.request("IsolatedNetwork", "network", inputs).build()));
    }
}
