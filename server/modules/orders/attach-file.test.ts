import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '../../kernel/use-case.ts'
import type { AttachFile } from './attach-file.ts'
import { attachFile } from './attach-file.ts'
import { checkRoom, type FileLink, fileLinkType } from './file.rules.ts'
import { filesPolicy, shownTypes, takenTypes } from './files-policy.rules.ts'
import { buyer, machine, staff, supplier } from './orders.testing.ts'
import { shipLot } from './ship-lot.ts'
import { agreed, allLines, drafted, funded, proposed, type Story, wholeTerms } from './story.testing.ts'

const sha256 = 'ab'.repeat(32)
const file = { sha256, bytes: 5n, type: 'application/pdf', name: 'bill of lading.pdf' }
const attach = ({ house, orderId }: Story, by = supplier, more: Partial<AttachFile> = {}) =>
  house.run(attachFile, { orderId, ...file, ...more }, by)
const bodiesOf = ({ house, orderId }: Story) =>
  (house.tables.timeline.get(orderId) ?? []).map(({ body }) => String(body))
const codeOf = (said: object) => (isRefusal(said) ? said.refused : 'done')

const link: FileLink = {
  orderId: 'ord_1',
  ...file,
  by: 'supplier',
  person: 'usr_sam',
  attachedAt: '2026-03-02T09:00:00.000Z',
}

test('a file is a record of the order, and its name stands in no entry', async () => {
  const story = await agreed()
  assert.deepEqual(await attach(story), {
    answer: { file: sha256, name: file.name, bytes: 5, type: 'application/pdf' },
  })
  const kept = story.house.one(fileLinkType, story.orderId, sha256)
  assert.deepEqual(kept, { ...link, orderId: story.orderId, attachedAt: kept?.attachedAt })
  const bodies = bodiesOf(story)
  const said = bodies.filter((body) => body.includes('file.attached'))
  assert.equal(said.length, 1)
  assert.ok(said[0]?.includes(sha256) && !bodies.some((body) => body.includes(file.name)))
})

test('the same content again changes nothing, whoever sends it and whatever he calls it', async () => {
  const story = await agreed()
  const first = await attach(story)
  const entries = bodiesOf(story).length
  assert.deepEqual(await attach(story, buyer, { name: 'other.pdf' }), first)
  assert.equal(bodiesOf(story).length, entries)
})

test('who may attach, and while what stands', async () => {
  const draft = await drafted()
  assert.deepEqual(
    [codeOf(await attach(draft, buyer)), codeOf(await attach(draft, supplier))],
    ['done', 'not-your-turn'],
  )
  for (const story of [await proposed(), await agreed(), await funded()])
    for (const [n, by] of [buyer, supplier].entries())
      assert.equal(codeOf(await attach(story, by, { sha256: `${n}`.repeat(64) })), 'done')
  const story = await funded(wholeTerms)
  for (const by of [staff, machine]) assert.equal(codeOf(await attach(story, by)), 'not-found')
})

test('a proof names a file of its own order', async () => {
  const [one, other] = [await funded(wholeTerms), await funded(wholeTerms)]
  await attach(other)
  const shipment = { lines: allLines, carrier: 'Ocean', proof: 'paper', proofHash: sha256 } as const
  const ship = ({ house, orderId }: Story) => house.run(shipLot, { orderId, ...shipment }, supplier)
  assert.equal(codeOf(await ship(one)), 'no-such-file')
  assert.equal(codeOf(await ship(other)), 'done')
})

test('a photo beside a carrier’s number proves nothing more than the number', async () => {
  const story = await funded(wholeTerms)
  const lot = await story.ship(allLines, { proofHash: sha256 })
  assert.ok(bodiesOf(story).some((body) => body.includes('lot.dispatched')))
  assert.match(lot, /^shp_/)
})

const policy = { ...filesPolicy.defaults, filesPerOrder: 2, bytesPerOrder: 100 }
const rooms: readonly (readonly [links: number, bytes: bigint, code: string | undefined])[] = [
  [0, 100n, undefined],
  [0, 101n, 'files-too-large'],
  [1, 95n, undefined],
  [1, 96n, 'files-too-large'],
  [2, 0n, 'too-many-files'],
]

for (const [links, bytes, code] of rooms)
  test(`${links} files of 5 bytes and one of ${bytes}: ${code ?? 'there is room'}`, () => {
    assert.equal(checkRoom(Array(links).fill(link), bytes, policy)?.refused, code)
  })

test('what is shown is taken, and nothing that a browser would run', () => {
  assert.deepEqual(
    shownTypes.filter((type) => !takenTypes.includes(type)),
    [],
  )
  for (const type of ['text/html', 'image/svg+xml', 'application/xhtml+xml', 'application/javascript', 'text/xml'])
    assert.ok(!takenTypes.includes(type), type)
})
