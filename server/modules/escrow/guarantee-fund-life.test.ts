import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../../kernel/use-case.ts'
import { advanceGuarantee } from '../claims/advance-guarantee.ts'
import { claimsHouse, dayAfter, received, turnOf } from '../claims/claims.testing.ts'
import { accounts } from '../ledger/account.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import type { OrdersHouse } from '../orders/orders.testing.ts'
import { done, refusalOf, staff } from '../orders/orders.testing.ts'
import { agreed, shipped, wholeTerms } from '../orders/story.testing.ts'
import { book } from './book.rules.ts'
import { fundChanges, fundMoveType, fundRoot, guaranteeFundType, withPart } from './guarantee-fund.rules.ts'
import { holdType } from './hold.rules.ts'
import { type MoveOwnFunds, moveOwnFunds } from './move-fund.ts'

const fin: Actor = { ...staff, person: 'usr_fin', roles: ['finance'] }
const flo: Actor = { ...staff, person: 'usr_flo', roles: ['finance'] }
const look = { currency: 'USD', debts: 0n, missing: 0n }
const FUND = 10n ** 12n

const fundOf = (house: Pick<OrdersHouse, 'one'>) => house.one(guaranteeFundType, fundRoot, 'fund')
const own = ({ balances }: Pick<OrdersHouse, 'balances'>) =>
  ['guarantee', 'advanced'].map((name) => balances()[`assets:own:${name}`] ?? 0)
const asked = (step: 'pay-in' | 'take-out' | 'give-back', amount: bigint, currency = 'USD'): MoveOwnFunds => ({
  step: 'ask',
  move: { step, currency, amount, reason: 'For the guarantee.' },
  look: { ...look, currency },
})

/** The fund is set to an amount, in the record and in the ledger. */
async function fundIs(house: OrdersHouse, free: bigint) {
  const before = fundOf(house)
  if (before === undefined) throw new Error('no fund')
  const part = { currency: 'USD', free, bears: 0n, usd: 1n, per: 1n }
  const off = FUND - free
  const legs = [[accounts.operatorEquity(), off]] as const
  const moved = movement('own-funds-moved', 'USD', legs, [[accounts.own('guarantee'), off]])
  const context = { at: house.clock.now, newId: () => `trf_less_${free}` }
  const booked = book([moved], { root: fundRoot, cause: 'test', happenedAt: house.clock.now }, context)
  await house.seed(fundRoot, [...fundChanges(withPart(before, part, 5)), ...booked])
}

test('two people of finance move own money: the ledger, the record and the bound follow', async () => {
  const house = await claimsHouse()
  done(await house.run(moveOwnFunds, asked('pay-in', 500n), fin))
  assert.deepEqual(own(house), [Number(FUND), 0])
  assert.equal(refusalOf(await house.run(moveOwnFunds, asked('pay-in', 1n), flo)), 'fund-move-waits')
  assert.equal(refusalOf(await house.run(moveOwnFunds, { step: 'agree', look }, fin)), 'same-person')
  done(await house.run(moveOwnFunds, { step: 'agree', look }, flo))
  assert.deepEqual(own(house), [Number(FUND) + 500, 0])
  assert.equal(fundOf(house)?.ceiling, (FUND + 500n) * 5n)
  done(await house.run(moveOwnFunds, asked('take-out', 200n), flo))
  done(await house.run(moveOwnFunds, { step: 'agree', look }, fin))
  assert.deepEqual(own(house), [Number(FUND) + 300, 0])
  assert.equal(house.balances()['equity:operator'], Number(FUND) + 300)
  const topics = house.entries(fundRoot).map(({ topic }) => topic)
  assert.deepEqual(topics, ['fund.asked', 'fund.moved', 'fund.asked', 'fund.moved'])
})

test('a second person may refuse, and then nothing has moved', async () => {
  const house = await claimsHouse()
  const { move } = done(await house.run(moveOwnFunds, asked('pay-in', 500n), fin))
  done(await house.run(moveOwnFunds, { step: 'refuse', moveId: String(move), look }, flo))
  assert.deepEqual(own(house), [Number(FUND), 0])
  assert.equal(house.one(fundMoveType, fundRoot, String(move))?.state, 'refused')
  assert.equal(
    refusalOf(await house.run(moveOwnFunds, { step: 'agree', moveId: String(move), look }, flo)),
    'not-found',
  )
})

test('what is judged when it is asked is judged again when it is agreed to', async () => {
  const house = await claimsHouse()
  done(await house.run(moveOwnFunds, asked('take-out', 500n), fin))
  const short = { step: 'agree', look: { ...look, missing: 3n } } as const
  const said = await house.run(moveOwnFunds, short, flo)
  assert.deepEqual(said, { kind: 'refused', refused: 'client-money-short', data: { short: 3 } })
  assert.deepEqual(own(house), [Number(FUND), 0])
  // A look in another currency is no look at this.
  const euro = { step: 'agree', look: { ...look, currency: 'EUR' } } as const
  assert.equal(refusalOf(await house.run(moveOwnFunds, euro, flo)), 'not-found')
  done(await house.run(moveOwnFunds, { step: 'agree', look }, flo))
})

