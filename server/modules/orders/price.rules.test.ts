import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { spread, stillToPay, topUp } from '../escrow/hold.rules.ts'
import type { Books } from './books.rules.ts'
import { emptyInstalments, fillInstalments, instalmentsOf, openInAll } from './instalment.rules.ts'
import type { CancelledLine } from './order.rules.ts'
import { leaving, lowered, raised, reduced, shareOf, waived } from './price.rules.ts'
import { sampleTerms } from './story.testing.ts'

const ids = { orderId: 'ord_1', buyerId: 'cmp_b', supplierId: 'cmp_s', currency: 'USD' }

/** Books of random lines and instalments with a part of the price paid; only what prices touch. */
const someBooks = fc
  .record({
    values: fc.array(fc.bigInt(1n, 10n ** 9n), { minLength: 1, maxLength: 6 }),
    cuts: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
    paidPercent: fc.bigInt(0n, 100n),
  })
  .map(({ values, cuts, paidPercent }) => {
    const total = values.reduce((sum, value) => sum + value, 0n)
    const amounts = cuts.map((cut) => (total * BigInt(cut)) / (100n * BigInt(cuts.length + 1)))
    const rest = amounts.reduce((left, amount) => left - amount, total)
    const parts = [rest, ...amounts].filter((amount) => amount > 0n)
    const instalments = instalmentsOf('ord_1', {
      ...sampleTerms,
      instalments: parts.map((amount, i) => ({
        n: i + 1,
        kind: i === 0 ? 'initial' : 'balance',
        amount,
        event: 'agreement',
      })),
    })
    const paid = (total * paidPercent) / 100n
    const lines = values.map((value, i) => ({ lineNo: i + 1, value }))
    const { holds } = topUp(spread(ids, total, lines), paid)
    const books = { order: { ...ids, total }, holds, freezes: [], instalments: fillInstalments(instalments, paid) }
    return { books: books as unknown as Books, total, paid }
  })

const priceOf = ({ holds }: Books) => holds.reduce((sum, hold) => sum + hold.value, 0n)
const paidOf = ({ holds }: Books) => holds.reduce((sum, hold) => sum + hold.paid, 0n)
const askedOf = ({ instalments }: Books) => instalments.reduce((sum, each) => sum + each.amount, 0n)

/** Order, lines and instalments say one total, and one sum paid. */
function agree(books: Books): void {
  assert.equal(books.order.total, priceOf(books))
  assert.equal(askedOf(books), priceOf(books))
  assert.equal(
    books.instalments.reduce((sum, each) => sum + each.paid, 0n),
    paidOf(books),
  )
  assert.ok(books.instalments.every((each) => each.amount >= each.paid && each.paid >= 0n))
  assert.ok(books.holds.every((hold) => hold.value >= hold.paid + hold.waived))
  assert.equal(stillToPay(books.holds), openInAll(books.instalments))
}

test('what is given up is no longer asked for, the price stays, and a lower price takes from the rest alone', () => {
  fc.assert(
    fc.property(someBooks, fc.integer({ min: 0, max: 3 }), fc.bigInt(0n, 100n), ({ books, total }, n, percent) => {
      const some = books.instalments.filter((each) => each.n > n)
      const { books: given, waived: amount } = waived(books, some, '2026-04-01T00:00:00.000Z')
      agree(given)
      assert.equal(given.order.total, total)
      assert.equal(amount, openInAll(some))
      assert.equal(openInAll(given.instalments), openInAll(books.instalments) - amount)
      const parts = books.holds.map(({ lineNo, value }) => ({ lineNo, amount: (value * percent) / 100n }))
      const less = reduced(given, parts)
      agree(less.books)
      const waivedOf = (each: Books) => each.holds.reduce((sum, hold) => sum + hold.waived, 0n)
      assert.equal(waivedOf(less.books), amount)
    }),
  )
})

