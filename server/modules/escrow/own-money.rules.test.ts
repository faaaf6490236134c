import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OwnMoneyTaken } from './own-money.rules.ts'
import { ownMoneyTakenType, spareNow, takenReads, taking } from './own-money.rules.ts'

const rowOf = (taken: bigint): OwnMoneyTaken => ({ fundId: 'gua_fund', currency: 'USD', taken })

/** A look showed 1,000 when `before` had been taken; `now` is taken when it is decided. */
const looks: readonly [what: string, before: bigint | undefined, now: bigint | undefined, left: bigint][] = [
  ['nobody has ever taken anything', undefined, undefined, 1_000n],
  ['nobody took since', 400n, 400n, 1_000n],
  ['somebody took a part since', 400n, 700n, 700n],
  ['somebody took all of it since', 400n, 1_400n, 0n],
  ['two took more than it since, of money that came meanwhile', 400n, 1_500n, -100n],
  ['the first one ever took since', undefined, 300n, 700n],
]

for (const [what, before, now, left] of looks) {
  test(`a look at 1,000 of own money: ${what}`, () => {
    const look = { spare: 1_000n, ...(before === undefined ? {} : { taken: before }) }
    assert.equal(spareNow(look, now === undefined ? undefined : rowOf(now)), left)
  })
}

test('what is taken adds up, by currency, and only grows', () => {
  const put = (record: OwnMoneyTaken) => ({
    ...{ do: 'put', type: 'escrow.own_money_taken', root: 'gua_fund', id: record.currency },
    record,
  })
  assert.deepEqual(taking('USD', undefined, 300n), put(rowOf(300n)))
  assert.deepEqual(taking('USD', rowOf(300n), 45n), put(rowOf(345n)))
  assert.deepEqual(taking('EUR', undefined, 0n), put({ ...rowOf(0n), currency: 'EUR' }))
})

test('whoever takes writes the row: nobody else takes in the same instant', () => {
  const reads = takenReads('USD')
  assert.deepEqual([reads.type, reads.root, reads.strength], [ownMoneyTakenType.name, 'gua_fund', 'written'])
})
