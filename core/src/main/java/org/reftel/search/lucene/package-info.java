/// The local search engine, and the only place that knows Lucene. [LuceneIndex] is the engine.
///
/// One Lucene document a paragraph and, directly behind a record's paragraphs, one for the record with its fields. A
/// query is evaluated by sets: every leaf gives a set of paragraphs, the record behind a paragraph is the next record
/// document, and AND, OR and NOT are done on sets of records.
@NullMarked
package org.reftel.search.lucene;

import org.jspecify.annotations.NullMarked;
