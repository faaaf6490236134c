import { fromBase64, joined, sameBytes, toBase64, toHex, utf8 } from './bytes.ts'
import { sha256Hex } from './sha256.ts'

/**
 * Signed notes (C2SP signed-note) with one Ed25519 signature: a text that ends with a line end, an empty line, and the
 * line of the signature. Checkpoints of the record and the signature of a case file are such notes.
 */

/** Who signs: a name, and the public key of 32 bytes. */
export interface NoteKey {
  readonly name: string
  readonly publicKey: Uint8Array<ArrayBuffer>
}

/** A note as it was read; whether the signature fits is another question. */
export interface Note {
  /** What is signed, up to and with its last line end. */
  readonly text: string
  readonly name: string
  /** The first four bytes of the key's hash: which key, among those of the name. */
  readonly hint: string
  readonly signature: Uint8Array<ArrayBuffer>
}

/** Says whether an Ed25519 signature (RFC 8032) fits. Throws where the platform cannot. */
export type CheckSignature = (
  publicKey: Uint8Array<ArrayBuffer>,
  text: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
) => Promise<boolean>

/** The kind of signature in keys and hints: Ed25519. */
const ED25519 = 0x01
const NAME = /^[^\s+\p{C}]{1,200}$/u

/** Which key of a name: eight hex digits. */
export function keyHint({ name, publicKey }: NoteKey): string {
  return sha256Hex(joined(utf8(`${name}\n`), Uint8Array.of(ED25519), publicKey)).slice(0, 8)
}

/** A key as a text that is given to verifiers: `name+hint+base64`. */
export function keyText(key: NoteKey): string {
  return `${key.name}+${keyHint(key)}+${toBase64(joined(Uint8Array.of(ED25519), key.publicKey))}`
}

/** The key of a text; `undefined` for anything else than the one text of an Ed25519 key. */
export function readKey(text: string): NoteKey | undefined {
  const [name = '', hint, base64 = '', more] = splitKey(text)
  const bytes = fromBase64(base64)
  if (!NAME.test(name) || more !== undefined || bytes?.length !== 33 || bytes[0] !== ED25519) return undefined
  const key = { name, publicKey: bytes.slice(1) }
  return keyHint(key) === hint ? key : undefined
}

/** Base64 has a plus, too: only the first two part. */
function splitKey(text: string): readonly string[] {
  const [name = '', hint = '', ...rest] = text.split('+')
  return [name, hint, rest.join('+')]
}

/** A note of a text and its signature. */
export function noteOf(text: string, key: NoteKey, signature: Uint8Array): string {
  const hint = Uint8Array.from(keyHint(key).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return `${text}\n— ${key.name} ${toBase64(joined(hint, signature))}\n`
}

/** Reads a note. `undefined` unless it is written in the one way in which a note with one signature is. */
export function readNote(note: string): Note | undefined {
  const [, text = '', name = '', base64 = ''] = /^([\s\S]+\n)\n— (\S+) (\S+)\n$/.exec(note) ?? []
  const bytes = fromBase64(base64)
  if (!NAME.test(name) || bytes?.length !== 68) return undefined
  return { text, name, hint: toHex(bytes.slice(0, 4)), signature: bytes.slice(4) }
}

/** Whether a note was signed with the key. Throws where the platform cannot check Ed25519. */
export async function isSignedWith(note: Note, key: NoteKey, check: CheckSignature): Promise<boolean> {
  if (note.name !== key.name || note.hint !== keyHint(key)) return false
  return check(key.publicKey, utf8(note.text), note.signature)
}

/** Checks with WebCrypto: browsers on https and on this machine, Node from 20 on. */
export const webCheck: CheckSignature = async (publicKey, text, signature) => {
  const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, signature, text)
}

/** Whether two keys are one. */
export function isSameKey(a: NoteKey, b: NoteKey): boolean {
  return a.name === b.name && sameBytes(a.publicKey, b.publicKey)
}
