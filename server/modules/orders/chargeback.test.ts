import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareEvidence } from '../claims/prepare-evidence.ts'
import { companyType } from '../parties/company.rules.ts'
import type { ChargebackFact } from '../payments/chargeback.rules.ts'
import { chargebackType } from '../payments/chargeback.rules.ts'
import { settleRefund } from '../payments/index.ts'
import { markRefundSent } from '../payments/mark-refund-sent.ts'
import type { Payment } from '../payments/payment.rules.ts'
import { paymentType } from '../payments/payment.rules.ts'
import { refundType } from '../payments/refund.rules.ts'
import { addBankAccount } from '../payouts/add-bank-account.ts'
import { approveBankAccount } from '../payouts/approve-bank-account.ts'
import { cancelOrder } from './cancel-order.ts'
import { nameRefundAccount } from './name-refund-account.ts'
import { buyer, done, machine, supplier } from './orders.testing.ts'
import { recordCarrierEvent } from './record-carrier-event.ts'
import { settleChargeback } from './settle-chargeback.ts'
import type { Story } from './story.testing.ts'
import { agreed, funded, shipped, wholeTerms } from './story.testing.ts'
import { writeStatement } from './write-statement.ts'

const paid = (story: Story) => story.house.all(paymentType, story.orderId)[0] as Payment
const balance = (story: Story, code: string) => story.house.balances()[code] ?? 0
const cases = (story: Story) => story.house.all(chargebackType, story.orderId)

async function told(story: Story, fact: ChargebackFact['fact'], more: Partial<ChargebackFact> = {}) {
  const payment = paid(story)
  const base = { reference: 'dp_1', amount: payment.total, currency: 'USD', happenedAt: story.house.clock.now }
  const input = { orderId: story.orderId, paymentId: payment.id, fact: { ...base, fact, ...more } }
  return done(await story.house.run(settleChargeback, input, machine))
}

async function delivered(story: Story & { readonly lotId: string }) {
  const happenedAt = story.house.clock.now
  const input = { orderId: story.orderId, lotId: story.lotId, kind: 'delivered', happenedAt } as const
  done(await story.house.run(recordCarrierEvent, input, machine))
}

/** Nothing is lost: all ledger accounts together are zero, debit side against credit side. */
function balanced(story: Story) {
  const sums = Object.entries(story.house.balances())
  const sum = sums.reduce((s, [code, v]) => s + (/^(assets|expenses):/.test(code) ? v : -v), 0)
  assert.equal(sum, 0)
}

test('an open chargeback freezes as much as the bank took, as far as it is free', async () => {
  const story = await funded(wholeTerms)
  const held = balance(story, `liabilities:escrow:${story.orderId}`)
  await told(story, 'opened')
  const id = cases(story)[0]?.id ?? ''
  assert.equal(balance(story, `assets:chargeback:${id}`), Number(paid(story).total))
  assert.equal(balance(story, `liabilities:escrow:${story.orderId}`), held)
  assert.equal(paid(story).disputedBy, id)
  const refusal = await story.house.run(cancelOrder, { orderId: story.orderId }, supplier)
  assert.deepEqual('refused' in refusal && refusal.refused, 'lines-frozen')
  balanced(story)
})

test('while it is open nothing of it is released, and once it is won everything that is due', async () => {
  const story = await shipped()
  await told(story, 'opened')
  await story.receive(story.lotId)
  assert.equal(balance(story, 'liabilities:payable:cmp_s'), 0)
  await told(story, 'won')
  assert.ok(balance(story, 'liabilities:payable:cmp_s') > 0)
  assert.equal(paid(story).disputedBy, undefined)
  assert.equal(story.order().status, 'received')
  balanced(story)
})

test('a second opening after it was won is the same case, and once it is won again the rest is released', async () => {
  const story = await shipped()
  for (const day of [5, 7]) {
    story.house.clock.now = `2026-03-0${day}T09:00:00.000Z`
    await told(story, 'opened')
    if (day === 7) await story.receive(story.lotId)
    story.house.clock.now = `2026-03-0${day}T10:00:00.000Z`
    await told(story, 'won')
  }
  assert.equal(cases(story).length, 1)
  assert.ok(balance(story, 'liabilities:payable:cmp_s') > 0)
  assert.equal(balance(story, `liabilities:escrow:${story.orderId}`), 0)
  balanced(story)
})

test('lost before any goods went out: the hold pays the bank, the supplier the rest, and the order ends', async () => {
  const story = await funded(wholeTerms)
  await told(story, 'opened', { fee: 1_500n })
  await told(story, 'lost', { fee: 1_500n })
  const payment = paid(story)
  assert.equal(balance(story, `liabilities:escrow:${story.orderId}`), 0)
  // The processing fee was taken on top of the price: the supplier bears it with the dispute fee.
  assert.equal(balance(story, 'assets:recovery:cmp_s'), Number(payment.fee + payment.feeTax) + 1_500)
  assert.equal(balance(story, 'expenses:provider'), 0)
  assert.equal(payment.chargedBack, payment.total)
  assert.deepEqual([story.order().status, cases(story)[0]?.bearer], ['cancelled', 'supplier'])
  balanced(story)
})

