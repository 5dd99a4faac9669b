package com.isolatedaks.simulator.azure.containerservice;

import static com.isolatedaks.simulator.arm.HowTo.CLUSTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.isolatedaks.simulator.arm.HowTo;
import com.isolatedaks.simulator.arm.TestAzure;
import com.isolatedaks.simulator.azure.Body;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaintenanceConfigurationTest {
    private static final String NODE_OS = "aksManagedNodeOSUpgradeSchedule";

    @TempDir
    private Path folder;

    private TestAzure azure;

    @BeforeEach
    void makeTheCluster() {
        azure = new TestAzure(folder);
        HowTo.upToTheCluster(azure);
        azure.put(CLUSTER, HowTo.CLUSTER_BODY);
    }

    @AfterEach
    void close() {
        azure.close();
    }

    private static String id(String name) {
        return CLUSTER + "/maintenanceConfigurations/" + name;
    }

    private static String window(int hours, String schedule) {
        return ("{'properties': {'maintenanceWindow': {'startTime': '01:00', 'durationHours': %d, 'schedule': {%s}}}}")
                .formatted(hours, schedule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aksManagedNodeOSUpgradeSchedule | 4 | \"daily\": {\"intervalDays\": 7} | true",
                "aksManagedNodeOSUpgradeSchedule | 24 | \"daily\": {\"intervalDays\": 1} | true",
                "aksManagedNodeOSUpgradeSchedule | 3 | \"daily\": {\"intervalDays\": 1} | false",
                "aksManagedNodeOSUpgradeSchedule | 25 | \"daily\": {\"intervalDays\": 1} | false",
                "aksManagedNodeOSUpgradeSchedule | 4 | \"daily\": {\"intervalDays\": 8} | false",
                "aksManagedAutoUpgradeSchedule | 4 | \"absoluteMonthly\": {\"intervalMonths\": 6, \"dayOfMonth\": 31} | true",
                "aksManagedAutoUpgradeSchedule | 4 | \"absoluteMonthly\": {\"intervalMonths\": 7, \"dayOfMonth\": 31} | false",
                "default | 4 | \"weekly\": {\"intervalWeeks\": 4, \"dayOfWeek\": \"Monday\"} | true",
                "default | 4 | \"weekly\": {\"intervalWeeks\": 5, \"dayOfWeek\": \"Monday\"} | false",
                "default | 4 | \"daily\": {\"intervalDays\": 1} | false",
                "other | 4 | \"weekly\": {\"intervalWeeks\": 1, \"dayOfWeek\": \"Monday\"} | false"
            })
    void windowsHaveAzuresNamesLengthsAndSchedules(String name, int hours, String schedule, boolean isAccepted) {
        assertThat(azure.request("PUT", id(name), window(hours, schedule)).isError())
                .isNotEqualTo(isAccepted);
    }

    @Test
    void aWindowHasOneSchedule() {
        String two = window(4, "'daily': {'intervalDays': 1}, 'weekly': {'intervalWeeks': 1, 'dayOfWeek': 'Monday'}");

        assertThat(azure.refusal(id(NODE_OS), two)).isEqualTo("InvalidParameter");
        assertThat(azure.refusal(id(NODE_OS), window(4, ""))).isEqualTo("InvalidParameter");
    }

    @Test
    void aWindowIsKeptAndGoesWithTheCluster() {
        azure.put(id(NODE_OS), window(8, "'weekly': {'intervalWeeks': 1, 'dayOfWeek': 'Sunday'}"));
        assertThat(Body.of(azure.get(id(NODE_OS)).body())
                        .text("/properties/maintenanceWindow/schedule/weekly/dayOfWeek"))
                .isEqualTo("Sunday");

        azure.delete(CLUSTER);

        assertThat(azure.exists(id(NODE_OS))).isFalse();
    }
}
