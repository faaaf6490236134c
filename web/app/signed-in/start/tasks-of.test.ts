import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moneyOf } from './tasks-of.ts'

const usd = (amount: number) => ({ amount, currency: 'USD' })
const eur = (amount: number) => ({ amount, currency: 'EUR' })

test('money is summed by side and currency, held first; what is not agreed is owed by nobody', () => {
  const sums = moneyOf([
    { side: 'buyer', status: 'in-production', held: usd(100), due: usd(30) },
    { side: 'buyer', status: 'shipped', held: usd(50), due: usd(0) },
    { side: 'supplier', status: 'agreed', held: eur(0), due: eur(7) },
    { side: 'buyer', status: 'proposed', held: usd(0), due: usd(999) },
  ])
  assert.deepEqual(sums, [
    { side: 'buyer', kind: 'held', currency: 'USD', amount: 150 },
    { side: 'buyer', kind: 'due', currency: 'USD', amount: 30 },
    { side: 'supplier', kind: 'due', currency: 'EUR', amount: 7 },
  ])
})
