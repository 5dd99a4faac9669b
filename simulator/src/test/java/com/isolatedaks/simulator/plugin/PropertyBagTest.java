package com.isolatedaks.simulator.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import com.isolatedaks.simulator.Json;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PropertyBagTest {
    private static final String KEY = "'" + Signatures.KEY + "'";
    private static final String SECRET = KEY + ":'" + Signatures.SECRET + "'";

    @Test
    void secretsAreTakenApartFromTheirMarksAndGetThemAgain() {
        Struct struct = struct("{'a':{" + SECRET + ",'value':{'b':[1,{" + SECRET + ",'value':'x'}]}}}");

        PropertyBag bag = PropertyBag.read(struct);

        assertThat(bag.values()).isEqualTo(Json.of("{'a':{'b':[1,'x']}}"));
        assertThat(bag.secrets()).containsExactlyInAnyOrder(JsonPointer.compile("/a"), JsonPointer.compile("/a/b/1"));
        assertThat(bag.write()).isEqualTo(struct);
    }

    @Test
    void outputsAreTheirValuesOrUnknown() {
        PropertyBag bag = PropertyBag.read(struct("{'known':{" + KEY + ":'" + Signatures.OUTPUT
                + "','value':'x','secret':true},'unknown':{" + KEY + ":'" + Signatures.OUTPUT + "'}}"));

        assertThat(bag.values().get("known").asText()).isEqualTo("x");
        assertThat(bag.values().get("unknown")).isEqualTo(Unknown.VALUE);
        assertThat(bag.secrets()).containsExactly(JsonPointer.compile("/known"));
    }

    @Test
    void resourcesAreTheirIds() {
        assertThat(PropertyBag.read(struct("{'r':{" + KEY + ":'" + Signatures.RESOURCE + "','urn':'u','id':'/id'}}"))
                        .values())
                .isEqualTo(Json.of("{'r':'/id'}"));
    }

    @Test
    void everyKindOfUnknownValueIsUnknownAndNullsAreNothing() {
        PropertyBag bag = PropertyBag.read(
                struct("{'flag':'1c4a061d-8072-4f0a-a4cb-0ff528b18fe7','list':'6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',"
                        + "'nothing':null}"));

        assertThat(bag.values().properties()).hasSize(2).allMatch(entry -> Unknown.is(entry.getValue()));
    }

    @Test
    void wholeNumbersAreIntegersAndOthersStayAsTheyAre() {
        assertThat(PropertyBag.read(struct("{'a':1.0,'b':0.5,'c':4294967296}")).values())
                .isEqualTo(Json.of("{'a':1,'b':0.5,'c':4294967296}"));
    }

    @Test
    void onlyWhatIsThereIsMarkedInOtherProperties() {
        PropertyBag inputs = new PropertyBag(
                Json.of("{}"),
                Set.of(JsonPointer.compile("/a/b"), JsonPointer.compile("/gone"), JsonPointer.compile("/list/0")));

        assertThat(inputs.markIn(Json.of("{'a':{'b':1},'list':{'x':{}}}")).secrets())
                .containsExactlyInAnyOrder(JsonPointer.compile("/a/b"), JsonPointer.compile("/list"));
    }

    @Test
    void noPartOfASecretIsLeftInASentence() {
        PropertyBag bag = new PropertyBag(
                Json.of("{'a':{'user':'root','flag':true},'b':'open'}"), Set.of(JsonPointer.compile("/a")));

        assertThat(bag.redact("root is true and open")).isEqualTo("[secret] is true and open");
    }

    private static Struct struct(String json) {
        Struct.Builder struct = Struct.newBuilder();
        try {
            JsonFormat.parser().merge(json.replace('\'', '"'), struct);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(json, e);
        }
        return struct.build();
    }
}
