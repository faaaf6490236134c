import { generateKeyPairSync, sign } from 'node:crypto'
import {
  CASE_FILE_FORMAT,
  MANIFEST_NAME,
  type Manifest,
  type MemberRole,
  SIGNATURE_NAME,
  signedText,
} from './case-file.ts'
import { checkpointText, hashOfLeaf, type RecordProof } from './checkpoint.ts'
import { crc32 } from './crc32.ts'
import { grown, rootOf } from './merkle-tree.ts'
import { genesisHash } from './order-record.ts'
import { sha256Hex } from './sha256.ts'
import { keyText, type NoteKey, noteOf } from './signed-note.ts'
import { headOf, tailOf } from './zip-layout.ts'

/** A house that signs. */
export function testSigner(name = 'house.example/record') {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key: NoteKey = {
    name,
    publicKey: Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(12)),
  }
  return {
    key,
    text: keyText(key),
    sign: (text: string) => noteOf(text, key, sign(null, Buffer.from(text), privateKey)),
  }
}
export type TestSigner = ReturnType<typeof testSigner>

export interface Content {
  readonly name: string
  readonly role: MemberRole
  readonly content: Uint8Array
}

export const order = 'ord_1'
const salt = '5a'.repeat(32)
const hash = (text: string | Uint8Array) => sha256Hex(typeof text === 'string' ? Buffer.from(text) : text)
const lines = (rows: readonly object[]) => Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))

/** Entries with these bodies, chained. */
export function chained(bodies: readonly { readonly topic: string; readonly body: object }[]) {
  let previous = genesisHash
  return bodies.map((each, i) => {
    const body = JSON.stringify({ ...each, root: order, seq: i + 1 })
    previous = sha256Hex(Buffer.concat([Buffer.from(previous, 'hex'), Buffer.from(body)]))
    return { seq: i + 1, body, hash: previous }
  })
}

export const photo = Buffer.from('a photo, or what may pass for one')
const terms = { version: 1, content: '{"currency":"USD"}', hash: hash('{"currency":"USD"}') }
const said = { text: 'They leak.', hash: hash(`${salt}\n\nThey leak.`) }
const sealed = hash(`${salt}\nA note of ours.`)

/** What a small case file holds. */
export function smallCase() {
  const entries = chained([
    { topic: 'terms.proposed', body: { version: 1, hash: terms.hash } },
    { topic: 'message.sent', body: { hash: said.hash, files: [] } },
    { topic: 'file.attached', body: { file: hash(photo), bytes: photo.length } },
    { topic: 'claim.evidence-added', body: { sealed: true, text: sealed } },
    { topic: 'claim.decided', body: { amount: 40_000, text: hash(`${salt}\nThe photo shows it.`) } },
  ])
  const about = { salt, before: [], sealed: false, of: 'clm_1', by: 'mediator', at: '2026-03-01T09:00:00.000Z' }
  const texts = [
    { ...about, id: 'msg_1', kind: 'message', hash: said.hash, before: [''], text: said.text },
    { ...about, id: 'txt_1', kind: 'claim-text', hash: sealed, salt: null, text: null, sealed: true },
    {
      ...about,
      id: 'txt_2',
      kind: 'claim-text',
      hash: entries[4]?.body.match(/"text":"(\w+)/)?.[1],
      text: 'The photo shows it.',
    },
  ]
  const decision = { claims: [{ verdicts: [{ finding: 'supplier', amount: { amount: 40_000, currency: 'USD' } }] }] }
  return { entries, texts, terms: [terms], decision, photo, gone: [] as string[] }
}
export type SmallCase = ReturnType<typeof smallCase>

/** That the first entries are in a tree of a few leaves, as this signer says. */
export function provedBy(signer: TestSigner, entries: SmallCase['entries'], seq = 3): RecordProof {
  const leaf = { root: order, seq, head: entries[seq - 1]?.hash ?? '', salt: '01'.repeat(32) }
  const beside = hash('another timeline')
  const { frontier } = grown(grown([], 0, beside).frontier, 1, hashOfLeaf(leaf))
  const at = '2026-03-02T00:00:00.000Z'
  const text = checkpointText({ origin: signer.key.name, size: 2, root: rootOf(frontier), at })
  return { format: 'surety-proof/1', leaf, index: 1, proof: [beside], checkpoint: signer.sign(text) }
}

/** The members of a case, in their order. */
export function membersOf(kept: SmallCase, proof?: RecordProof): readonly Content[] {
  return [
    { name: 'case-file.pdf', role: 'document', content: Buffer.from('%PDF-1.7 and so on') },
    { name: 'case.json', role: 'case', content: Buffer.from(JSON.stringify(kept.decision)) },
    ...(proof === undefined ? [] : [{ name: 'proof.json', role: 'proof' as const, content: lines([proof]) }]),
    { name: 'timeline.jsonl', role: 'timeline', content: lines(kept.entries) },
    { name: 'terms.jsonl', role: 'terms', content: lines(kept.terms) },
    { name: 'texts.jsonl', role: 'texts', content: lines(kept.texts) },
    { name: 'files/001-leak.png', role: 'file', content: kept.photo },
  ]
}

/** A manifest of these members. */
export function manifestOf(kept: SmallCase, members: readonly Content[], signer: TestSigner): Manifest {
  return {
    format: CASE_FILE_FORMAT,
    ...{ order, number: 'N1', made_at: '2026-03-03T10:00:00.000Z', made_for: 'buyer', key: signer.text },
    timeline: { entries: kept.entries.length, head: kept.entries.at(-1)?.hash ?? genesisHash },
    gone: kept.gone,
    members: members.map(({ name, role, content }) => {
      const sum = crc32(content).toString(16).padStart(8, '0')
      return { name, role, bytes: content.length, sha256: hash(content), crc32: sum }
    }),
  }
}

/** The whole file, as bytes. */
export function caseFile(manifest: object, members: readonly Content[], signer: TestSigner, note?: string): Buffer {
  const said = Buffer.from(JSON.stringify(manifest))
  const signature = Buffer.from(note ?? signer.sign(signedText(order, hash(said))))
  const all = [{ name: SIGNATURE_NAME, content: signature }, { name: MANIFEST_NAME, content: said }, ...members]
  const framed = all.map(({ name, content }) => ({ name, content, bytes: content.length, crc32: crc32(content) }))
  return Buffer.concat([...framed.flatMap((each) => [headOf(each), each.content]), tailOf(framed)])
}

/** A true case file. */
export function trueCaseFile(signer: TestSigner, kept = smallCase()): Buffer {
  const members = membersOf(kept, provedBy(signer, kept.entries))
  return caseFile(manifestOf(kept, members, signer), members, signer)
}

/** Bytes in pieces of some length. */
export async function* pieces(bytes: Uint8Array, length = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}