test('lost after delivery was proven: the buyer owes it and the supplier keeps his money', async () => {
  const story = await shipped()
  await delivered(story)
  await story.receive(story.lotId)
  const payable = balance(story, 'liabilities:payable:cmp_s')
  await told(story, 'opened')
  await told(story, 'lost')
  assert.equal(balance(story, 'liabilities:payable:cmp_s'), payable)
  assert.equal(balance(story, 'assets:recovery:cmp_b'), Number(paid(story).total))
  assert.equal(cases(story)[0]?.bearer, 'operator')
  balanced(story)
})

test('lost after release without a proof of delivery: the supplier’s payable pays, the rest is his debt', async () => {
  const early = { ...wholeTerms, releasePlan: [{ step: 'initial-paid', shareBps: 10_000 }] } as const
  const story = await funded(early)
  const payable = balance(story, 'liabilities:payable:cmp_s')
  assert.ok(payable > 0)
  await told(story, 'opened')
  await told(story, 'lost')
  assert.equal(balance(story, 'liabilities:payable:cmp_s'), 0)
  assert.ok(balance(story, 'assets:recovery:cmp_s') > 0)
  balanced(story)
})

test('a stranger’s card and goods that had shipped: the operator bears it', async () => {
  const story = await shipped()
  await told(story, 'opened', { reason: 'fraud' })
  await told(story, 'lost')
  assert.equal(cases(story)[0]?.bearer, 'operator')
})

test('an inquiry moves no money and freezes nothing', async () => {
  const story = await funded(wholeTerms)
  const before = story.house.balances()
  await told(story, 'inquiry')
  assert.deepEqual(story.house.balances(), before)
  assert.equal(paid(story).disputedBy, undefined)
})

test('a refund that is not sent yet waits for the bank; what was sent stands', async () => {
  const story = await funded(wholeTerms)
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, supplier))
  const [refund] = story.house.all(refundType, story.orderId)
  assert.equal(refund?.state, 'requested')
  await told(story, 'opened')
  const stopped = story.house.all(refundType, story.orderId)[0]
  assert.deepEqual([stopped?.state, stopped?.reason, paid(story).refunded], ['cancelled', 'chargeback', 0n])
  const late = await story.house.run(markRefundSent, { orderId: story.orderId, refundId: refund?.id ?? '' }, machine)
  assert.equal('refused' in late && late.refused, 'wrong-state')
  assert.ok(balance(story, `liabilities:refundable:${story.orderId}`) > 0)
  // A week later nobody is asked for an account: the bank decides first.
  await story.house.passTo('2026-03-12T00:00:00.000Z')
  assert.ok(!story.house.topics(story.orderId).includes('refund.waits-for-account'))
  await told(story, 'won', { happenedAt: '2026-03-12T00:00:00.000Z' })
  await story.house.passTo('2026-03-12T00:00:01.000Z')
  const again = story.house.all(refundType, story.orderId).filter((each) => each.state === 'requested')
  assert.equal(again.length, 1)
  assert.equal(balance(story, `liabilities:refundable:${story.orderId}`), 0)
  balanced(story)
})

test('what was owed to the buyer over that card is paid by the bank: nothing goes back twice', async () => {
  const story = await funded(wholeTerms)
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, supplier))
  await told(story, 'opened')
  await told(story, 'lost')
  await story.house.passTo('2026-04-12T00:00:00.000Z')
  assert.equal(balance(story, `liabilities:refundable:${story.orderId}`), 0)
  assert.ok(story.house.all(refundType, story.orderId).every((each) => each.state === 'cancelled'))
  balanced(story)
})

test('a buyer who has his refund and his bank’s money owes the one', async () => {
  const story = await funded(wholeTerms)
  done(await story.house.run(cancelOrder, { orderId: story.orderId }, supplier))
  const refundId = story.house.all(refundType, story.orderId)[0]?.id ?? ''
  done(await story.house.run(markRefundSent, { orderId: story.orderId, refundId }, machine))
  await told(story, 'opened')
  await told(story, 'lost')
  const payment = paid(story)
  assert.equal(balance(story, 'assets:recovery:cmp_b'), Number(payment.refunded))
  balanced(story)
})

test('news of a chargeback that comes before the money’s own: what arrives is frozen', async () => {
  const story = await agreed(wholeTerms)
  const begun = await story.begin()
  await told(story, 'opened')
  await story.capture(String(begun.payment), BigInt(Number(begun.total)))
  const hold = balance(story, `liabilities:escrow:${story.orderId}`)
  await story.ship()
  const lot = String(story.house.entries(story.orderId).find((each) => each.topic === 'lot.dispatched')?.body.lot)
  await story.receive(lot)
  assert.equal(balance(story, `liabilities:escrow:${story.orderId}`), hold)
  await told(story, 'won')
  assert.equal(balance(story, `liabilities:escrow:${story.orderId}`), 0)
  balanced(story)
})

