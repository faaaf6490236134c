import { type ByteReader, byteReader } from './byte-reader.ts'
import { sameBytes, utf8 } from './bytes.ts'
import {
  MANIFEST_BYTES_MOST,
  MANIFEST_NAME,
  type Manifest,
  type Member,
  readManifest,
  SIGNATURE_BYTES_MOST,
  SIGNATURE_NAME,
  signedText,
} from './case-file.ts'
import { hashOfLeaf, readCheckpoint } from './checkpoint.ts'
import { crc32 } from './crc32.ts'
import { type Finding, findingsList, type Report } from './findings.ts'
import { isIncluded } from './merkle-tree.ts'
import { nothingSaid, readerOf, type Said } from './read-members.ts'
import { type Hasher, sha256 } from './sha256.ts'
import {
  type CheckSignature,
  isSameKey,
  isSignedWith,
  type NoteKey,
  readKey,
  readNote,
  webCheck,
} from './signed-note.ts'
import { type Framed, HEAD_BYTES, headOf, readHead, tailOf } from './zip-layout.ts'

/** How a case file is verified; everything may be left out. */
export interface VerifyOptions {
  /** Keys that may have signed it (`name+hint+base64`). Absent: the key that it names itself, which proves that it is
   * whole, and not who made it. */
  readonly keys?: readonly string[]
  /** A hasher of the platform, where it has one that takes pieces. */
  readonly hasher?: () => Hasher
  readonly checkSignature?: CheckSignature
  /** Told after each piece how many bytes have passed. */
  readonly onProgress?: (bytes: number) => void
}

/** What was found. `ok`: whole, unchanged, and signed with the key that it names, or with one that was expected. */
export interface CaseFileVerification {
  readonly ok: boolean
  readonly findings: readonly Finding[]
  /** What the file says of itself; there once its signature fits. */
  readonly manifest?: Manifest
  /** Whether it was signed with one of the keys that were given; absent when none was. */
  readonly isExpectedKey?: boolean
  readonly entries: number
  readonly files: number
  readonly texts: number
  readonly erased: number
  readonly sealed: number
  /** The tree head that covers it. */
  readonly proof?: { readonly size: number; readonly at: string; readonly entries: number }
}

interface Checking extends VerifyOptions {
  readonly reader: ByteReader
  readonly report: Report
  readonly said: Said
}

/**
 * Verifies a case file from its first byte to its last, in one pass and with the memory of one piece: the signature,
 * the frame, every member's hash, the chain of the timeline, terms, texts and files by what the timeline says of them,
 * and the proof of the tree head. Throws nothing but what the source throws.
 */
export async function verifyCaseFile(
  source: AsyncIterable<Uint8Array>,
  options: VerifyOptions = {},
): Promise<CaseFileVerification> {
  const { findings, report } = findingsList()
  const said = nothingSaid()
  let bytes = 0
  async function* counted() {
    for await (const piece of source) {
      yield piece
      bytes += piece.length
      options.onProgress?.(bytes)
    }
  }
  const checking: Checking = { ...options, reader: byteReader(counted()), report, said }
  const opened = await readFront(checking)
  if (opened !== undefined) await readRest(checking, opened)
  await checking.reader.close()
  const { manifest, isExpectedKey, framed: _, key: __, ...proved } = opened ?? {}
  const files = manifest?.members.filter(({ role }) => role === 'file').length ?? 0
  const { texts, erased, sealed, heads, proof } = said
  const checkpoint = findings.length === 0 && proof ? readCheckpoint(readNote(proof.checkpoint)?.text ?? '') : undefined
  return {
    ok: findings.length === 0,
    findings,
    ...proved,
    ...(manifest === undefined ? {} : { manifest }),
    ...(isExpectedKey === undefined ? {} : { isExpectedKey }),
    ...{ entries: heads.length, files, texts, erased, sealed },
    ...(checkpoint && proof ? { proof: { size: checkpoint.size, at: checkpoint.at, entries: proof.leaf.seq } } : {}),
  }
}

interface Opened {
  readonly manifest: Manifest
  readonly key: NoteKey
  readonly isExpectedKey?: boolean
  readonly framed: readonly Framed[]
}

/** Signature and manifest: who says what is in the rest. */
async function readFront(checking: Checking): Promise<Opened | undefined> {
  const { report } = checking
  const signature = await readSmall(checking, SIGNATURE_NAME, SIGNATURE_BYTES_MOST)
  const manifest = signature && (await readSmall(checking, MANIFEST_NAME, MANIFEST_BYTES_MOST))
  if (signature === undefined || manifest === undefined) return undefined
  const said = readManifest(textOf(manifest.content) ?? '')
  const key = said && readKey(said.key)
  if (said === undefined || key === undefined) {
    report('manifest-unreadable', MANIFEST_NAME)
    return undefined
  }
  const note = readNote(textOf(signature.content) ?? '')
  if (note === undefined) {
    report('signature-unreadable', SIGNATURE_NAME)
    return undefined
  }
  const hasher = (checking.hasher ?? sha256)()
  hasher.update(manifest.content)
  if (note.text !== signedText(said.order, hasher.hex()) || !(await fits(checking, note, key))) {
    report('signature-wrong', SIGNATURE_NAME)
    return undefined
  }
  const expected = checking.keys?.map(readKey)
  const isExpectedKey = expected?.some((each) => each !== undefined && isSameKey(each, key))
  if (isExpectedKey === false) report('key-not-expected', SIGNATURE_NAME)
  const framed = [signature.framed, manifest.framed]
  return { manifest: said, key, framed, ...(isExpectedKey === undefined ? {} : { isExpectedKey }) }
}

