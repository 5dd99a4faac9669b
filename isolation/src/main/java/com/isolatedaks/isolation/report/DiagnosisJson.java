package com.isolatedaks.isolation.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.isolatedaks.isolation.doctor.Diagnosis;
import com.isolatedaks.isolation.doctor.Finding;

/** A diagnosis for programs. */
public final class DiagnosisJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DiagnosisJson() {}

    /** One JSON object, indented; a code that is not known has no meaning and no causes. */
    public static String of(Diagnosis diagnosis) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("exitCode", diagnosis.code());
        root.put("isKnown", diagnosis.known().isPresent());
        diagnosis.known().ifPresent(code -> root.put("name", code.name())
                .put("meaning", code.meaning())
                .put("docs", code.docs()));
        ArrayNode causes = root.putArray("causes");
        diagnosis.findings().forEach(finding -> causes.add(cause(finding)));
        return root.toPrettyString();
    }

    private static ObjectNode cause(Finding finding) {
        return MAPPER.createObjectNode()
                .put("id", finding.cause().id())
                .put("title", finding.cause().title())
                .put("evidence", finding.evidence())
                .put("pool", finding.pool())
                .put("shows", finding.shows())
                .put("check", finding.check())
                .put("mend", finding.mend())
                .put("docs", finding.cause().docs());
    }
}
