package com.isolatedaks.isolation.report;

import com.isolatedaks.isolation.model.ArmId;
import com.isolatedaks.isolation.proof.Leak;
import com.isolatedaks.isolation.proof.NameAnswer;
import com.isolatedaks.isolation.proof.Need;
import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.proof.ResidualPath;
import com.isolatedaks.isolation.proof.Right;
import com.isolatedaks.isolation.state.Reading;
import java.util.ArrayList;
import java.util.List;

/** A proof for people: the verdict first, then what leaks and the fix. */
public final class ProofText {
    private final Proof proof;
    private final Reading reading;
    private final boolean isWhole;
    private final List<String> lines = new ArrayList<>();

    private ProofText(Proof proof, Reading reading, boolean isWhole) {
        this.proof = proof;
        this.reading = reading;
        this.isWhole = isWhole;
    }

    /**
     * The lines to print.
     *
     * @param isWhole whether all that was found is printed, not only what is wrong
     */
    public static List<String> lines(Proof proof, Reading reading, boolean isWhole) {
        ProofText text = new ProofText(proof, reading, isWhole);
        text.lines.add(text.verdict());
        proof.leaks().forEach(text::leak);
        text.section(
                "Allowed out, by name",
                proof.allowed().stream().map(Object::toString).toList());
        text.section(
                "Not known", proof.undecided().stream().map(Object::toString).toList());
        text.section("Only one layer holds", proof.layers());
        text.needs();
        text.names();
        text.rights();
        text.residual();
        return text.lines;
    }

    private String verdict() {
        String about = proof.isPlanned() ? "what the deployment would make" : "the stack";
        return switch (proof.conclusion()) {
            case ISOLATED ->
                "isolated: from %s of %s nothing reaches the internet%s, and nothing comes in%s"
                        .formatted(
                                places(),
                                about,
                                exceptions(),
                                proof.unmet().isEmpty() ? "" : "; but of what clusters need, something is missing");
            case LEAKS ->
                "leaks: %s out of %s or into it".formatted(count(proof.leaks().size(), "path"), about);
            case UNDECIDED ->
                "undecided: whether %s is isolated depends on %s"
                        .formatted(about, count(proof.undecided().size(), "thing") + " not known");
        };
    }

    private String exceptions() {
        return proof.allowed().isEmpty()
                ? ""
                : " but %s that a firewall lets out by name"
                        .formatted(count(proof.allowed().size(), "destination"));
    }

    private String places() {
        return count(proof.places(), "place");
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private void leak(Leak leak) {
        lines.add("");
        lines.add("%s  %s -> %s".formatted(leak.kind().id(), leak.from(), leak.to()));
        lines.add("  " + leak.kind().title());
        int number = 1;
        for (String step : leak.witness()) {
            lines.add("  %3d. %s".formatted(number++, step));
        }
        lines.add("  fix: %s".formatted(leak.kind().fix()));
        lines.add("       in %s".formatted(name(leak.resource())));
        lines.add("       %s".formatted(leak.kind().docs()));
    }

    private String name(ArmId resource) {
        return reading.name(resource).map(name -> name + " (" + resource + ")").orElse(resource.text());
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(title + ":");
            items.forEach(item -> lines.add("  - " + item));
        }
    }

    private void needs() {
        List<Need> shown = isWhole ? proof.needs() : proof.unmet();
        long met = proof.needs().size() - (long) proof.unmet().size();
        section(
                "What clusters need, %d of %d met".formatted(met, proof.needs().size()),
                shown.stream()
                        .map(need -> "%s  %s, %s: %s"
                                .formatted(need.isMet() ? "met" : "NOT MET", need.place(), need.what(), need.how()))
                        .toList());
    }

    private void names() {
        section(
                "Names of private endpoints",
                proof.names().stream()
                        .filter(name -> isWhole || !name.isPrivate())
                        .map(ProofText::name)
                        .toList());
    }

    private static String name(NameAnswer name) {
        return "%s: %s is %s".formatted(name.place(), name.name(), name.answer());
    }

    private void rights() {
        section(
                "Rights",
                proof.rights().stream()
                        .filter(right -> isWhole || !right.remark().isEmpty())
                        .map(ProofText::right)
                        .toList());
    }

    private static String right(Right right) {
        String grants = right.grants().isEmpty() ? "" : " (can " + String.join(", ", right.grants()) + ")";
        String remark = right.remark().isEmpty() ? "" : "; " + right.remark();
        return "%s: %s on %s%s%s".formatted(right.principal(), right.role(), right.scope(), grants, remark);
    }

    private void residual() {
        List<String> items = new ArrayList<>();
        for (ResidualPath.Present present : proof.residual()) {
            items.add("%s %s (%s)"
                    .formatted(present.path().id(), present.path().title(), String.join(", ", present.where())));
            if (isWhole) {
                items.add("  to narrow it: %s (%s)"
                        .formatted(present.path().mitigation(), present.path().docs()));
            }
        }
        section("What remains by nature", items);
    }
}
