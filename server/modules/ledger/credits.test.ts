import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { testDatabase } from '../../../tests/database.ts'
import { readPool } from '../../platform/postgres.ts'
import { creditsOf } from './index.ts'

const account = 'liabilities:payable:cmp_s'

/** A step of the account: money comes in, or a part of what is there is taken out. */
interface Step {
  readonly comes: number
  readonly takes: number
}

/** First in, first out, as anybody would do it by hand. */
function byHand(steps: readonly Step[]): readonly (readonly [transfer: string, part: number][])[] {
  const left: [transfer: string, amount: number][] = []
  const taken: (readonly [string, number][])[] = []
  steps.forEach(({ comes, takes }, n) => {
    left.push([`trf_${String(n).padStart(4, '0')}a`, comes])
    const parts: [string, number][] = []
    for (let open = takes; open > 0; ) {
      const first = left[0] as [string, number]
      const part = Math.min(open, first[1])
      parts.push([first[0], part])
      open -= part
      first[1] -= part
      if (first[1] === 0) left.shift()
    }
    taken.push(parts)
  })
  return taken
}

const stepsOf = fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true })), {
  minLength: 1,
  maxLength: 12,
})

/** Shares of what is there become whole amounts, so that nothing is taken that is not there. */
function real(drawn: readonly (readonly [number, number])[]): readonly Step[] {
  let balance = 0
  return drawn.map(([comes, share]) => {
    balance += comes
    const takes = Math.floor(balance * share)
    balance -= takes
    return { comes, takes }
  })
}

test('a payout consists of what was released first; each unit is in one payout only', async (t) => {
  const { url } = await testDatabase(t)
  const pool = readPool(url, 2)
  t.after(() => pool.end())
  let run = 0
  const property = fc.asyncProperty(stepsOf, async (drawn) => {
    const steps = real(drawn)
    const own = `${account}_${run++}`
    const rows = steps.flatMap(({ comes, takes }, n) => {
      const id = `trf_${String(n).padStart(4, '0')}`
      const cause = `payout:${n}`
      return [
        { id: `${id}a`, kind: 'escrow-released', cause: 'release:x', amount: -comes },
        ...(takes > 0 ? [{ id: `${id}b`, kind: 'payout-reserved', cause, amount: takes }] : []),
      ]
    })
    await pool.query(
      `with r as (select * from json_to_recordset($1) as x(id text, kind text, cause text, amount bigint)),
        t as (insert into ledger.transfers (root_id, id, kind, cause, happened_at, recorded_at)
          select $2, id, kind, cause, now(), now() from r)
        insert into ledger.postings (root_id, id, transfer_id, n, account, account_root, currency, amount)
        select $2, id || ':0', id, 0, $2, 'cmp_s', 'USD', amount from r`,
      [JSON.stringify(rows), own],
    )
    const expected = byHand(steps)
    for (const [n, parts] of expected.entries()) {
      const found = await creditsOf(pool, own, { currency: 'USD', kind: 'payout-reserved', cause: `payout:${n}` })
      const seen = found.map(({ transfer, part }) => [transfer, Number(part)] as const)
      assert.deepEqual(seen, parts)
    }
  })
  await fc.assert(property, { numRuns: 25 })
})
