package org.reftel.serve.web;

import java.util.List;

/// A named field of a record.
public record Row(String label, List<Item> items) {
    public Row {
        items = Item.some(items);
    }

    static Row of(String label, String value) {
        return new Row(label, List.of(Item.of(value)));
    }
}
