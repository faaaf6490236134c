import { createHash } from 'node:crypto'
import {
  CASE_FILE_FORMAT,
  crc32,
  type EntryLine,
  headOf,
  isFramable,
  isSafeName,
  lengthOf,
  MANIFEST_NAME,
  type Manifest,
  SIGNATURE_NAME,
  signedText,
  type TextLine,
  tailOf,
} from '@surety/record-format'
import type pg from 'pg'
import type { Language } from '../../kernel/language.ts'
import { type Actor, type Refusal, type RootId, refuse } from '../../kernel/use-case.ts'
import { print } from '../../platform/printer.ts'
import type { ExportAnswer, Services } from '../../platform/route.ts'
import { snapshot } from '../../platform/snapshot.ts'
import { openSpool, type Spool } from '../../platform/spool.ts'
import { turnstile } from '../../platform/turnstile.ts'
import type { FileLink } from '../orders/file.rules.ts'
import { listTimeline } from '../orders/index.ts'
import { type CaseFacts, caseFacts } from './case-facts.store.ts'
import { caseSheet } from './case-sheet.rules.ts'
import { caseTexts } from './case-texts.store.ts'
import { recordProof } from './record-proof.store.ts'
import { bytesSource, fileSource, linesSource, type Source } from './spool-members.ts'

const ENTRIES_AT_ONCE = 200
/** Summing up the files of an order keeps a processor busy: however many ask, the server does something else, too. */
const inTurn = turnstile(2)

export interface CaseFileAsked {
  readonly orderId: RootId
  readonly actor: Actor
  /** Of the document that people read. */
  readonly language: Language
}

type Desk = Pick<Services, 'pool' | 'files' | 'signer' | 'now'>

/**
 * The case file of an order for one reader, written while it is sent: no file is ever in memory as a whole. All that
 * the database says is of one moment. Refuses `case-file-too-large`; `undefined` for a stranger as for no order.
 */
export async function writeCaseFile(asked: CaseFileAsked, desk: Desk): Promise<ExportAnswer | Refusal | undefined> {
  const spool = openSpool()
  try {
    const read = await snapshot(desk.pool, (pool) => readCase(pool, asked, desk, spool))
    if (read !== undefined) return await inTurn(() => assembled(asked, desk, read, spool))
    spool.close()
    return undefined
  } catch (error) {
    spool.close()
    throw error
  }
}

interface ReadCase {
  readonly facts: CaseFacts
  readonly entries: readonly EntrySaid[]
  readonly head: string
  /** Proof, timeline, terms and texts, in this order: what is held against the timeline stands behind it. */
  readonly sources: readonly Source[]
}

/** What the printed timeline says of an entry. */
export interface EntrySaid {
  readonly seq: number
  readonly at: string
  readonly topic: string
  readonly hash: string
}

async function readCase(
  pool: pg.Pool,
  { orderId, actor }: CaseFileAsked,
  { signer, now }: Desk,
  spool: Spool,
): Promise<ReadCase | undefined> {
  const facts = await caseFacts(pool, orderId, actor, now())
  if (facts === undefined) return undefined
  const proof = await recordProof(pool, orderId, signer)
  const entries: EntrySaid[] = []
  const named = new Set<string>()
  const timeline = await linesSource('timeline.jsonl', 'timeline', entryLines(pool, orderId, entries, named), spool)
  const terms = await linesSource('terms.jsonl', 'terms', facts.terms, spool)
  const texts = await linesSource('texts.jsonl', 'texts', namedTexts(caseTexts(pool, orderId, actor), named), spool)
  const proofs = proof === undefined ? [] : [await linesSource('proof.json', 'proof', [proof], spool)]
  const head = entries.at(-1)?.hash ?? '0'.repeat(64)
  return { facts, entries, head, sources: [...proofs, timeline, terms, texts] }
}

async function* entryLines(
  pool: pg.Pool,
  orderId: RootId,
  entries: EntrySaid[],
  named: Set<string>,
): AsyncGenerator<EntryLine> {
  for (;;) {
    const page = await listTimeline(pool, orderId, entries.length, ENTRIES_AT_ONCE)
    for (const { seq, body, hash } of page) {
      for (const [each] of body.matchAll(/[0-9a-f]{64}/g)) named.add(each)
      const { at, topic } = JSON.parse(body) as { at: string; topic: string }
      entries.push({ seq, at, topic, hash })
      yield { seq, body, hash }
    }
    if (page.length < ENTRIES_AT_ONCE) return
  }
}

