import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Change } from '../../kernel/use-case.ts'
import type { LedgerAccount } from './account.rules.ts'
import { normalSide } from './account.rules.ts'
import type { Leg, Posting, Transfer } from './transfer.rules.ts'
import { post, postingType, reversal } from './transfer.rules.ts'
import { transferKinds } from './transfer-kind.rules.ts'

/** An independent book: accounts by code, debit positive, filled from postings and from balances apart. */
class Book {
  readonly postings = new Map<string, bigint>()
  readonly balances = new Map<string, bigint>()

  take(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.do === 'add') this.add(this.balances, change.key, this.signed(change.key, change.by))
      if (change.do === 'append' && change.type === postingType.name) {
        const posting = change.record as Posting
        this.add(this.postings, `${posting.account}:${posting.currency}`, posting.amount)
      }
    }
  }

  signed(key: string, by: bigint): bigint {
    return normalSide(key) === 'debit' ? by : -by
  }

  add(to: Map<string, bigint>, key: string, by: bigint): void {
    to.set(key, (to.get(key) ?? 0n) + by)
  }

  assertEqual(): void {
    const filled = (map: Map<string, bigint>) => [...map].filter(([, amount]) => amount !== 0n).sort()
    assert.deepEqual(filled(this.balances), filled(this.postings))
    for (const currency of ['USD', 'JPY']) {
      const amounts = [...this.postings].filter(([key]) => key.endsWith(`:${currency}`)).map(([, amount]) => amount)
      assert.equal(
        amounts.reduce((sum, amount) => sum + amount, 0n),
        0n,
      )
    }
  }
}

const rows = transferKinds.filter((row) => row.kind !== 'reversal')
const account = (pattern: string, n: number): LedgerAccount => ({
  code: pattern.replace('*', `x${n}`),
  root: `root_${n}`,
})

const transferAny: fc.Arbitrary<Omit<Transfer, 'id'>> = fc
  .record({
    row: fc.constantFrom(...rows),
    currency: fc.constantFrom('USD', 'JPY'),
    debits: fc.array(fc.tuple(fc.nat(7), fc.nat(2), fc.bigInt(1n, 10n ** 9n)), { minLength: 1, maxLength: 4 }),
    credit: fc.tuple(fc.nat(7), fc.nat(2)),
  })
  .map(({ row, currency, debits, credit: [n, id] }) => {
    const of = (list: readonly string[], i: number, each: number) => account(list[i % list.length] ?? '', each)
    const legs: Leg[] = debits.map(([i, each, amount]) => ({ account: of(row.debit, i, each), currency, amount }))
    const total = legs.reduce((sum, leg) => sum + leg.amount, 0n)
    legs.push({ account: of(row.credit, n, id), currency, amount: -total })
    return { kind: row.kind, legs, root: 'ord_1', cause: 'test:1', happenedAt: '', recordedAt: '' }
  })

test('property: any transfers of any kind leave balances that are the sum of their postings, and sum to zero', () => {
  fc.assert(
    fc.property(fc.array(transferAny, { minLength: 1, maxLength: 20 }), (transfers) => {
      const book = new Book()
      for (const [n, transfer] of transfers.entries()) book.take(post({ ...transfer, id: `trf_${n}` }))
      book.assertEqual()
    }),
    { numRuns: 300 },
  )
})

test('property: a command’s transfer and its reversal leave nothing behind', () => {
  const facts = new Set<string>(rows.filter((row) => 'fact' in row).map((row) => row.kind))
  fc.assert(
    fc.property(transferAny, (any) => {
      fc.pre(!facts.has(any.kind))
      const book = new Book()
      const transfer: Transfer = { ...any, id: 'trf_1' }
      const changes = post(transfer)
      book.take(changes)
      const postings = changes.flatMap((change) =>
        change.do === 'append' && change.type === postingType.name ? [change.record as Posting] : [],
      )
      book.take(post({ ...transfer, ...reversal(transfer, postings), id: 'trf_2' }))
      book.assertEqual()
      assert.ok([...book.balances.values()].every((amount) => amount === 0n))
    }),
    { numRuns: 300 },
  )
})