test('a lower price: first what is still to pay, the rest is to be given back, nothing is lost', () => {
  fc.assert(
    fc.property(someBooks, fc.bigInt(0n, 100n), ({ books }, percent) => {
      const parts = books.holds.map(({ lineNo, value }) => ({ lineNo, amount: (value * percent) / 100n }))
      const asked = parts.reduce((sum, part) => sum + part.amount, 0n)
      const after = reduced(books, parts)
      const back = after.paid.reduce((sum, part) => sum + part.amount, 0n)
      agree(after.books)
      assert.equal(books.order.total - after.books.order.total + back, asked)
      assert.ok(back <= paidOf(books))
    }),
  )
})

test('a rise is asked for by the last instalment, to the unit', () => {
  fc.assert(
    fc.property(someBooks, fc.bigInt(1n, 10n ** 6n), ({ books, total }, by) => {
      const after = raised(books, [{ lineNo: 1, amount: by }], '2026-04-01T00:00:00.000Z')
      agree(after)
      assert.equal(after.order.total, total + by)
      assert.equal(openInAll(after.instalments), total + by - paidOf(books))
    }),
  )
})

test('a shortfall that is accepted is taken off lines and instalment alike', () => {
  fc.assert(
    fc.property(someBooks, fc.bigInt(0n, 100n), ({ books }, percent) => {
      const open = books.instalments.find((each) => each.amount > each.paid)
      if (open === undefined) return
      const amount = ((open.amount - open.paid) * percent) / 100n
      const after = lowered(books, amount, open.n)
      agree(after)
      assert.equal(books.order.total - after.order.total, amount)
    }),
  )
})

test('what fills instalments empties them again, the last first', () => {
  fc.assert(
    fc.property(someBooks, fc.bigInt(0n, 100n), ({ books, paid }, percent) => {
      const back = (paid * percent) / 100n
      const emptied = emptyInstalments(books.instalments, back)
      const left = emptied.reduce((sum, each) => sum + each.paid, 0n)
      assert.equal(left, paid - back)
      assert.deepEqual(fillInstalments(emptied, back), books.instalments)
    }),
  )
})

/** One line of a hundred pieces, of which a part is paid. */
function hundredPieces(value: bigint, paid: bigint): Books {
  const content = { ...sampleTerms, lines: sampleTerms.lines.slice(0, 1).map((line) => ({ ...line, quantity: 100n })) }
  const instalment = { n: 1, kind: 'initial', amount: value, event: 'agreement' } as const
  const instalments = fillInstalments(instalmentsOf('ord_1', { ...content, instalments: [instalment] }), paid)
  const { holds } = topUp(spread(ids, value, [{ lineNo: 1, value }]), paid)
  return { order: { ...ids, total: value }, content, holds, instalments } as unknown as Books
}

/** Pieces leave, and what was paid for them goes back out of the hold. */
function without(books: Books, quantity: bigint): { readonly books: Books; readonly price: bigint } {
  const price = shareOf(books, 1, quantity)
  const less = reduced(books, [{ lineNo: 1, amount: price }])
  const back = less.paid.reduce((sum, part) => sum + part.amount, 0n)
  const holds = less.books.holds.map((hold) => ({ ...hold, refunded: hold.refunded + back }))
  const gone = leaving(books, less.books, [{ lineNo: 1, quantity }])
  const before: readonly CancelledLine[] = books.order.cancelledLines ?? []
  return {
    books: { ...less.books, holds, order: { ...less.books.order, cancelledLines: [...before, ...gone] } },
    price,
  }
}

const pieces = fc.array(fc.bigInt(1n, 40n), { minLength: 1, maxLength: 6 })

test('property: pieces that leave one after another take their own price, to the unit, whatever is paid', () => {
  fc.assert(
    fc.property(fc.bigInt(100n, 10n ** 9n), fc.bigInt(0n, 100n), pieces, (value, percent, quantities) => {
      let books = hundredPieces(value, (value * percent) / 100n)
      let left = 100n
      let taken = 0n
      for (const quantity of quantities) {
        const some = quantity < left ? quantity : left
        const { books: after, price } = without(books, some)
        const own = (value * some) / 100n
        // Each rounds down, and the rest of them share what that left.
        assert.ok(price - own <= 6n && own - price <= 1n, `${price} of ${own}`)
        books = after
        left -= some
        taken += price
      }
      const rest = shareOf(books, 1, left)
      assert.equal(taken + rest, value)
    }),
    { numRuns: 300 },
  )
})
