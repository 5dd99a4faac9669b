package com.isolatedaks.isolation.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.network.Address;
import com.isolatedaks.isolation.network.AddressRange;
import com.isolatedaks.isolation.network.AddressSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource as Azure Resource Manager answers it.
 *
 * @param id its id
 * @param type its ARM type; case does not matter
 * @param body its body, with {@code properties}
 */
public record ArmResource(ArmId id, String type, JsonNode body) {

    boolean isOfType(String other) {
        return type.equalsIgnoreCase(other);
    }

    /** A nested resource that stands in an array of this one. */
    ArmResource inline(String collection, JsonNode element) {
        String name = element.path("name").asText();
        return new ArmResource(new ArmId(id + "/" + collection + "/" + name), type + "/" + collection, element);
    }

    String text(String pointer) {
        return body.at(pointer).asText("");
    }

    boolean is(String pointer, String word) {
        return text(pointer).equalsIgnoreCase(word);
    }

    boolean isTrue(String pointer) {
        return body.at(pointer).asBoolean(false);
    }

    Optional<ArmId> id(String pointer) {
        return Optional.of(text(pointer)).filter(id -> id.startsWith("/")).map(ArmId::new);
    }

    List<JsonNode> elements(String pointer) {
        return elements(body.at(pointer));
    }

    /** The texts of an array, or of a single property beside it: Azure takes both. */
    List<String> texts(String plural, String singular) {
        return texts(body, plural, singular);
    }

    static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    static List<String> texts(JsonNode node, String plural, String singular) {
        return Stream.concat(elements(node.at(plural)).stream(), Stream.of(node.at(singular)))
                .map(text -> text.asText(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    List<Address> addresses(String pointer) {
        return elements(pointer).stream()
                .flatMap(text -> Address.parse(text.asText()).stream())
                .toList();
    }

    /** The ranges of an array or of the single property beside it; those of IPv6 are left out. */
    AddressSet ranges(String plural, String singular) {
        return AddressSet.union(texts(plural, singular).stream()
                .flatMap(text -> AddressRange.parse(text).stream())
                .map(AddressSet::of)
                .toList());
    }
}
