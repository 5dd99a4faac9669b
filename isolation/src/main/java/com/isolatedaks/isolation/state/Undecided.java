package com.isolatedaks.isolation.state;

/**
 * Something that nobody can know from what was read, and that an answer depends on.
 *
 * @param resource the resource's name in the program, or its id
 * @param property the property's path; empty if it is about the whole resource
 * @param reason why it is not known, and what to do
 */
public record Undecided(String resource, String property, String reason) {

    static Undecided unknown(PulumiResource resource, String property, int candidates) {
        String what = candidates == 0
                ? "its value is not known yet, and nothing of the program says what it is made from"
                : "its value is not known yet, and %d resources of the program can be meant".formatted(candidates);
        return new Undecided(
                resource.name(),
                property,
                what + "; give a name or an id that is known, or prove the state after the deployment");
    }

    @Override
    public String toString() {
        return property.isEmpty() ? resource + ": " + reason : resource + "." + property + ": " + reason;
    }
}
