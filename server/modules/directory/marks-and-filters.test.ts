import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbersOf, productNo, supplierNo } from '../../../bench/product-words.ts'
import { CARD_BYTES, cardCertificates, cardIncoterms, codeOf, readCard, writeCard } from './card.rules.ts'
import { facetsOf } from './facet.rules.ts'
import { conditionsOf, type ProductFilter } from './filter.rules.ts'
import { makeDocument } from './make-document.ts'
import { headMarks, marksAsked, marksWorth, placeOf, sortOrders } from './mark.rules.ts'

const NOW = 30_000_000

const documents = Array.from({ length: 600 }, (_, n) => {
  const supplier = supplierNo(n % 37)
  const document = makeDocument(supplier, productNo(supplier, n))
  const marks = new Set([...document.lexemes.matchAll(/'(=[^']+)'/g)].map(([, mark]) => mark as string))
  return { card: readCard(document.card), chance: document.chance, marks }
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

test('the marks of a filter let through everything that its conditions let through', () => {
  let [through, stopped] = [0, 0]
  for (let n = 0; n < 400; n += 1) {
    const filter = anyFilter()
    const conditions = Object.values(conditionsOf(filter, NOW))
    const asked = marksAsked(filter)
    for (const { card, marks } of documents) {
      const fits = asked.every((any) => any.some((mark) => marks.has(mark)))
      if (conditions.every((holds) => holds(card))) {
        through += 1
        assert.ok(fits, `${JSON.stringify(filter)} loses ${JSON.stringify(card)}`)
      } else if (!fits) stopped += 1
    }
  }
  assert.ok(through > 10_000 && stopped > 50_000, `${through} let through, ${stopped} stopped by marks`)
})

test('of a filter are asked the marks that leave least, until little is left', () => {
  const cards = documents.map(({ card }) => card)
  const filter = { badge: true, countries: ['CN'], leadDays: 60 }
  const conditions = conditionsOf(filter, NOW)
  const worth = (scale: number) => marksWorth(filter, conditions, cards, scale)
  const left = cards.filter(({ country }) => country === 'CN').length
  assert.ok(left > 10 && left < 300)
  assert.deepEqual(worth(1), [])
  assert.deepEqual(worth(1_500 / left), [['=c:CN']])
  assert.deepEqual(worth(1_501 / left), [['=c:CN'], ['=b']])
  assert.deepEqual(new Set(worth(10_000).flat()), new Set(marksAsked(filter).flat()))
})

test('the head of an order is everything that comes before its edge', () => {
  for (const order of sortOrders) {
    const isRising = order === 'price' || order === 'lead-time'
    const edge = placeOf(order, (documents[5] as (typeof documents)[number]).card)
    const head = new Set(headMarks(order, edge))
    for (const { card, marks } of documents) {
      const place = placeOf(order, card)
      const isBefore = isRising ? place <= edge : place >= edge
      // Without a price it is in no order of prices but the rising one's end.
      if (Number.isNaN(card.price)) continue
      const isIn = head.size === 0 || [...marks].some((mark) => head.has(mark))
      if (isBefore) assert.ok(isIn, order)
      else if (order !== 'relevance') assert.ok(!isIn, order)
    }
  }
})

test('a card is what was written', () => {
  for (const { card } of documents) {
    const bytes = writeCard(card)
    assert.equal(bytes.length, CARD_BYTES)
    assert.deepEqual(readCard(bytes), card)
  }
})

test('half of all products are in a sample of a half, and places tell nothing of samples', () => {
  const inSample = (share: number, of = documents) =>
    of.filter(({ chance }) => chance < share * 65_536).length / of.length
  for (const share of [0.5, 0.25, 0.125]) assert.ok(Math.abs(inSample(share) - share) < 0.07, `${inSample(share)}`)
  const best = documents.toSorted((a, b) => b.card.place - a.card.place).slice(0, 200)
  assert.ok(Math.abs(inSample(0.5, best) - 0.5) < 0.1, `${inSample(0.5, best)}`)
})

test('a facet counts what would be found if its own filter were another', () => {
  const cards = documents.map(({ card }) => card)
  for (let n = 0; n < 60; n += 1) {
    const filter = anyFilter()
    const facets = facetsOf(cards, conditionsOf(filter, NOW), NOW, 1)
    const found = (change: ProductFilter) => {
      const holds = Object.values(conditionsOf({ ...filter, ...change }, NOW))
      return cards.filter((card) => holds.every((each) => each(card))).length
    }
    assert.equal(facets.total, found({}))
    assert.equal(facets.badge, found({ badge: true }))
    for (const { value, count } of facets.countries) assert.equal(count, found({ countries: [value] }), value)
    for (const { value, count } of facets.leadDays) assert.equal(count, found({ leadDays: value }))
    for (const { value, count } of facets.stars) assert.equal(count, found({ stars: value }))
    for (const { value, count } of facets.incoterms) assert.equal(count, found({ incoterms: [value] }), value)
    const [category] = facets.categories
    if (category?.value === codeOf('hex-bolt')) assert.equal(category.count, found({ categories: ['hex-bolt'] }))
  }
})

test('a badge that is over is none, whatever the index says', () => {
  const cards = documents.map(({ card }) => card).filter(({ badgeUntil }) => badgeUntil > 0)
  const at = (now: number) => facetsOf(cards, conditionsOf({ badge: true }, now), now, 1).total
  assert.deepEqual([at(39_999_999), at(40_000_000)], [cards.length, 0])
})

test('a sample counts each product as many', () => {
  const cards = documents.map(({ card }) => card)
  const [one, eight] = [facetsOf(cards, {}, NOW, 1), facetsOf(cards, {}, NOW, 8)]
  assert.deepEqual([eight.total, eight.isEstimate, one.isEstimate], [one.total * 8, true, false])
  assert.equal(eight.countries[0]?.count, (one.countries[0]?.count ?? 0) * 8)
})
