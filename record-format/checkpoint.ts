import { fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts'
import { leafHash } from './merkle-tree.ts'

/** The head of the tree of all timelines, as it is signed (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which tree: the name of the key that signs it. */
  readonly origin: string
  readonly size: number
  /** The hash of the tree, 64 hex digits. */
  readonly root: string
  /** When it was signed, RFC 3339 in UTC: a line of its own behind the three of the standard. */
  readonly at: string
}

/** The text of a checkpoint that is signed as a note. */
export function checkpointText({ origin, size, root, at }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(fromHex(root))}\nat ${at}\n`
}

/** Reads the text of a checkpoint; `undefined` for another text. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [, origin = '', size = '', base64 = '', at = ''] = /^(\S+)\n(\d{1,15})\n(\S+)\nat (\S+)\n$/.exec(text) ?? []
  const hash = fromBase64(base64)
  if (hash?.length !== 32) return undefined
  const checkpoint = { origin, size: Number(size), root: toHex(hash), at }
  return checkpointText(checkpoint) === text ? checkpoint : undefined
}

/**
 * A leaf of the tree: the head of one timeline as it was when it was added. The salt keeps others from guessing whose
 * leaf stands beside their own.
 */
export interface Leaf {
  /** The order, company or other root whose timeline it is. */
  readonly root: string
  /** How many entries the timeline had. */
  readonly seq: number
  /** The hash of the last of them. */
  readonly head: string
  readonly salt: string
}

/** The hash of a leaf: of its canonical JSON (RFC 8785). */
export function hashOfLeaf({ root, seq, head, salt }: Leaf): string {
  return leafHash(utf8(JSON.stringify({ head, root, salt, seq })))
}

/** That a timeline's head is in the tree of a checkpoint. */
export interface RecordProof {
  readonly format: 'surety-proof/1'
  readonly leaf: Leaf
  readonly index: number
  readonly proof: readonly string[]
  /** The signed note. */
  readonly checkpoint: string
}
