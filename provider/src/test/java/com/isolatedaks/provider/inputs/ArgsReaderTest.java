package com.isolatedaks.provider.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.IsolatedAksClusterArgs;
import com.isolatedaks.IsolatedNetworkArgs;
import com.isolatedaks.provider.contract.PackageContract;
import com.isolatedaks.provider.testing.Sent;
import com.pulumi.core.internal.Internal;
import com.pulumi.core.internal.OutputData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is wrong with inputs, in the words that users see; and what is right although it does not look so. */
class ArgsReaderTest {
    private static final PackageContract CONTRACT = PackageContract.load();

    private static final Map<String, Object> NETWORK = Map.of(
            "resourceGroupName", "group",
            "location", "westeurope",
            "addressSpace", "10.0.0.0/16");

    @Test
    void aMisspeltNameIsRefusedAndTheRestIsReadAllTheSame() {
        ReadArgs read = network(Map.of("dnsServer", List.of("10.0.0.4"), "colour", "red"));

        assertThat(lines(read))
                .containsExactlyInAnyOrder(
                        "dnsServer: not an input of IsolatedNetwork; did you mean dnsServers?",
                        "colour: not an input of IsolatedNetwork; expected one of resourceGroupName, location,"
                                + " virtualNetworkName, addressSpace, subnetPrefixes, enableApiServerSubnet,"
                                + " enableFirewallSubnet, egress, dnsServers,"
                                + " podCidrs, nodeRouteTableId, tags");
        assertThat(read.args()).isPresent();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Map<String, Object> inputs = new HashMap<>(NETWORK);
        inputs.remove("addressSpace");
        inputs.put("location", null);
        inputs.put("enableApiServerSubnet", "yes");
        inputs.put("dnsServers", List.of("10.0.0.4", 5));
        inputs.put("tags", Map.of("cost.center", 4));
        inputs.put("subnetPrefixes", List.of());

        assertThat(lines(read(inputs)))
                .containsExactlyInAnyOrder(
                        "addressSpace: missing; it is required",
                        "location: missing; it is required",
                        "enableApiServerSubnet: has the wrong type, got \"yes\"; expected true or false; correct it",
                        "dnsServers[1]: has the wrong type, got 5; expected a string; correct it",
                        "tags[\"cost.center\"]: has the wrong type, got 4; expected a string; correct it",
                        "subnetPrefixes: has the wrong type, got a list; expected an object; correct it");
    }

    @Test
    void aWrongEnumerationValueIsToldWithTheRightOnes() {
        assertThat(lines(cluster(Map.of("registryMode", "Rback", "systemPool", Map.of("osSku", "Windows2022")))))
                .containsExactlyInAnyOrder(
                        "registryMode: not a value of this input, got \"Rback\"; expected Rbac, Abac; did you mean"
                                + " \"Rbac\"?",
                        "systemPool.osSku: not a value of this input, got \"Windows2022\"; expected AzureLinux, Ubuntu;"
                                + " choose one of them");
    }

    @Test
    void aNumberWithAFractionIsNoWholeNumber() {
        assertThat(lines(cluster(Map.of("systemPool", Map.of("maxPods", 30.5)))))
                .containsExactly(
                        "systemPool.maxPods: has the wrong type, got 30.5; expected a whole number; correct it");
    }

    @Test
    void whatDecidesWhatIsCreatedMustBeKnownAndNoSecret() {
        assertThat(lines(network(Map.of(
                        "dnsServers",
                        List.of("10.0.0.4", Sent.unknownOutput(false)),
                        "virtualNetworkName",
                        Sent.secret(Sent.of("hush"))))))
                .containsExactlyInAnyOrder(
                        "dnsServers[1]: decides what is created, got an output that is not known yet; expected a value"
                                + " that is known before anything is deployed; give the value itself, or take it from"
                                + " the configuration",
                        "virtualNetworkName: decides what is created, got a secret; expected a value that is known"
                                + " before anything is deployed and that anybody may see; take it out of the secret");
    }