/** Whether a note is signed with a key; a platform that cannot say so makes it a finding. */
async function fits({ checkSignature, report }: Checking, note: Parameters<typeof isSignedWith>[0], key: NoteKey) {
  try {
    return await isSignedWith(note, key, checkSignature ?? webCheck)
  } catch {
    report('signature-unchecked', SIGNATURE_NAME)
    return true
  }
}

/** One of the first two members, whose sizes stand nowhere before them. */
async function readSmall({ reader, report }: Checking, name: string, most: number) {
  const start = await reader.take(HEAD_BYTES + utf8(name).length)
  const head = readHead(start)
  if (head === undefined || !sameBytes(start.subarray(HEAD_BYTES), utf8(name)) || head.bytes > most) {
    report(name === SIGNATURE_NAME ? 'not-a-case-file' : 'frame-differs', name)
    return undefined
  }
  const content = await reader.take(head.bytes)
  const framed = { name, bytes: content.length, crc32: crc32(content) }
  if (content.length === head.bytes && sameBytes(headOf(framed), start)) return { content, framed }
  report(content.length < head.bytes ? 'cut-off' : 'frame-differs', name)
  return undefined
}

/** Everything behind the manifest, held against it. */
async function readRest(checking: Checking, { manifest, framed, key }: Opened): Promise<void> {
  const { reader, report } = checking
  const frames = manifest.members.map(({ name, bytes, crc32: sum }) => ({
    name,
    bytes,
    crc32: Number.parseInt(sum, 16),
  }))
  for (const [i, member] of manifest.members.entries()) {
    const expected = headOf(frames[i] as Framed)
    const head = await reader.take(expected.length)
    if (!sameBytes(head, expected))
      return report(head.length < expected.length ? 'cut-off' : 'frame-differs', member.name)
    if (!(await readMember(checking, manifest, member))) return report('cut-off', member.name)
  }
  const expected = tailOf([...framed, ...frames])
  const tail = await reader.take(expected.length)
  if (!sameBytes(tail, expected))
    return report(tail.length < expected.length ? 'cut-off' : 'frame-differs', 'directory')
  if (!(await reader.isAtEnd())) return report('bytes-behind-the-end', 'end')
  compare(checking, manifest)
  await checkProof(checking, manifest, key)
}

/** Passes one member; `false` when it is not all there. */
async function readMember(checking: Checking, manifest: Manifest, member: Member): Promise<boolean> {
  const { reader, report, said } = checking
  const hasher = checking.hasher ?? sha256
  const whole = hasher()
  const inside = readerOf(member.role, member.name, { manifest, said, report, hasher })
  const passed = await reader.pass(member.bytes, (piece) => {
    whole.update(piece)
    inside?.write(piece)
  })
  inside?.end()
  if (passed < member.bytes) return false
  if (whole.hex() !== member.sha256) report('member-changed', member.name)
  return true
}

/** What the timeline says against what else is there. */
function compare({ said, report }: Checking, { timeline, members, gone }: Manifest): void {
  if (said.heads.length !== timeline.entries || said.heads.at(-1) !== timeline.head) report('head-differs', 'timeline')
  for (const [terms, seq] of said.termsNamed) if (!said.terms.has(terms)) report('terms-missing', `entry ${seq}`)
  const files = members.filter(({ role }) => role === 'file')
  for (const { name, sha256: hash } of files) if (!said.named.has(hash)) report('file-unnamed', name)
  const there = new Set([...files.map(({ sha256: hash }) => hash), ...gone])
  for (const hash of said.attached) if (!there.has(hash)) report('file-missing', hash)
}

/** The proof, where there is one: a leaf of this timeline, in the tree of a checkpoint that the same key signed. */
async function checkProof(checking: Checking, { order }: Manifest, key: NoteKey): Promise<void> {
  const { said, report } = checking
  const { proof } = said
  if (proof === undefined) return
  const wrong = () => report('proof-wrong', 'proof')
  try {
    const { leaf, index, proof: path } = proof
    const note = readNote(proof.checkpoint)
    const checkpoint = note && readCheckpoint(note.text)
    if (note === undefined || checkpoint === undefined || checkpoint.origin !== note.name) return wrong()
    if (!(await isKnownSigner(checking, note, key))) return wrong()
    if (leaf.root !== order || said.heads[leaf.seq - 1] !== leaf.head) return wrong()
    const inclusion = { leaf: hashOfLeaf(leaf), index, size: checkpoint.size, proof: path }
    if (!isIncluded(inclusion, checkpoint.root)) wrong()
  } catch {
    wrong()
  }
}

/** A head may be older than the key of today: then one of the keys that were given has signed it. */
async function isKnownSigner(checking: Checking, note: Parameters<typeof isSignedWith>[0], key: NoteKey) {
  const keys = [key, ...(checking.keys ?? []).map(readKey).filter((each) => each !== undefined)]
  for (const each of keys) if (await fits(checking, note, each)) return true
  return false
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
