import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cardSvg, linesOf, plain } from './card-svg.ts'
import { drawCard } from './draw-card.ts'

/** Size and colour type as they stand in the head of a PNG. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

test('a name is words and nothing else', () => {
  assert.equal(plain(' Ningbo\n\tHarbour\u202e  Works\u0000 '), 'Ningbo Harbour Works')
  assert.equal([...plain('宁'.repeat(5000))].length, 201)
  assert.equal(plain('\u200b\u202e'), '')
})

test('every text is escaped', () => {
  const svg = cardSvg({ title: `<script>alert("x")</script> & 'Co'`, lines: ['<image href="file:///etc/passwd"/>'] })
  assert.doesNotMatch(svg, /<script|<image|"x"/)
})

test('lines end where they may: after words, between Chinese signs, and anywhere in what has no end', () => {
  assert.deepEqual(linesOf('Steel bracket, galvanised', 60, 600, 2), ['Steel bracket,', 'galvanised'])
  assert.equal(linesOf('深圳流明光电科技有限公司', 60, 400, 3)?.length, 2)
  assert.equal(linesOf('W'.repeat(100), 60, 1000, 3), undefined)
  assert.ok(cardSvg({ title: 'W'.repeat(5000), lines: [] }).length < 3000)
})

for (const title of [
  'Ningbo Harbour Works',
  '深圳流明光电科技有限公司',
  'Elbe Präzisionsteile',
  '\u0000',
  'x'.repeat(9999),
])
  test(`a card is a picture of its size: ${JSON.stringify(title).slice(0, 30)}`, async () => {
    const png = await drawCard(cardSvg({ title, lines: ['China', 'A line'], seal: '徽章' }))
    assert.ok(png !== undefined && png.length < 150_000)
    assert.deepEqual(sizeOf(png), [1200, 630])
  })

test('Chinese and Latin letters are drawn, not left out', async () => {
  const of = async (title: string) => (await drawCard(cardSvg({ title, lines: [] })))?.length ?? 0
  const empty = await of(' ')
  for (const title of ['深圳流明光电', 'Ningbo', 'Đặng Việt', 'Ñandú Çelik'])
    assert.ok((await of(title)) > empty + 500, title)
})

test('the same card is drawn once; too many at once are told to come again', async () => {
  const one = drawCard(cardSvg({ title: 'Once', lines: [] }))
  assert.equal(drawCard(cardSvg({ title: 'Once', lines: [] })), one)
  const many = Array.from({ length: 60 }, (_, n) => drawCard(cardSvg({ title: `Card ${n}`, lines: [] })))
  assert.ok(many.some((each) => each === undefined))
  assert.ok(many.some((each) => each !== undefined))
  await Promise.all(many)
})
