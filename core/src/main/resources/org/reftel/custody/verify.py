#!/usr/bin/env python3
"""Checks a room of Reftel, a backup of one, or proofs, with nothing but the standard library of Python 3.

    verify.py ROOM [--checkpoint FILE] [--key VKEY]     INTACT, INTACT, UNANCHORED, INCOMPLETE, ALTERED or DIVERGED
    verify.py --proof FILE... --key VKEY                PROVEN or FALSE, a line a file

Exit code 0 when all is intact or proven, 1 otherwise. Written from docs/reference/room-format.md and not from Reftel's code.
"""
import base64, gzip, hashlib, hmac, io, os, re, string, struct, sys, uuid, zipfile, zlib

EMPTY, GZIP = hashlib.sha256(b"").digest(), bytes.fromhex("1f8b08000000000000ff")

class Bad(Exception): """Something is not what it must be."""
class Missing(Bad): """Something is not there."""
def need(good, what):
    if not good: raise Bad(what)
def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()
def be64(n): return struct.pack(">Q", n)
def b64(data): return base64.b64encode(data).decode()
def unb64(text, length=None):
    data = base64.b64decode(text.encode("ascii"), validate=True)  # ValueError counts as Bad
    need(b64(data) == text and length in (None, len(data)), "not base64 of the right length: " + text)
    return data
def number(text):
    need(re.fullmatch(r"0|[1-9][0-9]{0,18}", text) and int(text) < 1 << 63, "not a number: " + text)
    return int(text)
def read(*path):
    try:
        with open(os.path.join(*path), "rb") as file: return file.read()
    except (FileNotFoundError, NotADirectoryError): raise Missing(os.path.join(*path) + " is not there")

# ---- Ed25519 (RFC 8032, 5.1.7)
P = 2 ** 255 - 19
ORDER = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    return (b - a) * (d - c) % P, (d + c) * (b + a) % P, (d - c) * (d + c) % P, (b - a) * (b + a) % P
def times(n, p):
    q = (0, 1, 1, 0)
    while n:
        if n & 1: q = add(q, p)
        p, n = add(p, p), n >> 1
    return q
