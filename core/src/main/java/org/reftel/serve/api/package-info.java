/// The room for programs: REST under `/api/v1`. The same objects as the command line gives with `--json`, errors as
/// RFC 9457 has them with our codes, nothing that depends on what the reader's view hides. What there is stands in
/// one table, [Routes], and in `docs/reference/openapi.json`. Read [Api] first.
@NullMarked
package org.reftel.serve.api;

import org.jspecify.annotations.NullMarked;