test('evidence goes out two days ahead, with what the supplier wrote, once', async () => {
  const story = await shipped()
  await told(story, 'opened', { evidenceBy: '2026-03-20T00:00:00.000Z' })
  const id = cases(story)[0]?.id ?? ''
  assert.ok(story.house.deadlines(story.orderId).includes('chargeback.evidence 2026-03-18T00:00:00.000Z'))
  const wrote = { orderId: story.orderId, chargebackId: id, statement: 'The pumps left on the Ocean.' }
  done(await story.house.run(writeStatement, wrote, supplier))
  done(await story.house.run(prepareEvidence, { orderId: story.orderId, chargebackId: id }, machine))
  const due = [...story.house.tables.outbox.values()].filter((each) => each.topic === 'chargeback.evidence-due')
  assert.equal(due.length, 1)
  const { evidence } = (due[0]?.body ?? {}) as unknown as { evidence: { statement: string; trackingNumber: string } }
  assert.match(evidence.statement, /The supplier says: The pumps left on the Ocean\./)
  assert.match(evidence.statement, /Bea Ltd paid USD 5[\d.]+ by card on .*3-D Secure/)
  assert.equal(evidence.trackingNumber, 'T1')
})

test('a partial chargeback leaves the rest of the hold free', async () => {
  const story = await shipped()
  await told(story, 'opened', { amount: 10_000n })
  await story.receive(story.lotId)
  assert.equal(balance(story, `liabilities:escrow:${story.orderId}`), 10_000)
  await told(story, 'lost')
  assert.equal(balance(story, `liabilities:escrow:${story.orderId}`), 0)
  assert.equal(cases(story)[0]?.bearer, 'operator', 'the buyer confirmed receipt')
  balanced(story)
})

test('what a bank gave back at the supplier’s expense is not given once more when goods stay missing', async () => {
  const story = await funded({ ...wholeTerms, shipBy: { kind: 'days', days: 30, after: 'initial' } })
  await story.ship([{ lineNo: 1, quantity: 60_000000n }])
  await told(story, 'opened')
  await told(story, 'lost')
  await story.house.passTo('2026-07-01T00:00:00.000Z')
  assert.ok(story.house.topics(story.orderId).includes('order.reduced'))
  assert.deepEqual(story.order().owed ?? [], [])
  assert.equal(balance(story, `liabilities:refundable:${story.orderId}`), 0)
  balanced(story)
})

/** The supplier ends it, and the buyer's card takes nothing back: what he is owed waits for an account. */
async function owedByClosedCard({ orderId, house }: Story) {
  done(await house.run(cancelOrder, { orderId }, supplier))
  for (const day of ['03', '04']) {
    const refundId = house.all(refundType, orderId).at(-1)?.id ?? ''
    const said = { orderId, refundId, outcome: 'no', reason: 'closed', happenedAt: house.clock.now } as const
    done(await house.run(settleRefund, said, machine))
    await house.passTo(`2026-03-${day}T12:00:00.000Z`)
  }
}

/** His card is closed; the buyer has the money on an account of his own. */
async function refundedToAccount(story: Story) {
  const { orderId, house } = story
  await owedByClosedCard(story)
  const place = { number: '123456789', bankCode: '021000021', country: 'US', currency: 'USD' }
  const { name = '' } = house.one(companyType, 'cmp_b', 'company') ?? {}
  const added = done(await house.run(addBankAccount, { companyId: 'cmp_b', ...place, name }, buyer))
  const bankAccountId = String(added.bank_account)
  done(await house.run(approveBankAccount, { companyId: 'cmp_b', bankAccountId }, { ...buyer, person: 'usr_second' }))
  await house.passTo('2026-03-08T12:00:00.000Z')
  done(await house.run(nameRefundAccount, { orderId, bankAccountId }, buyer))
}

test('what went to an account of the buyer is not given once more at the supplier’s expense', async () => {
  const story = await funded(wholeTerms)
  await refundedToAccount(story)
  const owes = (company: string) => balance(story, `assets:recovery:${company}`)
  // The processing fee, which went back at his expense.
  const before = owes('cmp_s')
  await told(story, 'opened')
  await told(story, 'lost', { happenedAt: '2026-04-01T00:00:00.000Z' })
  assert.deepEqual([owes('cmp_s'), owes('cmp_b')], [before, Number(paid(story).total)])
  balanced(story)
})

test('what is owed to a closed card and then paid by its bank is owed no more, at nobody’s expense', async () => {
  const story = await funded(wholeTerms)
  await owedByClosedCard(story)
  const owes = (company: string) => balance(story, `assets:recovery:${company}`)
  const refundable = () => balance(story, `liabilities:refundable:${story.orderId}`)
  const before = owes('cmp_s')
  assert.equal(refundable(), Number(paid(story).total))
  await told(story, 'opened')
  await told(story, 'lost', { happenedAt: '2026-04-01T00:00:00.000Z' })
  // Only the bank's fee, if there were one, would be the supplier's.
  assert.deepEqual([refundable(), owes('cmp_s'), owes('cmp_b')], [0, before, 0])
  balanced(story)
})