def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    need(y < P, "not a point")
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P: x = x * pow(2, (P - 1) // 4, P) % P
    need((x * x - x2) % P == 0 and (x or not sign), "not a point")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P
BASE = point(bytes([0x58]) + bytes([0x66]) * 31)
def signed(key, text, signature):
    need(len(signature) == 64, "a signature has 64 bytes")
    s, a, r = int.from_bytes(signature[32:], "little"), point(key), point(signature[:32])
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % ORDER
    p, q = times(s, BASE), add(r, times(h, a))
    return s < ORDER and (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0

# ---- notes and checkpoints
def name_ok(name): return name and not re.search(r"[\s+\x00-\x1f\x7f\x85]", name)
def verifier(text):
    parts = text.split("+", 2)
    need(len(parts) == 3 and name_ok(parts[0]), "not a key: " + text)
    typed = unb64(parts[2], 33)
    need(typed[0] == 1 and sha(parts[0].encode(), b"\n", typed)[:4].hex() == parts[1], "not a key: " + text)
    return point(typed[1:]) and (parts[0], bytes.fromhex(parts[1]), typed[1:])
def checkpoint(data):  # origin, size, root, extension lines, text, signatures
    note = data.decode("utf-8")
    need(len(data) <= 1 << 20 and not re.search(r"[\x00-\x09\x0b-\x1f]", note), "not a note")
    gap = note.rfind("\n\n")
    need(gap >= 0 and note.endswith("\n") and len(note) > gap + 2, "the note is not signed")
    lines, signatures = note[gap + 2:-1].split("\n"), []
    need(len(lines) <= 64 and len(set(lines)) == len(lines), "too many signatures")
    for line in lines:
        found = re.fullmatch("\u2014 ([^ ]+) ([^ ]+)", line)
        need(found and name_ok(found[1]) and len(unb64(found[2])) > 4, "not a signature: " + line)
        signatures.append((found[1], unb64(found[2])))
    lines = note[:gap].split("\n")
    need(len(lines) >= 3 and all(lines), "the checkpoint has not three lines")
    size, root = number(lines[1]), unb64(lines[2], 32)
    need(size or root == EMPTY, "the root of no entries is another")
    return lines[0], size, root, lines[3:], note[:gap + 1], signatures
def by(head, key):  # The checkpoint is signed by the key, under its name.
    mine = [s for name, s in head[5] if name == key[0] and s[:4] == key[1]]
    need(mine and head[0] == key[0], "the checkpoint is of %s and not signed by %s" % (head[0], key[0]))
    need(all(signed(key[2], head[4].encode(), s[4:]) for s in mine), "the signature of %s is false" % key[0])

# ---- trees
def leaf(data): return sha(b"\0", data)
def node(left, right): return sha(b"\1", left, right)
def tree(hashes):
    if len(hashes) < 2: return hashes[0] if hashes else EMPTY
    middle = 1 << (len(hashes) - 1).bit_length() - 1
    return node(tree(hashes[:middle]), tree(hashes[middle:]))
def included(hash, index, size, path, root):
    last = size - 1
    for sibling in path:
        if last <= 0: return False
        if index & 1 or index == last:
            hash = node(sibling, hash)
            while not index & 1: index, last = index >> 1, last >> 1
        else: hash = node(hash, sibling)
        index, last = index >> 1, last >> 1
    return last == 0 and hash == root
def tile_name(n, width):
    digits, above = "%03d" % (n % 1000), n // 1000
    while above: digits, above = "x%03d/%s" % (above % 1000, digits), above // 1000
    return digits if width == 256 else "%s.p/%d" % (digits, width)
def log(room, size):  # All entries, after every tile was recomputed from them.
    entries = []
    for n in range((size + 255) // 256):
        width = min(256, size - n * 256)
        data, at = read(room, "ledger/tile/entries", tile_name(n, width)), 0
        for _ in range(width):
            length = int.from_bytes(data[at:at + 2], "big")
            need(at + 2 + length <= len(data), "bundle %d is cut off" % n)
            entries.append(data[at + 2:at + 2 + length]); at += 2 + length
        need(at == len(data), "bundle %d is too long" % n)
    level, hashes = 0, [leaf(entry) for entry in entries]
    while hashes:
        for n in range((len(hashes) + 255) // 256):
            part = hashes[n * 256:n * 256 + 256]
            data = read(room, "ledger/tile", str(level), tile_name(n, len(part)))
            need(data == b"".join(part), "tile %d/%d is not that of its entries" % (level, n))
        level, hashes = level + 1, [tree(hashes[i:i + 256]) for i in range(0, len(hashes) - 255, 256)]
    return entries

# ---- commitments
def cut(data):
    lines, start = [], 0
    while start < len(data):
        marks = [(data.find(mark, start, start + 4096), len(mark)) for mark in (b"\n", b"&#x000A;")]
        end = min([start + 4096, len(data)] + [at + length for at, length in marks if at >= 0])
        lines.append(data[start:end]); start = end
    return lines
def key_of(keys, n, digest):  # Of the source of entry n: written out since something was expunged, or derived.
    if n < len(keys[1]): return keys[1][n]
    return hmac.new(hmac.new(b"reftel source", keys[0], hashlib.sha256).digest(), digest + b"\x01", hashlib.sha256).digest()
def source_entry(key, data, about):
    commit = lambda i, b: sha(sha(key, be64(i)), be64(i), b)
    leaves = [leaf(commit(i, line)) for i, line in enumerate(cut(data))]
    return entry_of(tree(leaves), len(leaves), b64(commit(2 ** 64 - 1, about)))
def entry_of(root, lines, about): return ("reftel source 1\n%s\n%d\n%s\n" % (b64(root), lines, about)).encode()

# ---- files of sources
def records(data):  # offset, member, fields and block of each WARC record.
    at = 0
    while at < len(data):
        need(data[at:at + 10] == GZIP, "no record begins at %d" % at)
        unpack = zlib.decompressobj(-15)
        text = unpack.decompress(data[at + 10:at + 10 + (1 << 22)], 1 << 22)
        end = at + 10 + min(1 << 22, len(data) - at - 10) - len(unpack.unused_data)
        need(unpack.eof and data[end:end + 8] == struct.pack("<II", zlib.crc32(text), len(text)), "damage at %d" % at)
        head, gap, block = text.partition(b"\r\n\r\n")
        rows = head.decode("utf-8").split("\r\n")
        fields = dict(row.split(": ", 1) for row in rows[1:] if ": " in row)
        need("Reftel-Expunged" in fields or rows[0] == "WARC/1.1" and len(fields) == len(rows) - 1 and block.endswith(b"\r\n\r\n")
             and fields.get("Content-Length") == str(len(block) - 4) and fields.get("WARC-Block-Digest") == "sha256:" + sha(block[:-4]).hex(), "damage at %d" % at)
        yield at, data[at:end + 8], fields, block[:-4]
        at = end + 8
def urn(text):
    u = bytearray(sha(text.encode())[:16])
    u[6], u[8] = u[6] & 15 | 128, u[8] & 63 | 128
    return uuid.UUID(bytes=bytes(u))
def stored(text, blocks=1):  # A member of stored blocks, all but the last of 65,530 bytes.
    cuts = [text[i * 65530:(i + 1) * 65530 if i + 1 < blocks else len(text)] for i in range(blocks)]
    body = b"".join(struct.pack("<BHH", i + 1 == blocks, len(c), len(c) ^ 0xffff) + c for i, c in enumerate(cuts))
    return GZIP + body + struct.pack("<II", zlib.crc32(text), len(text))
def blank(origin, entry, tombstone, part, date, length):  # What is written over a source that is expunged.
    blocks = next(n for n in range(1, 10) if length - 18 - 5 * n <= 65535 * n - 5 * (n - 1))
    head = "WARC/1.1\r\nWARC-Type: metadata\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Date: %s\r\nReftel-Expunged: %d %d %d\r\nContent-Length: %%07d\r\n\r\n" % (
        urn("%s expunged %d %d" % (origin, entry, part)), date, entry, tombstone, part)
    zeros = length - 18 - 5 * blocks - len(head) - 7
    need(zeros >= 0, "no head fits")
    return stored((head % zeros).encode() + bytes(zeros) + b"\r\n\r\n", blocks)
def first(origin, file, date):  # The member that begins a file.
    block = "software: Reftel\r\nformat: WARC File Format 1.1\r\nisPartOf: %s\r\n" % origin
    return stored(("WARC/1.1\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Date: %s\r\nWARC-Filename: %s\r\n"
            "WARC-Block-Digest: sha256:%s\r\nContent-Type: application/warc-fields\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
            % (urn("%s %s" % (origin, file)), date, file, sha(block.encode()).hex(), len(block), block)).encode())
def inside(data, digest):  # The entry of a ZIP or gzip that has this digest.
    try:
        if data[:2] == b"PK":
            parts = [archive.read(item) for archive in [zipfile.ZipFile(io.BytesIO(data))] for item in archive.infolist()]
        else: parts = [gzip.decompress(data)] if data[:2] == b"\x1f\x8b" else []
    except Exception: return None  # whatever a damaged archive makes the library say
    found = [part if sha(part) == digest else inside(part, digest) for part in parts]
    return next((part for part in found if part is not None), None)
def sources(room, origin, lengths):  # Each source: its digest, its bytes, and the text about it.
    kept = {}
    for n, row in enumerate(lengths):
        found = re.fullmatch(r"warc sources/(%06d\.warc\.gz) ([1-9][0-9]{0,17})" % (n + 1), row)
        need(found, "not the length of the next file: " + row)
        data = read(room, "sources", found[1])
        if len(data) < int(found[2]): raise Missing("sources/%s is shorter than it was" % found[1])
        info, open_ = None, None
        for at, member, fields, block in records(data[:int(found[2])]):
            kind, uri = fields.get("WARC-Type"), fields.get("WARC-Target-URI", "")
            where = "sources/%s at %d: " % (found[1], at)
            if at == 0: info = member, fields.get("WARC-Date"); continue
            form = re.fullmatch(r"(0|[1-9]\d{0,17}) (0|[1-9]\d{0,17}) ([1-9]\d{0,8})", fields.get("Reftel-Expunged", ""))
            date = info[1] if info and form else fields.get("WARC-Date")  # that of a source that was expunged is gone
            need(not info or info[0] == first(origin, found[1], date), where + "another warcinfo before it")
            info = None
            if "Reftel-Expunged" in fields:
                need(form and not open_ and re.fullmatch("[-0-9T:.Z]+", fields.get("WARC-Date", "")), where + "no entry is named")
                entry, stone, part = [int(n) for n in form.groups()]
                need(member == blank(origin, entry, stone, part, fields["WARC-Date"], len(member)), where + "not what is written over a source")
                yield str(entry), None, (stone, part, fields["WARC-Date"], n + 1, at, len(member)), None
                continue
            need(re.fullmatch("urn:sha256:[0-9a-f]{64}", uri), where + "no digest")
            if kind == "continuation":
                need(open_ and uri == open_[0].get("WARC-Target-URI")
                     and fields.get("WARC-Segment-Number") == str(len(open_[1]) + 1), where + "no beginning")
                open_[1].append(block), open_[2].append(member)
                if "WARC-Segment-Total-Length" not in fields: continue
                (fields, blocks, members), open_ = open_, None
            else:
                need(kind in ("resource", "metadata") and not open_, where + "a " + str(kind))
                blocks, members = [block], [member]
                open_ = (fields, blocks, members) if "WARC-Segment-Number" in fields else None
                if open_: continue
            digest, data_, more = bytes.fromhex(uri[11:]), b"".join(blocks), ""
            if kind == "metadata":
                form = re.fullmatch(rb"digest: %s\r\nsize: (\d+)\r\ninside: (([0-9a-f]{64}) \d+)\r\n" % uri[11:].encode(), data_)
                need(form and form[3] in kept, where + "its container is not there")
                data_, more = inside(kept[form[3]], digest), "inside %s\n" % form[2].decode()
            need(data_ is not None and sha(data_) == digest, where + "not the bytes that it names")
            kept[uri[11:].encode()] = data_
            yield fields.get("Reftel-Entry"), digest, data_, (
                "reftel about 1\ndigest %s\nsize %d\nreceived %s\norigin %s\nname %s\nmembers %s\n%s" % (
                    uri[11:], len(data_), fields.get("WARC-Date"), fields.get("Reftel-Origin"), fields.get("Reftel-Name"),
                    sha(*members).hex(), more)).encode()
        need(info is None and not open_, "sources/%s ends in the middle of a source" % found[1])
def marked(path, found):  # Half of a source may be written over while the room says that an expunging is not finished.
    try: yield from found
    except (Bad, zlib.error) as bad: raise Missing("an expunging was cut short: " + str(bad)) if os.path.exists(os.path.join(path, "expunging")) else bad
def tombstone(data):  # When, by whom, and each entry that went with its place.
    form = re.fullmatch(rb"reftel tombstone 1\ntime (\S+)\nby (\S+)\nby (\S+)\nground (\S+)\n((?:gone \d+ \d+ \d+ \d+ (?:source|written|entry \d+)\n)+)", data)
    if not form: return None
    date, *by, rows = [group.decode() for group in form.groups()]
    try: *by, ground = [percent(name, string.ascii_letters + string.digits + "-._~/:") for name in by]
    except Bad: return None
    if len({b" ".join(name.split()).lower() for name in by} - {b""}) < 2 or not ground.split(): return None
    by = ["".join(char if char.isprintable() else "?" for char in name.decode("utf-8")) for name in by]
    return date, by, {int(row.split()[1]): tuple(int(n) for n in row.split()[2:5]) for row in rows.splitlines()}
def expunged(stones, blanks, standing, kept):  # What is to be said of it; whatever was written over needs a tombstone.
    for entry, parts in blanks.items():
        date, _, gone = stones.get(parts[0][0], (None, None, {}))
        need(entry in gone and [part[:4] for part in parts] == [(parts[0][0], i + 1, date, gone[entry][0]) for i in range(len(parts))]
             and (parts[0][4], sum(part[5] for part in parts)) == gone[entry][1:], "entry %d was written over, and no tombstone says so" % entry)
    need(all(any(entry in gone for _, _, gone in stones.values()) for entry in standing), "a key was destroyed, and no tombstone says so")
    for at, (date, by, gone) in stones.items():
        for entry in gone:
            if entry not in blanks or kept is not None and (entry >= len(kept) or any(kept[entry])):
                raise Missing("entry %d is to be expunged (entry %d) and still stands: whoever writes next finishes it" % (entry, at))
    return "".join("; entry %d was expunged on %s by %s and %s" % (entry, date[:10], *by) for date, by, gone in stones.values() for entry in gone)
def room(path, kept, key):
    form = re.fullmatch(rb'\{\n  "format": 2,\n  "origin": "([^"\\]+)",\n  "verifier": "([^"\\]+)"\n}\n', read(path, "reftel.json"))
    need(form, "reftel.json is not in its form")
    mine, head = verifier(form[2].decode("utf-8")), checkpoint(read(path, "ledger/checkpoint"))
    need(mine[0] == form[1].decode("utf-8"), "reftel.json names two rooms")
    by(head, mine)
    entries, count, keyless = log(path, head[1]), 0, None
    need(tree([leaf(entry) for entry in entries]) == head[2], "the entries do not lead to the root")
    try:
        secret = re.fullmatch(rb"([0-9a-f]{64})\n", read(path, "keys/secret"))
        rows = read(path, "keys/kept") if os.path.exists(os.path.join(path, "keys/kept")) else b""
        need(re.fullmatch(rb"([0-9a-f]{64}\n)*", rows), "keys/kept is not in its form")
        signing = read(path, "keys/signing.key").decode("ascii", "replace")
        seed = unb64(signing[:-1].split("+", 4)[-1], 33)[1:]
        h = bytearray(hashlib.sha512(seed).digest()[:32])
        h[0], h[31] = h[0] & 248, h[31] & 63 | 64
        x, y = [c * pow(z, P - 2, P) % P for *xy, z, _ in [times(int.from_bytes(h, "little"), BASE)] for c in xy]
        need(secret and (y | (x & 1) << 255).to_bytes(32, "little") == mine[2] and signing ==
             "PRIVATE+KEY+%s+%s+%s\n" % (mine[0], mine[1].hex(), b64(b"\1" + seed)), "keys/ are not those of the room")
    except Missing as missing: keyless = missing
    keys = None if keyless else (bytes.fromhex(secret[1].decode()), [bytes.fromhex(row) for row in rows.decode().split()])
    stones, blanks, standing = {}, {}, []
    for entry, digest, data, about in marked(path, sources(path, mine[0], head[3])):
        if digest is None and data[1] > 1 and entry == str(count - 1) and count - 1 in blanks: blanks[count - 1].append(data); continue
        need(entry == str(count) and count < head[1], "entry %s where %d should stand" % (entry, count))
        if digest is None: blanks[count] = [data]
        elif keys and not any(key_of(keys, count, digest)): standing.append(count)
        else:
            need(not keys or source_entry(key_of(keys, count, digest), data, about) == entries[count],
                 "source %d is not what its entry committed to" % count)
            stone = tombstone(data) if b"\norigin written\n" in about else None
            if stone: stones[count] = stone
        count += 1
    if count < head[1]: raise Missing("the source of entry %d is not there" % count)
    went = expunged(stones, blanks, standing, keys and keys[1])
    if keyless: raise Missing("signature, tree and files agree; %s, so the %d sources were not held against it" % (keyless, count))
    if key and verifier(key) != mine: return "DIVERGED: the key of the room is another"
    if not kept: return "INTACT, UNANCHORED: %d entries%s" % (count, went)
    try:
        then, length = checkpoint(read(kept)), lambda row: int(row.split()[-1])
        by(then, mine)
        need(then[1] <= count, "the kept checkpoint signs more entries")
        need(tree([leaf(entry) for entry in entries[:then[1]]]) == then[2], "other entries were signed")
        need(len(then[3]) <= len(head[3]) and all(length(a) <= length(b) for a, b in zip(then[3], head[3])), "a file is shorter")
    except (Bad, ValueError) as bad: return "DIVERGED: %s" % bad
    return "INTACT%s: the first %d of %d entries were kept%s" % ("" if then[1] else ", UNANCHORED", then[1], count, went)
def percent(text, plain):  # Undoes percent-encoding that has one form only.
    data = re.sub(rb"%([0-9A-F]{2})", lambda m: bytes.fromhex(m[1].decode()), text.encode("ascii", "replace"))
    need("".join(chr(b) if chr(b) in plain else "%%%02X" % b for b in data) == text, "not encoded as it should be")
    return data
def proof(path, key):
    parts = read(path).decode("utf-8", "replace").split("\n\n", 2)
    rows, path_ = parts[0].split("\n"), parts[1].split("\n")
    need(len(parts) == 3 and len(rows) >= 7 and rows[0] == "reftel proof 1" and path_[0] == "c2sp.org/tlog-proof@v1" and len(path_) > 1, "not a proof")
    fields = list(zip(rows[1:6], ("record ", "address ", "extract ", "about ", "lines ")))
    need(all(row.startswith(field) for row, field in fields), "not a proof")
    values = [row[len(field):] for row, field in fields]
    for value in values[:2]: percent(value, string.ascii_letters + string.digits + "-._~/:").decode("utf-8")
    need(number(values[2]) < 1 << 31 and unb64(values[3], 32), "no extract")
    from_, count, total = [number(n) for n in values[4].split(" ")]
    need(1 <= count <= len(rows) - 6 and total <= 1 << 40 and from_ <= total - count, "no such lines")
    opened = []
    for row in rows[6:6 + count]:
        nonce, _, line = row.partition(" ")
        opened.append((unb64(nonce, 32), percent(line, "".join(chr(c) for c in range(32, 127) if c != 37))))
        need(0 < len(opened[-1][1]) <= 4096, "no line")
    beside = [unb64(row, 32) for row in rows[6 + count:]]
    def root(start, end):
        if end <= from_ or start >= from_ + count: return beside.pop(0)  # IndexError counts as Bad
        if end - start == 1: return leaf(sha(opened[start - from_][0], be64(start), opened[start - from_][1]))
        middle = start + (1 << (end - start - 1).bit_length() - 1)
        return node(root(start, middle), root(middle, end))
    top = root(0, total)
    need(not beside and path_[1].startswith("index ") and len(path_) <= 65, "hashes are left over")
    entry, head = leaf(entry_of(top, total, values[3])), checkpoint(parts[2].encode())
    need(included(entry, number(path_[1][6:]), head[1], [unb64(row, 32) for row in path_[2:]], head[2]), "not in the log")
    by(head, verifier(key))
    text = re.sub("[^ -~\u00a0-\uffff]", "?", b"".join(line for _, line in opened).decode("utf-8", "replace"))
    return "PROVEN: %d lines from line %d of entry %s: %s" % (count, from_ + 1, path_[1][6:], text)

def main(args):
    found = {key: args[args.index(key) + 1] for key in ("--checkpoint", "--key") if key in args[:-1]}
    good, rest = True, [word for i, word in enumerate(args) if word not in found and (i == 0 or args[i - 1] not in found)]
    proofs = rest[:1] == ["--proof"]
    if len(rest) < 1 + proofs or proofs and "--key" not in found or not proofs and len(rest) > 1: return print(__doc__) or 2
    for path in rest[proofs:]:
        try: said = proof(path, found["--key"]) if proofs else room(path, found.get("--checkpoint"), found.get("--key"))
        except (Bad, ValueError, IndexError, zlib.error) as bad:
            said = "%s: %s" % ("FALSE" if proofs else "INCOMPLETE" if isinstance(bad, Missing) else "ALTERED", bad)
        print(said)
        good = good and said.split(":")[0] in ("PROVEN", "INTACT", "INTACT, UNANCHORED")
    return 0 if good else 1
if __name__ == "__main__": sys.exit(main(sys.argv[1:]))
