import { fromHex, joined, utf8 } from './bytes.ts'
import { sha256Hex } from './sha256.ts'

/**
 * The record of an order as a document that anyone can verify offline: every entry of its timeline with the exact bytes
 * that were hashed, and the terms that the entries name. Pure; runs in Node and in a browser.
 */

/** One entry: `body` is the hashed text (RFC 8785 JSON), `hash` = sha256(previous hash bytes + UTF-8 bytes of body). */
export interface RecordEntry {
  readonly seq: number
  readonly body: string
  readonly hash: string
}

/** One version of the terms: `content` is the hashed text, `hash` its sha256. */
export interface RecordTerms {
  readonly version: number
  readonly content: string
  readonly hash: string
}

export interface OrderRecord {
  readonly format: 'surety-record/1'
  readonly root: string
  readonly entries: readonly RecordEntry[]
  readonly terms: readonly RecordTerms[]
}

/** What verification found: nothing wrong, or every fault with the place where it stands. */
export interface Verification {
  readonly ok: boolean
  readonly entries: number
  /** The hash of the last entry: equal heads mean equal records. */
  readonly head: string
  readonly faults: readonly { readonly at: string; readonly fault: string }[]
}

/** The previous hash of a timeline's first entry. */
export const genesisHash = '0'.repeat(64)

/** The hash of an entry, as 64 hex digits. */
export async function entryHash(previous: string, body: string): Promise<string> {
  return sha256Hex(joined(fromHex(previous), utf8(body)))
}

/** The hash of a text, as 64 hex digits. */
export async function textHash(text: string): Promise<string> {
  return sha256Hex(utf8(text))
}

/**
 * Verifies a record: it has the format, its entries are numbered without a gap and of its root, every hash follows from
 * the one before, and every version of the terms that an entry names is there and hashes to what the entry says.
 * Throws nothing: whatever the input is, the answer says what is wrong with it.
 */
export async function verifyRecord(document: unknown): Promise<Verification> {
  if (!isRecord(document))
    return { ok: false, entries: 0, head: genesisHash, faults: [{ at: 'document', fault: 'not a surety-record/1' }] }
  const faults: { at: string; fault: string }[] = []
  let previous = genesisHash
  for (const [i, entry] of document.entries.entries()) {
    const at = `entry ${i + 1}`
    if (entry.seq !== i + 1) faults.push({ at, fault: `has number ${entry.seq}` })
    const said = parsed(entry.body)
    if (said?.seq !== entry.seq || said.root !== document.root) faults.push({ at, fault: 'is of another place' })
    previous = await entryHash(previous, entry.body)
    if (previous !== entry.hash) faults.push({ at, fault: 'does not hash to what it says' })
    previous = entry.hash
  }
  faults.push(...(await termsFaults(document)))
  return { ok: faults.length === 0, entries: document.entries.length, head: previous, faults }
}

async function termsFaults({ entries, terms }: OrderRecord): Promise<{ at: string; fault: string }[]> {
  const faults: { at: string; fault: string }[] = []
  const hashes = new Map<number, string>()
  for (const { version, content, hash } of terms) {
    hashes.set(version, hash)
    if ((await textHash(content)) !== hash)
      faults.push({ at: `terms ${version}`, fault: 'do not hash to what they say' })
  }
  for (const entry of entries) {
    const said = parsed(entry.body)?.body
    if (typeof said?.version !== 'number' || typeof said.hash !== 'string') continue
    if (hashes.get(said.version) !== said.hash)
      faults.push({ at: `entry ${entry.seq}`, fault: `names terms ${said.version} that are not here` })
  }
  return faults
}

interface Said {
  readonly seq?: unknown
  readonly root?: unknown
  readonly body?: { readonly version?: unknown; readonly hash?: unknown }
}

function parsed(body: string): Said | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function isRecord(document: unknown): document is OrderRecord {
  if (typeof document !== 'object' || document === null) return false
  const { format, root, entries, terms } = document as Partial<OrderRecord>
  if (format !== 'surety-record/1' || typeof root !== 'string') return false
  const isEntry = (e: Partial<RecordEntry> | null) =>
    typeof e?.seq === 'number' && typeof e.body === 'string' && /^[0-9a-f]{64}$/.test(String(e.hash))
  const isTerms = (t: Partial<RecordTerms> | null) =>
    typeof t?.version === 'number' && typeof t.content === 'string' && typeof t.hash === 'string'
  return Array.isArray(entries) && entries.every(isEntry) && Array.isArray(terms) && terms.every(isTerms)
}
