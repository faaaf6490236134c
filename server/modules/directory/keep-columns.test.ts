import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numbersOf, productNo, supplierNo } from '../../../bench/product-words.ts'
import { type Card, type CardNumber, readCard, writeCard } from './card.rules.ts'
import { CardTable } from './card-table.ts'
import { listNo, numbersIn } from './keep-columns.ts'
import { makeDocument } from './make-document.ts'

const cards = Array.from({ length: 300 }, (_, n): Card => {
  const supplier = supplierNo(n % 37)
  const card = readCard(makeDocument(supplier, productNo(supplier, n)).card)
  return n % 9 === 0 ? { ...card, price: Number.NaN } : card
})

function tableOf(list: readonly Card[]): CardTable {
  const table = new CardTable()
  const rows = list.map((card, doc) => {
    const number = Buffer.alloc(4)
    number.writeInt32BE(doc)
    return Buffer.concat([number, writeCard(card)])
  })
  table.take(Buffer.concat(rows))
  return table
}

const table = tableOf(cards)
const parts: readonly CardNumber[] = ['badgeUntil', 'price', 'minimum', 'leadDays', 'place', 'stars', 'onTime']

test('a column has what the cards of its list have, in its order', () => {
  const chance = numbersOf(5)
  for (let n = 0; n < 20; n += 1) {
    const docs = Int32Array.from(cards.keys()).filter(() => chance() < 0.3)
    for (const part of parts) {
      const expected = [...docs].map((doc) => (cards[doc] as Card)[part])
      assert.deepEqual([...numbersIn(table, docs, part)], expected, part)
    }
  }
})

test('a list has each column once; another list has its own, whatever stands in it', () => {
  const docs = Int32Array.of(1, 2, 3)
  const column = numbersIn(table, docs, 'price')
  assert.equal(numbersIn(table, docs, 'price'), column)
  assert.notEqual(numbersIn(table, docs, 'place'), column)
  assert.notEqual(numbersIn(table, docs.slice(), 'price'), column)
  const [no, same, other] = [docs, docs, docs.slice()].map(listNo)
  assert.deepEqual([no === same, no === other], [true, false])
})

test('what is kept has an end: what was asked for longest ago goes', () => {
  const lists = [1, 2, 3].map(() => new Int32Array(5_000_000))
  const columnOf = (n: number) => numbersIn(table, lists[n] as Int32Array, 'price')
  const [first, second] = [columnOf(0), columnOf(1)]
  assert.deepEqual([columnOf(0) === first, columnOf(1) === second, columnOf(0) === first], [true, true, true])
  columnOf(2)
  assert.deepEqual([columnOf(0) === first, columnOf(1) === second], [true, false])
})
