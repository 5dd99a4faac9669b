package com.isolatedaks.provider.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.isolatedaks.provider.construct.ComponentClass;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema that comes with the components can be taken in whole; one that cannot is refused by name. */
class PackageContractTest {

    @Test
    void everyComponentHasAClass() {
        PackageContract contract = PackageContract.load();

        assertThat(contract.components()).isNotEmpty().allSatisfy((token, component) -> assertThat(
                        ComponentClass.of(token).args().getSimpleName())
                .isEqualTo(component.inputs().name() + "Args"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"oneOf\": [{\"type\": \"string\"}]} | p:index:C.x: a union, which the package cannot take",
                "{\"$ref\": \"pulumi.json#/Asset\"} | p:index:C.x: pulumi.json#/Asset, which the package cannot take",
                "{\"$ref\": \"#/types/p:index:T\"} | p:index:C.x: #/types/p:index:T, which the package cannot take",
                "{\"type\": \"array\", \"items\": {\"type\": \"date\"}} | p:index:C.x[]: type \"date\", which the package cannot take"
            })
    void aTypeThatCannotBeReadIsRefusedWithItsPlace(String type, String message) {
        String schema = "{\"resources\": {\"p:index:C\": {\"inputProperties\": {\"x\": %s}}}}".formatted(type);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageContract.parse(schema))
                .withMessage(message);
    }

    @Test
    void aTypeMayContainItself() throws IOException {
        PackageContract contract = PackageContract.parse(
                """
                {"types": {"p:index:T": {"properties": {"inner": {"$ref": "#/types/p:index:T"}}}}}
                """);

        assertThat(contract.object(new ValueType.ObjectOf("p:index:T"))
                        .properties()
                        .get("inner")
                        .type())
                .isEqualTo(new ValueType.ObjectOf("p:index:T"));
    }
}
