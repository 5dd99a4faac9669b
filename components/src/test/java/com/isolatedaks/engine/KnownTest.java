package com.isolatedaks.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.isolatedaks.InvalidInputsException;
import com.isolatedaks.isolation.rule.Problems;
import com.isolatedaks.testing.Deployed;
import com.isolatedaks.testing.RecordingMocks;
import com.pulumi.core.Output;
import com.pulumi.test.PulumiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class KnownTest {

    @Test
    void aPlainValueIsKnownAtOnceAndALaterOneOrASecretIsNot() {
        List<Optional<String>> values = new ArrayList<>();

        Deployed.run(new RecordingMocks(), context -> {
            values.add(Known.value(Output.of("plain")));
            values.add(Known.value(Output.ofSecret("secret")));
            CompletableFuture<String> later = new CompletableFuture<>();
            values.add(Known.value(Output.of(later)));
            later.complete("later");
        });

        assertThat(values).containsExactly(Optional.of("plain"), Optional.empty(), Optional.empty());
    }

    @Test
    void aValueIsCheckedWhenItIsKnown() {
        assertThat(PulumiTest.extractValue(Known.checked("aks", Output.of("right"), KnownTest::refuseWrong)))
                .isEqualTo("right");
        Output<String> wrong = Known.checked("aks", Output.of("wrong"), KnownTest::refuseWrong);
        assertThatThrownBy(() -> PulumiTest.extractValue(wrong))
                .hasRootCauseInstanceOf(InvalidInputsException.class)
                .rootCause()
                .hasMessage("aks: invalid inputs\n  property: wrong");
    }

    private static void refuseWrong(String value, Problems problems) {
        if (value.equals("wrong")) {
            problems.add("property", "wrong");
        }
    }
}
