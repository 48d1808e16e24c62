/** What a person finds in an export beside its data. */
export const readme = `This is a signed export of a company's audit trail.

entries.jsonl  one entry a line, oldest first. "hash" links it to the line before:
               SHA-256 of the canonical JSON (RFC 8785) of {v: 1, tenant, seq, id,
               content: contentHash, previous}. contentHash is the SHA-256 of the
               canonical JSON of "content". A content of null was removed under the
               company's retention; an entry "audit.content_removed" says so.
anchors.jsonl  heads of the chain as they were put outside the database, signed.
manifest.json  what is in here; manifest.sig is its Ed25519 signature (base64url).

Verify it, offline:  npm run audit:verify -- <this file>
Compare the fingerprint of the key with the page "Proof" of the audit trail.
`;
