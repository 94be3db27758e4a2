/// The local search engine, and the only place that knows Lucene. [LuceneIndex] is the engine.
///
/// There is one Lucene index for each label (a *partition*, in a folder named after it), so that nothing that
/// is counted in one, by Lucene or by us, can depend on what another holds; a reader's search opens those he
/// dominates and no other. In a partition each paragraph is a row, and directly behind a record's paragraphs
/// stands one for the record with its fields ([Rows]). The partitions that a reader opens are joined by the
/// records' ids ([Sight]); a query is evaluated by sets ([Evaluation]): every leaf gives a set of rows, and
/// AND, OR and NOT are done on sets of records.
@NullMarked
package org.reftel.search.lucene;

import org.jspecify.annotations.NullMarked;
