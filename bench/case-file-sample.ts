import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import {
  CASE_FILE_FORMAT,
  entryHash,
  genesisHash,
  headOf,
  MANIFEST_NAME,
  type Member,
  SIGNATURE_NAME,
  signedText,
  tailOf,
} from '@surety/record-format'
import { noteSigner } from '../server/platform/note-signer.ts'

const order = 'ord_bench'
const signer = noteSigner('bench.example/record', Buffer.alloc(32, 7))
const MEGABYTE = 1024 * 1024

interface Part {
  readonly member: Member
  readonly pieces: readonly Uint8Array[]
}

/** A member of some pieces; the same piece may stand in it many times. */
function part(name: string, role: Member['role'], pieces: readonly Uint8Array[]): Part {
  const hash = createHash('sha256')
  let [bytes, sum] = [0, 0]
  for (const piece of pieces) {
    hash.update(piece)
    sum = crc32(piece, sum)
    bytes += piece.length
  }
  return { member: { name, role, bytes, sha256: hash.digest('hex'), crc32: sum.toString(16).padStart(8, '0') }, pieces }
}

/** Writes a true case file with so many entries, and so many megabytes in twenty files of one block in memory. */
export async function writeSample(path: string, entries: number, megabytes: number): Promise<void> {
  const block = randomBytes(MEGABYTE)
  const files = Array.from({ length: 20 }, (_, n) =>
    part(`files/${String(n + 1).padStart(3, '0')}-scan.pdf`, 'file', [
      Buffer.from(`file ${n}`),
      ...Array.from({ length: Math.ceil(megabytes / 20) }, () => block),
    ]),
  )
  const lines: string[] = []
  let head = genesisHash
  for (let seq = 1; seq <= entries; seq += 1) {
    const file = files[seq - 1]?.member.sha256
    const said = file === undefined ? { note: 'x'.repeat(600) } : { file }
    const topic = file === undefined ? 'bench.noted' : 'file.attached'
    const body = JSON.stringify({ body: said, root: order, seq, topic })
    head = await entryHash(head, body)
    lines.push(`${JSON.stringify({ seq, body, hash: head })}\n`)
  }
  const parts = [
    part(
      'timeline.jsonl',
      'timeline',
      lines.map((line) => Buffer.from(line)),
    ),
    ...files,
  ]
  const manifest = Buffer.from(
    JSON.stringify({
      format: CASE_FILE_FORMAT,
      ...{ order, number: 'BENCH', made_at: '2026-03-01T09:00:00.000Z', made_for: 'staff', key: signer.keyText },
      ...{ timeline: { entries, head }, members: parts.map(({ member }) => member), gone: [] },
    }),
  )
  const signature = Buffer.from(signer.sign(signedText(order, createHash('sha256').update(manifest).digest('hex'))))
  const front = [part(SIGNATURE_NAME, 'case', [signature]), part(MANIFEST_NAME, 'case', [manifest])]
  const all = [...front, ...parts].map(({ member, pieces }) => {
    return { ...member, crc32: Number.parseInt(member.crc32, 16), pieces }
  })
  function* bytes() {
    for (const each of all) {
      yield headOf(each)
      yield* each.pieces
    }
    yield tailOf(all)
  }
  await pipeline(Readable.from(bytes()), createWriteStream(path))
}
