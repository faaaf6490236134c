import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accounts } from '../ledger/account.rules.ts'
import {
  loseChargebackToOperator,
  loseChargebackToSupplier,
  reversePayment,
  winChargeback,
} from './chargeback.rules.ts'
import type { Hold } from './hold.rules.ts'
import type { Remedied } from './remedy.rules.ts'
import { assertIdentity, freezeOf, holdOf, order, remedied, told } from './sample.test.ts'

const card = accounts.provider('card')
const taken = (amount: bigint) => ({ id: 'chk_1', amount, provider: card })
const line = (numbers: Partial<Hold>, lineNo = 1) => holdOf(lineNo, { value: 1_000n, paid: 1_000n, ...numbers })
const all = 10_000n
const asking = (caseId: string, amount: bigint, asked: bigint) => ({ ...freezeOf(caseId, 1, amount), asked })

test('a payment that is reversed leaves what a claim asks: it freezes the money when it comes again', () => {
  const state = remedied([line({ frozen: 300n })], [asking('clm_1', 300n, 300n)])
  const out = reversePayment(order, state, { amount: 1_000n, from: card, refundable: 0n })
  assert.deepEqual(out.freezes, [asking('clm_1', 0n, 300n)])
})

const overAgain: readonly [what: string, over: (state: Remedied) => Remedied, frozen: bigint][] = [
  ['won', (state) => ({ ...state, ...winChargeback(order, state, taken(900n)) }), 300n],
  ['lost to the operator', (state) => loseChargebackToOperator(order, state, taken(900n)), 300n],
  [
    'lost in part, the buyer having had the rest',
    (state) => loseChargebackToSupplier(order, state, taken(900n), { refundable: 0n, notGivenBack: 750n, payable: 0n }),
    250n,
  ],
]

for (const [what, over, frozen] of overAgain) {
  test(`a chargeback that is ${what} gives free what a claim asked for meanwhile: the claim freezes it`, () => {
    const rows = [freezeOf('chk_1', 1, 900n), asking('clm_1', 100n, 300n)]
    const out = over(remedied([line({ frozen: 1_000n })], rows))
    assert.equal(out.freezes.find(({ caseId }) => caseId === 'clm_1')?.amount, frozen)
    assertIdentity(out.holds, out.freezes)
  })
}

test('a chargeback that the supplier bears takes what a claim has frozen before anything of his', () => {
  const state = remedied([line({ frozen: 700n }), line({ released: 900n }, 2)], [asking('clm_1', 700n, 700n)])
  const out = loseChargebackToSupplier(order, state, taken(900n), { refundable: 0n, notGivenBack: all, payable: 500n })
  assert.equal(told(out.movement), 'chargeback-lost: escrow:ord_1 900, chargeback:chk_1 -900')
  assert.deepEqual(
    out.holds.map(({ chargedBack, frozen }) => [chargedBack, frozen]),
    [
      [800n, 200n],
      [100n, 0n],
    ],
  )
  assert.equal(out.fromPayable, 0n)
  assertIdentity(out.holds, out.freezes)
  // What another bank has frozen is not touched.
  const other = remedied([line({ frozen: 700n }), line({ released: 900n }, 2)], [freezeOf('chk_2', 1, 700n)])
  const less = loseChargebackToSupplier(order, other, taken(900n), { refundable: 0n, notGivenBack: all, payable: 500n })
  assert.equal(less.fromPayable, 500n)
})
