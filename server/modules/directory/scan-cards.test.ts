import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbersOf, productNo, supplierNo } from '../../../bench/product-words.ts'
import { CARD_BYTES, type Card, cardCertificates, cardIncoterms, codeOf, readCard, writeCard } from './card.rules.ts'
import { CardTable } from './card-table.ts'
import { conditionsOf, meets, type ProductFilter } from './filter.rules.ts'
import { makeDocument } from './make-document.ts'
import { facetsOf, scanCards, stretchOf } from './scan-cards.ts'
import { type SortOrder, sortOrders } from './sort-order.rules.ts'

const NOW = 30_000_000

const cards = Array.from({ length: 600 }, (_, n) => {
  const supplier = supplierNo(n % 37)
  return readCard(makeDocument(supplier, productNo(supplier, n)).card)
})

const chance = numbersOf(7)
const maybe = <T>(value: () => T) => (chance() < 0.25 ? value() : undefined)
const some = <T>(list: readonly T[]) => list.filter(() => chance() < 0.2)

function anyFilter(): ProductFilter {
  const given = {
    badge: maybe(() => true),
    checks: maybe(() => ['on-site-audit']),
    countries: maybe(() => some(['CN', 'IN', 'VN', 'DE', 'US'])),
    categories: maybe(() => some(['hex-bolt', 'wrench', 'flat-washer', 'wood-screw'])),
    priceFrom: maybe(() => Math.floor(10 ** (chance() * 6))),
    priceTo: maybe(() => Math.floor(10 ** (chance() * 6))),
    quantity: maybe(() => Math.ceil(10 ** (chance() * 4))),
    leadDays: maybe(() => Math.ceil(chance() * 100)),
    stars: maybe(() => Math.ceil(chance() * 5)),
    onTime: maybe(() => Math.ceil(chance() * 100)),
    incoterms: maybe(() => some(cardIncoterms)),
    certificates: maybe(() => some(cardCertificates)),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** A card under its number, as the index gives it; none: it is taken out. */
function rowOf(doc: number, card?: Card): Buffer {
  const number = Buffer.alloc(4)
  number.writeInt32BE(doc)
  return Buffer.concat([number, card === undefined ? Buffer.alloc(CARD_BYTES) : writeCard(card)])
}

function tableOf(list: readonly Card[]): CardTable {
  const table = new CardTable()
  table.take(Buffer.concat(list.map((card, doc) => rowOf(doc, card))))
  return table
}

const table = tableOf(cards)
const scan = (filter: ProductFilter, of = table, now = NOW) => scanCards(of, of.all(), conditionsOf(filter, now))

function holding(filter: ProductFilter, of = cards): readonly number[] {
  const conditions = conditionsOf(filter, NOW)
  return [...of.keys()].filter((doc) => meets(of[doc] as Card, conditions))
}

test('a card is what was written, in bytes and in a table', () => {
  for (const [doc, card] of cards.entries()) {
    const bytes = writeCard(card)
    assert.equal(bytes.length, CARD_BYTES)
    assert.deepEqual(readCard(bytes), card)
    assert.deepEqual(table.card(doc), card)
  }
})

test('a row can be empty, written again and emptied; rows beyond the end are empty', () => {
  const some = new CardTable()
  const [card, other] = cards as [Card, Card]
  some.take(rowOf(5, card))
  assert.deepEqual([...some.all()], [5])
  some.take(rowOf(900, other))
  assert.deepEqual([...some.all()], [5, 900])
  assert.deepEqual(some.card(5), card)
  some.take(rowOf(5))
  some.take(rowOf(7))
  some.take(rowOf(10_000))
  assert.deepEqual([[...some.all()], some.has(5), some.has(900), some.has(901)], [[900], false, true, false])
  some.take(rowOf(5, other))
  assert.deepEqual([[...some.all()], some.card(5)], [[5, 900], other])
  // Numbers that have no card are not found, whoever names them.
  assert.deepEqual([...scanCards(some, Int32Array.of(4, 5, 6, 5_000), {}).hits], [5])
})

test('a facet counts what would be found if its own filter were another', () => {
  for (let n = 0; n < 60; n += 1) {
    const filter = anyFilter()
    const facets = facetsOf(scan(filter), NOW)
    const found = (change: ProductFilter) => holding({ ...filter, ...change }).length
    assert.equal(facets.isEstimate, false)
    assert.equal(facets.total, found({}))
    assert.equal(facets.badge, found({ badge: true }))
    for (const { value, count } of facets.countries) assert.equal(count, found({ countries: [value] }), value)
    for (const { value, count } of facets.leadDays) assert.equal(count, found({ leadDays: value }))
    for (const { value, count } of facets.stars) assert.equal(count, found({ stars: value }))
    for (const { value, count } of facets.onTime) assert.equal(count, found({ onTime: value }))
    for (const { value, count } of facets.incoterms) assert.equal(count, found({ incoterms: [value] }), value)
    const [category] = facets.categories
    if (category?.value === codeOf('hex-bolt')) assert.equal(category.count, found({ categories: ['hex-bolt'] }))
    if (filter.certificates?.length === 0 || filter.certificates === undefined)
      for (const { value, count } of facets.certificates) assert.equal(count, found({ certificates: [value] }), value)
  }
})

test('a badge that is over is none, whatever the index says', () => {
  const badged = cards.filter(({ badgeUntil }) => badgeUntil > 0)
  const at = (now: number) => facetsOf(scan({ badge: true }, tableOf(badged), now), now)
  assert.deepEqual([at(39_999_999).total, at(39_999_999).badge], [badged.length, badged.length])
  assert.deepEqual([at(40_000_000).total, at(40_000_000).badge], [0, 0])
})

const before: Record<SortOrder, (a: Card, b: Card) => number> = {
  relevance: () => 0,
  price: (a, b) => (Number.isNaN(a.price) ? Infinity : a.price) - (Number.isNaN(b.price) ? Infinity : b.price) || 0,
  'price-down': (a, b) => (Number.isNaN(b.price) ? -1 : b.price) - (Number.isNaN(a.price) ? -1 : a.price),
  'lead-time': (a, b) => a.leadDays - b.leadDays,
}

test('places of an order hold what sorting puts there, wherever they begin and end', () => {
  const priceless = cards.map((card, n) => (n % 9 === 0 ? { ...card, price: Number.NaN } : card))
  const some = tableOf(priceless)
  for (const order of sortOrders)
    for (const filter of [{}, { badge: true }, anyFilter(), anyFilter()]) {
      const expected = holding(filter, priceless).toSorted((a, b) => {
        const [one, other] = [priceless[a] as Card, priceless[b] as Card]
        return before[order](one, other) || other.place - one.place || a - b
      })
      const scanned = scan(filter, some)
      for (const from of [0, 1, 20, 77, 1_980])
        for (const end of [1, 20, 40, 77, 2_000]) {
          const listed = stretchOf(some, scanned.hits, order, from, end)
          assert.deepEqual(listed, from < end ? expected.slice(from, end) : [], `${order} ${from} ${end}`)
        }
    }
})

test('of many a sample is counted: totals are exact, counts err by a few per cent', () => {
  // Suppliers list twenty each, side by side, the fifth of each from another country.
  const many = Array.from({ length: 60_000 }, (_, n): Card => {
    const card = cards[n % cards.length] as Card
    return { ...card, country: n % 20 === 4 ? 'PT' : 'CN', badgeUntil: n % 3 === 0 ? NOW + 1 : 0 }
  })
  const facets = facetsOf(scan({ badge: true }, tableOf(many)), NOW)
  assert.deepEqual([facets.total, facets.isEstimate], [20_000, true])
  const of = (country: string) => facets.countries.find(({ value }) => value === country)?.count ?? 0
  assert.ok(Math.abs(of('PT') - 1_000) < 150, `${of('PT')} of 1,000`)
  assert.ok(Math.abs(of('CN') - 19_000) < 600, `${of('CN')} of 19,000`)
  assert.equal(scan({ countries: ['PT'], badge: true }, tableOf(many)).hits.length, 1_000)
})

test('what was known of a condition is forgotten of a card that becomes another, and when the table grows', () => {
  const some = tableOf(cards.slice(0, 40))
  const filters = [{ countries: ['CN'] }, { badge: true }, { leadDays: 20 }, ...Array.from({ length: 30 }, anyFilter)]
  const list = cards.slice(0, 40)
  const agrees = () => {
    for (const filter of filters) assert.deepEqual([...scan(filter, some).hits], holding(filter, list))
  }
  agrees()
  agrees()
  for (const doc of [3, 17, 39]) {
    list[doc] = cards[doc + 300] as Card
    some.take(rowOf(doc, list[doc]))
  }
  agrees()
  while (list.length < 200) some.take(rowOf(list.push(cards[list.length + 200] as Card) - 1, list.at(-1)))
  agrees()
})
