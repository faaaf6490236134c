import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from './claim.rules.ts'
import { claimStates } from './claim.rules.ts'
import type { ClaimActor, ClaimStep } from './claim-step.rules.ts'
import { checkClaimStep, claimSteps, claimStepsNow } from './claim-step.rules.ts'

/**
 * State × step, cell by cell, of a claim by the buyer in which the buyer's word comes next: b the buyer may, s the
 * supplier, m the mediator, x nobody while it is the buyer's turn, - nobody. Columns as `claimStates`: answering,
 * negotiating, evidence, proposed, decided, appealed, executing, returning, remedying, closed.
 */
const table: Readonly<Record<ClaimStep, string>> = {
  accept: 's x - - - - - - - -',
  offer: 's b bs bs bs - - - - -',
  'answer-offer': '- b bs bs bs - - - - -',
  contest: 's - - - - - - - - -',
  escalate: 'bs bs - - - - - - - -',
  'add-evidence': 'bs bs bs bs bs bs - bs - -',
  'seal-evidence': 'm m m m - m - m - -',
  take: '- - m m - m - m - -',
  'open-round': '- - m - - - - - - -',
  'extend-evidence': '- - m - - - - - - -',
  'close-evidence': '- - bs - - - - - - -',
  'ask-translation': 's b bs bs bs - - - - -',
  'serve-translation': 'm m m m m m - m m -',
  'order-inspection': '- - bsm - - m - - - -',
  ask: '- - m m - m - m - -',
  propose: '- - m - - - - - - -',
  'answer-proposal': '- - - bs - - - - - -',
  decide: '- - m m - m - m - -',
  appeal: '- - - - bs - - - - -',
  'waive-appeal': '- - - - bs - - - - -',
  'refuse-appeal': '- - - - - m - - - -',
  withdraw: 'b b b b - - - b b -',
  'name-return-address': '- - - - - - - s - -',
  'ship-return': '- - - - - - - b - -',
  'confirm-return': '- - - - - - - s - -',
  'contest-return': '- - - - - - - s - -',
  'confirm-remedy': '- - - - - - - - b -',
}
const actors: Readonly<Record<string, ClaimActor>> = { b: 'buyer', s: 'supplier', m: 'mediator' }

function claimIn(state: Claim['state']): Claim {
  const parties = { buyerId: 'cmp_b', supplierId: 'cmp_s', currency: 'USD' }
  const made = {
    orderId: 'ord_1',
    claimId: 'clm_1',
    ...parties,
    by: 'buyer',
    reason: 'damaged',
    remedy: 'refund',
  } as const
  const lists = { lines: [], extendedBy: [], agreedBy: [], chargebacks: [], clocks: {} }
  return { ...made, ...lists, state, filedAt: '2026-03-02T09:00:00.000Z', track: 'full', turn: 'buyer' }
}

test('the table names every step once', () => assert.deepEqual(Object.keys(table), Object.keys(claimSteps)))

for (const [step, cells] of Object.entries(table) as [ClaimStep, string][])
  for (const [i, cell] of cells.split(' ').entries()) {
    const state = claimStates[i] as Claim['state']
    test(`${step} × ${state}`, () => {
      const claim = claimIn(state)
      for (const [letter, actor] of Object.entries(actors)) {
        const refused = checkClaimStep(step, claim, actor)?.refused
        const meant = cell.includes(letter) ? undefined : cell === '-' ? 'wrong-claim-state' : 'not-your-turn'
        assert.equal(refused, meant, `${actor} ${step} ${state}`)
        assert.equal(claimStepsNow(claim, actor).includes(step), meant === undefined)
      }
      assert.notEqual(checkClaimStep(step, claim, undefined), undefined)
    })
  }

test('nobody accepts the own claim as asked: in a negotiation only who answers it, in turn', () => {
  const claim = { ...claimIn('negotiating'), turn: 'supplier' as const }
  assert.equal(checkClaimStep('accept', claim, 'supplier'), undefined)
  for (const actor of ['buyer', 'mediator'] as const)
    assert.equal(checkClaimStep('accept', claim, actor)?.refused, 'not-your-turn')
})

test('in a claim of the supplier, a default case, the sides change places cell by cell', () => {
  const other = { buyer: 'supplier', supplier: 'buyer', mediator: 'mediator' } as const
  for (const state of claimStates)
    for (const actor of ['buyer', 'supplier', 'mediator'] as const) {
      const mine = { by: 'buyer', turn: 'buyer', state } as Claim
      const theirs = { by: 'supplier', turn: 'supplier', state } as Claim
      assert.deepEqual(claimStepsNow(theirs, other[actor]), claimStepsNow(mine, actor), `${state} ${actor}`)
    }
})
