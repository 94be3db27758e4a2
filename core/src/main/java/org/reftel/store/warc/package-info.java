/// The sources as WARC 1.1 files (ISO 28500:2017), append only, one gzip member a record (annex D).
///
/// Read [SourceFiles] first, which reads; [SourceAppender] writes. A file begins with a `warcinfo` record. A
/// source is a `resource` record, cut into segments when it is large; a source inside a container that is
/// kept is a `metadata` record without a copy of its bytes. Any WARC reader reads these files; which bytes
/// count is said by the checkpoint of the ledger, and the catalogue says where each source stands.
@NullMarked
package org.reftel.store.warc;

import org.jspecify.annotations.NullMarked;