/** Texts that the timeline vouches for: what waits for a second person stands in none of its entries yet. */
async function* namedTexts(texts: AsyncIterable<TextLine>, named: ReadonlySet<string>): AsyncGenerator<TextLine> {
  for await (const text of texts) if (named.has(text.hash)) yield text
}

/** What a file is called among the members: its place, and its own name where that leads nowhere else. */
function memberName({ name }: FileLink, place: number): string {
  const numbered = `files/${String(place + 1).padStart(3, '0')}`
  const named = `${numbered}-${name}`
  return isSafeName(named) ? named : numbered
}

/** The files that are there, and the hashes of those that are not. */
async function readFiles({ facts }: ReadCase, { files }: Desk) {
  const found: { readonly link: FileLink; readonly source: Source | undefined }[] = []
  for (const [i, link] of facts.files.entries())
    found.push({ link, source: await fileSource(memberName(link, i), link.sha256, files) })
  return found
}

async function assembled(
  { language, orderId }: CaseFileAsked,
  desk: Desk,
  read: ReadCase,
  spool: Spool,
): Promise<ExportAnswer | Refusal> {
  const { facts, entries, head } = read
  const files = await readFiles(read, desk)
  const listed = files.map(({ link, source }) => fileSaid(link, source?.member.name ?? null))
  const sheet = caseSheet({ ...facts, entries, head, listed, key: desk.signer.keyText }, language)
  const { order, madeAt, madeFor } = facts
  const document = bytesSource('case-file.pdf', 'document', await print(sheet))
  const data = bytesSource('case.json', 'case', Buffer.from(`${JSON.stringify(caseData(facts, listed), null, 2)}\n`))
  const kept = files.flatMap(({ source }) => source ?? [])
  const sources = [document, data, ...read.sources, ...kept]
  const manifest: Manifest = {
    format: CASE_FILE_FORMAT,
    ...{ order: orderId, number: order.number, made_at: madeAt, made_for: madeFor, key: desk.signer.keyText },
    timeline: { entries: entries.length, head },
    members: sources.map(({ member }) => member),
    gone: files.filter(({ source }) => source === undefined).map(({ link }) => link.sha256),
  }
  const front = frontOf(manifest, desk)
  const framed = [...front, ...sources.map(({ member }) => ({ ...member, crc32: Number.parseInt(member.crc32, 16) }))]
  if (!isFramable(framed)) {
    spool.close()
    return refuse('case-file-too-large')
  }
  return {
    ...{ type: 'application/zip', name: `case-file-${order.number}.zip`, bytes: lengthOf(framed) },
    chunks: zipped(front, sources, tailOf(framed)),
    close: () => spool.close(),
  }
}

function fileSaid({ sha256, name, bytes, type, by, attachedAt }: FileLink, member: string | null) {
  return { file: sha256, name, bytes: Number(bytes), type, by, attached_at: attachedAt, member }
}
export type FileSaid = ReturnType<typeof fileSaid>

/** The case as data: what the document says in words, and more. */
function caseData({ view, claims, inspections, madeAt, madeFor }: CaseFacts, files: readonly FileSaid[]) {
  return { format: 'surety-case/1', made_at: madeAt, made_for: madeFor, order: view, claims, inspections, files }
}

/** Signature and manifest, as they stand before everything else. */
function frontOf(manifest: Manifest, { signer }: Desk) {
  const said = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
  const hash = createHash('sha256').update(said).digest('hex')
  const signature = Buffer.from(signer.sign(signedText(manifest.order, hash)))
  const framed = (name: string, content: Buffer) => ({ name, content, bytes: content.length, crc32: crc32(content) })
  return [framed(SIGNATURE_NAME, signature), framed(MANIFEST_NAME, said)]
}

async function* zipped(front: ReturnType<typeof frontOf>, sources: readonly Source[], tail: Uint8Array) {
  for (const member of front) {
    yield headOf(member)
    yield member.content
  }
  for (const { member, open } of sources) {
    yield headOf({ ...member, crc32: Number.parseInt(member.crc32, 16) })
    let bytes = 0
    for await (const piece of open()) {
      bytes += piece.length
      yield piece
    }
    // The manifest has gone out already: a half that looks whole must not follow it.
    if (bytes !== member.bytes) throw new Error(`${member.name} has ${bytes} bytes and not ${member.bytes}`)
  }
  yield tail
}
