package com.isolatedaks.isolation.page;

import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.TrTag;
import java.util.List;

/** Tables that become cards on a phone: there each cell carries its column's name, and roles say that it is a table still. */
final class Table {
    private Table() {}

    /** A table of some columns; a cell is any content. */
    static DomContent of(String label, List<String> columns, List<List<DomContent>> rows) {
        return table(
                        thead(tr(each(columns, column -> th(column)
                                        .attr("scope", "col")
                                        .attr("role", "columnheader")))
                                .attr("role", "row")),
                        tbody(each(rows, row -> row(columns, row))).attr("role", "rowgroup"))
                .attr("role", "table")
                .attr("aria-label", label);
    }

    private static TrTag row(List<String> columns, List<DomContent> cells) {
        TrTag row = tr().attr("role", "row");
        for (int i = 0; i < cells.size(); i++) {
            row.with(td(cells.get(i)).attr("role", "cell").attr("data-column", columns.get(i)));
        }
        return row;
    }
}