test('no program, nobody without a reason, nothing in a currency without a rate', async () => {
  const house = await claimsHouse()
  const program = await house.run(moveOwnFunds, asked('pay-in', 1n), { ...fin, kind: 'key' })
  assert.equal(refusalOf(program), 'person-needed')
  const mute = { ...asked('pay-in', 1n), move: { step: 'pay-in', currency: 'USD', amount: 1n, reason: ' ' } } as const
  assert.equal(refusalOf(await house.run(moveOwnFunds, mute, fin)), 'reason-missing')
  assert.equal(refusalOf(await house.run(moveOwnFunds, asked('pay-in', 1n, 'XAF'), fin)), 'no-rate')
  assert.deepEqual(house.all(fundMoveType, fundRoot), [])
})

test('without a fund nothing is released before the window is over; with it, it is', async () => {
  const story = await shipped(wholeTerms, await claimsHouse())
  const { house, orderId } = story
  const paid = () => house.all(holdType, orderId).reduce((sum, hold) => sum + hold.released, 0n)
  await fundIs(house, 0n)
  await story.receive(story.lotId)
  assert.equal(paid(), 0n)
  await house.passTo('2026-07-01T00:00:00.000Z')
  assert.equal(paid(), 543_331n)
  assert.equal(story.order().status, 'completed')
})

test('what all suppliers expose is bounded by the fund, and comes back when windows are over', async () => {
  const story = await shipped(wholeTerms, await claimsHouse())
  const { house, orderId } = story
  await fundIs(house, 20_000n)
  await story.receive(story.lotId)
  const released = () => house.all(holdType, orderId).reduce((sum, hold) => sum + hold.released, 0n)
  assert.equal(released(), 100_000n)
  const look0 = await house.run(moveOwnFunds, asked('take-out', 1n), fin)
  assert.equal(refusalOf(look0), 'fund-bears-exposure')
  await house.passTo('2026-07-01T00:00:00.000Z')
  done(await house.run(moveOwnFunds, asked('take-out', 20_000n), fin))
})

test('a step before receipt needs room of the fund when it is agreed', async () => {
  const house = await claimsHouse()
  await fundIs(house, 0n)
  const early = { ...wholeTerms, releasePlan: [{ step: 'initial-paid', shareBps: 10_000 }] } as const
  await assert.rejects(agreed(early, house), /no-room/)
})

/** Decided, the time to appeal is over, and the supplier has nothing left. */
async function owing() {
  const story = await received()
  const { house } = story
  const claimId = await story.file()
  const all = BigInt(house.balances()['liabilities:payable:cmp_s'] ?? 0)
  const out = movement(
    'payout-reserved',
    'USD',
    [[accounts.payable('cmp_s'), all]],
    [[accounts.payout('cmp_s', 'x'), all]],
  )
  const context = { at: house.clock.now, newId: () => 'trf_out' }
  await house.seed('cmp_s', book([out], { root: 'cmp_s', cause: 'test', happenedAt: house.clock.now }, context))
  const evidence = [await story.toFile(claimId)]
  const parts = [{ lineNo: 1, amount: 50_937n }]
  done(await story.decide(claimId, { parts, evidence, finding: 'supplier', feeBearer: 'buyer' }))
  await house.passTo(dayAfter(house.clock.now, 8))
  const advance = (turn = turnOf(house)) =>
    house.run(advanceGuarantee, { orderId: story.orderId, claimId, spare: FUND, turn }, staff)
  return { ...story, advance }
}

test('an advance is borne by the fund, and given back to it once nobody owes it any more', async () => {
  const story = await owing()
  const { house } = story
  done(await story.advance())
  assert.deepEqual(own(house), [Number(FUND) - 50_937, 50_937])
  assert.equal(fundOf(house)?.ceiling, (FUND - 50_937n) * 5n)
  const owed = { ...asked('give-back', 50_937n), look: { ...look, debts: 50_937n } }
  assert.equal(refusalOf(await house.run(moveOwnFunds, owed, fin)), 'above-fund')
  done(await house.run(moveOwnFunds, asked('give-back', 50_937n), fin))
  done(await house.run(moveOwnFunds, { step: 'agree', look }, flo))
  assert.deepEqual(own(house), [Number(FUND), 0])
})

test('a fund that has less advances nothing, and who looked before the last move looks again', async () => {
  const story = await owing()
  await fundIs(story.house, 50_936n)
  assert.deepEqual(await story.advance(), { kind: 'refused', refused: 'fund-short', data: { short: 1 } })
  const stale = turnOf(story.house)
  done(await story.house.run(moveOwnFunds, asked('pay-in', 1n), fin))
  done(await story.house.run(moveOwnFunds, { step: 'agree', look }, flo))
  assert.equal(refusalOf(await story.advance(stale)), 'own-funds-changed')
  done(await story.advance())
  assert.deepEqual(own(story.house), [0, 50_937])
})
