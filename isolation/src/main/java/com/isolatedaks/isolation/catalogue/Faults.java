package com.isolatedaks.isolation.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/** What is wrong with data files; all of it is told at once. */
final class Faults {
    private final String place;
    private final List<String> all;

    private Faults(String place, List<String> all) {
        this.place = place;
        this.all = all;
    }

    static Faults none() {
        return new Faults("", new ArrayList<>());
    }

    /** The faults of a place within this one. */
    Faults at(String part) {
        return new Faults(place + part + ": ", all);
    }

    void add(String fault) {
        all.add(place + fault);
    }

    void require(boolean isRight, String fault) {
        if (!isRight) {
            add(fault);
        }
    }

    /** Requires a text, and gives it back. */
    String text(@Nullable String text, String what) {
        require(text != null && !text.isBlank(), what + " is missing");
        return Optional.ofNullable(text).orElse("");
    }

    /** Requires a word that is known; nothing is returned for another one. */
    <E extends Keyed> Optional<E> word(E[] known, @Nullable String word, String what) {
        Optional<E> found = Keyed.find(known, word);
        require(found.isPresent(), word == null ? what + " is missing" : "%s %s is unknown".formatted(what, word));
        return found;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Fails if anything is wrong. */
    void refuse() {
        if (!isEmpty()) {
            throw new IllegalStateException("the catalogue is not consistent: " + String.join("; ", all));
        }
    }
}
