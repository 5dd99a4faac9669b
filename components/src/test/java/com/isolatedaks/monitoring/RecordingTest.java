package com.isolatedaks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private static final int MOST_RULES_OF_A_GROUP = 20;

    @Test
    void eachSeriesIsRecordedOnceAndAGroupIsNotTooLarge() {
        for (List<Recording> group : List.of(Recording.ofNodes(), Recording.ofKubernetes())) {
            assertThat(group).hasSizeLessThanOrEqualTo(MOST_RULES_OF_A_GROUP);
            assertThat(group).extracting(Recording::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void expressionsAreBalanced() {
        assertThat(Recording.ofKubernetes()).allSatisfy(recording -> {
            assertThat(count(recording.expression(), '(')).isEqualTo(count(recording.expression(), ')'));
            assertThat(count(recording.expression(), '{')).isEqualTo(count(recording.expression(), '}'));
            assertThat(count(recording.expression(), '"')).isEven();
        });
    }

    @Test
    void whatDashboardsAskForIsRecorded() {
        assertThat(Recording.ofKubernetes())
                .extracting(Recording::name)
                .contains(
                        "node_namespace_pod_container:container_memory_working_set_bytes",
                        "cluster:namespace:pod_cpu:active:kube_pod_container_resource_limits",
                        "namespace_memory:kube_pod_container_resource_requests:sum");
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(found -> found == wanted).count();
    }
}
