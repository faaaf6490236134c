import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import {
  type CaseFileVerification,
  type Hasher,
  isBadge,
  verifyBadge,
  verifyCaseFile,
  verifyRecord,
} from '@surety/record-format'
import { nodeCheck } from '../platform/note-signer.ts'

/** What `surety verify` was asked. */
export interface Verify {
  readonly file: string
  /** Keys of whom one must have signed it, as `/v1/record/keys` shows them. */
  readonly keys: readonly string[]
}

/** Reads the arguments; `undefined` for what is not understood. */
export function readVerify(args: readonly string[]): Verify | undefined {
  const [file, ...rest] = args
  if (file === undefined || file.startsWith('--') || rest.length % 2 === 1) return undefined
  if (rest.some((word, i) => i % 2 === 0 && word !== '--key')) return undefined
  return { file, keys: rest.filter((_, i) => i % 2 === 1) }
}

/** As much of a file as is in memory at once. */
const PIECE = 1024 * 1024

/** The hasher of Node: the processor's own instructions. */
export function nodeHasher(): Hasher {
  const hash = createHash('sha256')
  return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') }
}

/** Verifies a case file on disk, in the memory of a few pieces. Throws where it cannot be read. */
export function verifyCaseFileAt(path: string, keys: readonly string[] = []): Promise<CaseFileVerification> {
  const source = createReadStream(path, { highWaterMark: PIECE })
  const expected = keys.length === 0 ? {} : { keys }
  return verifyCaseFile(source, { ...expected, hasher: nodeHasher, checkSignature: nodeCheck })
}

/** Verifies a case file, the record of an order or a badge, and says what it found. 1 when it is not genuine. */
export async function verifyFile({ file, keys }: Verify, say: (text: string) => void): Promise<number> {
  try {
    if (await isZip(file)) return tellCaseFile(await verifyCaseFileAt(file, keys), say)
    const document: unknown = JSON.parse(await readFile(file, 'utf8'))
    return isBadge(document) ? await tellBadge(document, keys, say) : await tellRecord(document, say)
  } catch (error) {
    say(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
    return 1
  }
}

async function isZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer.toString('latin1') === 'PK'
  } finally {
    await file.close()
  }
}

async function tellBadge(document: unknown, keys: readonly string[], say: (text: string) => void): Promise<number> {
  const expected = keys.length === 0 ? {} : { keys }
  const at = new Date().toISOString()
  const { ok, faults, statement } = await verifyBadge(document, { ...expected, at, checkSignature: nodeCheck })
  for (const fault of faults) say(fault)
  if (!ok || statement === undefined) {
    say('Not genuine.')
    return 1
  }
  const { name, company, made_at, badge_until, checks, key } = statement
  say(`Genuine: badge of ${name} (${company}), as of ${made_at}`)
  say(badge_until === null ? '  no badge' : `  badge until ${badge_until}, unless a check is revoked`)
  for (const check of checks) say(`  ${check.kind}: ${check.scope}; by ${check.checker}, until ${check.expires_at}`)
  if (statement.fresh_until < at) say('  older than a minute: ask the house again for what is true now')
  say(`  signed with ${key}`)
  if (keys.length === 0) say('  compare this key with the one that the operator publishes, or name it with --key')
  return 0
}

async function tellRecord(document: unknown, say: (text: string) => void): Promise<number> {
  const { ok, entries, head, faults } = await verifyRecord(document)
  for (const { at, fault } of faults) say(`${at}: ${fault}`)
  say(ok ? `Genuine: ${entries} entries, head ${head}` : 'Not genuine.')
  return ok ? 0 : 1
}

function tellCaseFile(found: CaseFileVerification, say: (text: string) => void): number {
  const { ok, findings, manifest, isExpectedKey, entries, files, texts, erased, sealed, proof } = found
  for (const { fault, at } of findings) say(`${at}: ${fault}`)
  if (!ok || manifest === undefined) {
    say('Not genuine.')
    return 1
  }
  say(`Genuine: case file of order ${manifest.number}, made ${manifest.made_at} for the ${manifest.made_for}`)
  say(`  ${entries} entries, head ${manifest.timeline.head}`)
  say(`  ${files} files, ${manifest.gone.length} erased; ${texts} texts, ${erased} erased, ${sealed} sealed`)
  if (proof === undefined) say('  no tree head covers it yet')
  else say(`  in the tree of ${proof.size} leaves, signed ${proof.at}, with the first ${proof.entries} entries`)
  say(`  signed with ${manifest.key}`)
  if (isExpectedKey !== true) say('  compare this key with the one that the operator publishes, or name it with --key')
  return 0
}
