package com.isolatedaks.isolation.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.join;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import com.isolatedaks.isolation.proof.AllowedEgress;
import com.isolatedaks.isolation.proof.NameAnswer;
import com.isolatedaks.isolation.proof.Need;
import com.isolatedaks.isolation.proof.Proof;
import com.isolatedaks.isolation.proof.ResidualPath;
import com.isolatedaks.isolation.proof.Right;
import j2html.tags.DomContent;
import java.util.List;

/** The proof's tables. One without rows is left out. */
final class Tables {
    private final Proof proof;

    Tables(Proof proof) {
        this.proof = proof;
    }

    List<DomContent> allowed() {
        return table(
                "allowed",
                "Allowed out, by name",
                "What firewalls let out on purpose. Beyond it nothing leaves but what is listed as a leak.",
                List.of("Where to", "By", "What for", "Who", "Rule"),
                proof.allowed().stream().map(Tables::allowed).toList());
    }

    private static List<DomContent> allowed(AllowedEgress egress) {
        return List.of(
                code(egress.to()),
                text(egress.ports()),
                text(egress.reason()),
                text(String.join(", ", egress.places())),
                text("%s of %s".formatted(egress.rule(), egress.firewall())));
    }

    List<DomContent> needs() {
        int met = proof.needs().size() - proof.unmet().size();
        return table(
                "needs",
                "What clusters need",
                "%d of %d met.".formatted(met, proof.needs().size()),
                List.of("Need", "Met", "How", "Of"),
                proof.needs().stream().map(Tables::need).toList());
    }

    private static List<DomContent> need(Need need) {
        return List.of(
                text(need.what()), tag(need.isMet(), "met", "not met", "leak"), text(need.how()), text(need.place()));
    }

    List<DomContent> residual() {
        return table(
                "residual",
                "What remains by nature",
                "Paths that no network setting closes, or that are open until somebody closes them. They do not change the verdict.",
                List.of("Path", "What", "What narrows it", "Where"),
                proof.residual().stream().map(Tables::residual).toList());
    }

    private static List<DomContent> residual(ResidualPath.Present present) {
        ResidualPath path = present.path();
        return List.of(
                a(path.id()).withHref(path.docs()),
                text(path.title()),
                text(path.mitigation()),
                text(String.join(", ", present.where())));
    }

    List<DomContent> names() {
        long astray = proof.names().stream().filter(name -> !name.isPrivate()).count();
        return table(
                "names",
                "How names resolve",
                astray == 0 ? "Each name of a private endpoint ends at the endpoint." : astray + " lead out.",
                List.of("Name", "Private", "Answer", "Asked from"),
                proof.names().stream().map(Tables::name).toList());
    }

    private static List<DomContent> name(NameAnswer name) {
        return List.of(
                code(name.name()),
                tag(name.isPrivate(), "private", "public", "leak"),
                text(name.answer()),
                text(name.place()));
    }

    List<DomContent> rights() {
        return table(
                "rights",
                "Who holds rights",
                "What can pull, push, or change the network or its names.",
                List.of("Who", "Role", "On", "Gives"),
                proof.rights().stream().map(Tables::right).toList());
    }

    private static List<DomContent> right(Right right) {
        String grants = right.grants().isEmpty() ? "nothing of these" : String.join(", ", right.grants());
        return List.of(
                text(right.principal()),
                text(right.role()),
                text(right.scope()),
                right.remark().isEmpty()
                        ? text(grants)
                        : join(grants + "; ", span(right.remark()).withClass("tag warn")));
    }

    private static DomContent tag(boolean isGood, String good, String bad, String badStyle) {
        return span(isGood ? good : bad).withClass("tag " + (isGood ? "met" : badStyle));
    }

    private static List<DomContent> table(
            String id, String heading, String remark, List<String> columns, List<List<DomContent>> rows) {
        return rows.isEmpty()
                ? List.of()
                : List.of(section(h2(heading).withId(id), p(remark).withClass("hint"), Table.of(heading, columns, rows))
                        .attr("aria-labelledby", id));
    }
}
