package com.isolatedaks.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.provider.testing.Refused;
import com.isolatedaks.provider.testing.RequiredInputs;
import com.isolatedaks.provider.testing.ServedPackage;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pulumirpc.Provider.ConstructResponse;

/** Components are constructed through gRPC, one after the other and many at once. */
class ParallelConstructTest {
    /** How often at each degree of concurrency; the benchmark takes 1,200. */
    private static final int TIMES = Integer.getInteger("constructs", 100);

    private static ServedPackage served;

    @BeforeAll
    static void start() throws IOException {
        served = ServedPackage.start();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void everyComponentOfTheSchemaIsConstructedFromWhatItRequires() throws IOException {
        Map<String, List<String>> refused = new TreeMap<>();
        List<String> constructed = new ArrayList<>();
        for (String token : served.schema().components().keySet()) {
            String name = token.substring(token.lastIndexOf(':') + 1);
            try {
                ConstructResponse response = served.calls()
                        .construct(served.request(name, "one", RequiredInputs.of(served.schema(), token))
                                .build());
                assertThat(response.getUrn()).endsWith("::one");
                assertThat(served.engine().childrenOf(response.getUrn()))
                        .as(token)
                        .isNotEmpty();
                constructed.add(name);
            } catch (StatusRuntimeException e) {
                assertThat(e.getStatus().getCode())
                        .as(token + ": " + e.getMessage())
                        .isEqualTo(Status.Code.INVALID_ARGUMENT);
                refused.put(name, Refused.lines(e));
            }
        }

        assertThat(constructed)
                .as(refused.toString())
                .contains(
                        "IsolatedNetwork",
                        "ByoAcrWithPrivateLink",
                        "IsolatedAksCluster",
                        "MonitoringPrivateLinks",
                        "PrivateStorageClasses",
                        "PrivateServiceLinks",
                        "SharedPrivateDnsZones",
                        "PrivateDnsZoneLinks");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 16})
    void noConstructionFailsForAnother(int concurrency) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(concurrency);
        List<Callable<ConstructResponse>> calls = new ArrayList<>();
        for (int number = 0; number < TIMES; number++) {
            String name = "network-" + concurrency + "-" + number;
            calls.add(() -> served.calls()
                    .construct(served.request(
                                    "IsolatedNetwork",
                                    name,
                                    Map.of(
                                            "resourceGroupName", "group",
                                            "location", "westeurope",
                                            "addressSpace", "10.0.0.0/16"))
                            .build()));
        }

        List<Future<ConstructResponse>> answers = callers.invokeAll(calls);
        callers.shutdown();

        for (int number = 0; number < TIMES; number++) {
            ConstructResponse response = answers.get(number).get();
            assertThat(response.getUrn()).endsWith("::network-" + concurrency + "-" + number);
            assertThat(served.engine().childrenOf(response.getUrn())).hasSize(5);
            assertThat(response.getState().getFieldsMap())
                    .containsKeys("virtualNetworkId", "virtualNetworkName", "nodeSubnetId", "endpointSubnetId");
        }
        assertThat(served.engine().errors()).isEmpty();
    }
}