    @Test
    void aSecretOfTheWrongTypeIsNotShown() {
        assertThat(lines(network(Map.of("tags", Map.of("owner", Sent.secret(Sent.of(12345)))))))
                .containsExactly("tags.owner: has the wrong type, got a secret; expected a string; correct it");
    }

    @Test
    void aSecretAroundAnObjectReachesTheOutputsInIt() {
        ReadArgs read = cluster(
                Map.of("network", Sent.secret(Sent.of(Map.of("nodeSubnetId", "/subscriptions/s/subnets/nodes")))));

        OutputData<String> id = Internal.of(
                        ((IsolatedAksClusterArgs) read.args().orElseThrow())
                                .network()
                                .orElseThrow()
                                .nodeSubnetId()
                                .orElseThrow())
                .getDataAsync()
                .join();
        assertThat(lines(read)).isEmpty();
        assertThat(id.isSecret()).isTrue();
        assertThat(id.getValueNullable()).isEqualTo("/subscriptions/s/subnets/nodes");
    }

    @Test
    void anUnknownElementMakesTheWholeOutputUnknown() {
        ReadArgs read = network(Map.of("tags", Map.of("owner", Sent.unknown(), "unit", "a")));

        OutputData<Map<String, String>> tags = Internal.of(
                        ((IsolatedNetworkArgs) read.args().orElseThrow()).tags().orElseThrow())
                .getDataAsync()
                .join();
        assertThat(tags.isKnown()).isFalse();
    }

    @Test
    void dependenciesThatTheEngineNamesApartAreKept() {
        String group = "urn:pulumi:dev::project::azure-native:resources:ResourceGroup::group";
        ReadArgs read = ArgsReader.read(
                CONTRACT,
                CONTRACT.component("isolated-aks:index:IsolatedNetwork")
                        .orElseThrow()
                        .inputs(),
                IsolatedNetworkArgs.class,
                Sent.struct(NETWORK),
                Map.of("resourceGroupName", Set.of(group), "location", Set.of(group)));

        var name = ((IsolatedNetworkArgs) read.args().orElseThrow()).resourceGroupName();
        assertThat(Internal.of(name).getDataAsync().join().getResources())
                .singleElement()
                .satisfies(resource -> assertThat(Internal.of(resource.urn())
                                .getDataAsync()
                                .join()
                                .getValueNullable())
                        .isEqualTo(group));
        assertThat(read.plainDependencies()).containsExactly(group);
    }

    @Test
    void defaultsAreFilledInAsForUsersOfJava() {
        var args = (IsolatedNetworkArgs) network(Map.of()).args().orElseThrow();

        assertThat(args.enableApiServerSubnet()).contains(false);
        assertThat(args.tags()).isEmpty();
    }

    private static ReadArgs network(Map<String, ?> more) {
        Map<String, Object> inputs = new HashMap<>(NETWORK);
        inputs.putAll(more);
        return read(inputs);
    }

    private static ReadArgs read(Map<String, Object> inputs) {
        return read("IsolatedNetwork", IsolatedNetworkArgs.class, inputs);
    }

    private static ReadArgs cluster(Map<String, ?> more) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "resourceGroupName", "group",
                "location", "westeurope",
                "access", Map.of("administrators", Map.of("team", Map.of("objectId", "id")))));
        inputs.putAll(more);
        return read("IsolatedAksCluster", IsolatedAksClusterArgs.class, inputs);
    }

    private static ReadArgs read(String component, Class<?> args, Map<String, Object> inputs) {
        return ArgsReader.read(
                CONTRACT,
                CONTRACT.component("isolated-aks:index:" + component)
                        .orElseThrow()
                        .inputs(),
                args,
                Sent.struct(inputs),
                Map.of());
    }

    private static List<String> lines(ReadArgs read) {
        return read.problems().all().stream().map(Object::toString).toList();
    }
}
