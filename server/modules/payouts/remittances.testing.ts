import assert from 'node:assert/strict'
import type { Actor, RootId } from '../../kernel/use-case.ts'
import { type Draw, drawType } from '../credit/draw.rules.ts'
import { byWire } from '../credit/draw-movement.rules.ts'
import { confirmDraw, fundDraw, recallDraw, reserveDraw, shipDraw, writeOffDraw } from '../credit/draw-step.rules.ts'
import { everyDay, on, termsOf } from '../credit/draws.testing.ts'
import { drawOf, drawsIn, finance } from '../credit/draws-house.testing.ts'
import { creditTables } from '../credit/index.ts'
import { lenderRoot, lendingOf, ownTerms } from '../credit/lender.rules.ts'
import { sandboxLenderTerms } from '../credit/lenders/sandbox.ts'
import { recordLenders } from '../credit/record-lenders.ts'
import { repayDraw } from '../credit/repayment.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { machine, testHouse } from '../payments/payments.testing.ts'
import { policyVersionType } from '../policy/policy.rules.ts'
import { approveBankAccount } from './approve-bank-account.ts'
import { namePayingAccount, stepPayingAccount } from './name-paying-account.ts'
import { type PassOnCollected, passOnCollected } from './pass-on-collected.ts'
import { type Payout, payoutType } from './payout.rules.ts'
import { payoutsTables } from './payouts.store.ts'
import { proposeLenderAccount } from './propose-lender-account.ts'
import { type Remittance, type RemittancePart, remittancePartType, remittanceType } from './remittance.rules.ts'
import { settlePayout } from './settle-payout.ts'

export const root = lenderRoot('sandbox')
export const [bo, cy]: readonly [Actor, Actor] = [finance('usr_bo'), finance('usr_cy')]
const payer = { name: 'main', currency: 'USD', number: 'NL91ABNA0417164300', bic: 'ABNANL2A' }
const day = '2026-01-10'

export interface Passed {
  readonly remittance: string | null
  readonly payout: string | null
  readonly amount: number
}

/** What buyer and lender do with a draw. */
function lendingIn(draws: ReturnType<typeof drawsIn>) {
  const take = async (lineId: RootId, drawId: string, by: Parameters<typeof draws.step>[2]) =>
    assert.deepEqual(await draws.step(lineId, drawId, by), {})
  return {
    /** A draw that the lender confirmed; its money comes unless said otherwise. USD minor units. */
    async lend([lineId, drawId]: readonly [RootId, string], amount: bigint, isFunded = true) {
      const own = { lineId, drawId, buyerId: lineId.replace('crl', 'cmp'), orderId: `ord_${drawId}`, currency: 'USD' }
      const lending = lendingOf(sandboxLenderTerms, 'net-30', amount)
      const draw = { ...own, paymentId: 'pay_1', amount, lender: 'sandbox', lending, terms: termsOf('net-30') }
      await take(lineId, drawId, () => reserveDraw({ ...draw, reservedAt: on(day).at }, on(day)))
      await take(lineId, drawId, (is) => confirmDraw(drawOf(is), on(day)))
      if (!isFunded) return
      await draws.receive(lineId, amount - lending.discount)
      await take(lineId, drawId, (is) => fundDraw(drawOf(is), on(day), 'main'))
    },
    /** The buyer's money comes by wire. */
    async repay([lineId, drawId]: readonly [RootId, string], amount: bigint) {
      await draws.receive(lineId, amount)
      const money = { ...on('2026-01-20'), amount, subject: 'wir_1' }
      await take(lineId, drawId, (is) => repayDraw(drawOf(is), money, byWire('main')))
    },
    /** It is overdue, and given up. */
    async giveUp([lineId, drawId]: readonly [RootId, string]) {
      await take(lineId, drawId, (is) => shipDraw(drawOf(is), on('2026-01-20'), everyDay))
      await take(lineId, drawId, (is) => writeOffDraw(drawOf(is), { ...on('2026-04-10'), subject: 'usr_1' }))
    },
    recall: ([lineId, drawId]: readonly [RootId, string]) =>
      take(lineId, drawId, (is) => recallDraw(drawOf(is), { ...on(day), subject: 'news' })),
  }
}

/** A house in which two buyers have lines of a lender's, and what is done with their draws. */
export async function passingHouse() {
  const types = [...creditTables, ...payoutsTables].map(({ type }) => type)
  const house = testHouse([...types, policyVersionType, companyType] as never)
  const run = async (what: Parameters<typeof house.run>[0], input: unknown, actor = machine) => {
    const result = await house.run(what, input as never, { actor })
    return result.kind === 'done' ? result.answer : result.kind === 'refused' ? result.refused : result.kind
  }
  const draws = drawsIn(run as never)
  await run(recordLenders as never, { lenders: [ownTerms, sandboxLenderTerms] })
  for (const name of ['a', 'b']) await draws.open(`crl_${name}`, `cmp_${name}`)
  const all = <R>(type: { readonly name: string }) =>
    [...(house.tables.records.get(type.name)?.values() ?? [])].flatMap((of) => [...of.values()]) as readonly R[]
  return {
    ...house,
    ask: run as (what: unknown, input: unknown, actor?: Actor) => Promise<unknown>,
    receive: draws.receive,
    owed: () => house.balances()['liabilities:lender:sandbox'] ?? 0,
    owes: () => house.balances()[`assets:recovery:${root}`] ?? 0,
    all,
    passOn: (of: PassOnCollected['draws'], more: Partial<PassOnCollected> = {}) =>
      run(passOnCollected as never, {
        lender: 'sandbox',
        currency: 'USD',
        draws: of,
        ...more,
      }) as Promise<never> as Promise<Passed>,
    ...lendingIn(draws),
    /** The account that the lender declares, approved by a second person and cool; a bank that pays by file. */
    async account() {
      const did = async (asked: Promise<unknown>) => {
        const answer = await asked
        assert.equal(typeof answer, 'object', String(answer))
        return answer as { readonly bank_account: string }
      }
      const named = { ...payer, holder: 'Surety', town: 'Rotterdam', country: 'NL' }
      await did(run(namePayingAccount as never, named, bo))
      await did(run(stepPayingAccount as never, { name: payer.name, step: 'approve' }, cy))
      const { bank_account } = await did(run(proposeLenderAccount as never, { lender: 'sandbox' }, bo))
      await did(run(approveBankAccount as never, { companyId: root, bankAccountId: bank_account }, cy))
      house.clock.now = '2026-03-04T09:00:00.000Z'
    },
    /** What bank or provider says of a payout. */
    says: (payoutId: string | null, outcome: 'yes' | 'no' | 'returned', charge = 0) =>
      run(settlePayout as never, { companyId: root, payoutId, outcome, charge, happenedAt: house.clock.now }),
    remittances: () => all<Remittance>(remittanceType),
    payouts: () => all<Payout>(payoutType),
  }
}

export type PassingHouse = Awaited<ReturnType<typeof passingHouse>>

const out = ['approved', 'sent', 'unknown', 'settled', 'blocked']

/**
 * What is owed to the lender is what buyers owe for it, what came and is not passed on, and remittances that stand;
 * each is its parts, and a draw is passed on as its parts say.
 */
export function assertStands(house: PassingHouse): void {
  const [draws, payouts] = [house.all<Draw>(drawType), house.payouts()]
  const parts = house.all<RemittancePart>(remittancePartType)
  let stands = 0n
  for (const draw of draws.filter(({ state }) => state !== 'back')) {
    stands += draw.used + draw.owedInterest + draw.owedLate + draw.collected - draw.passedOn
    const passed = parts.filter(({ drawId }) => drawId === draw.drawId)
    assert.equal(sum(passed), draw.passedOn)
    assert.ok(draw.passedOn <= draw.collected)
  }
  for (const { id, amount, setOff, payoutId } of house.remittances()) {
    assert.equal(sum(parts.filter(({ remittanceId }) => remittanceId === id)), amount)
    const payout = payouts.find((each) => each.id === payoutId)
    stands += amount - setOff - (payout !== undefined && out.includes(payout.state) ? payout.amount : 0n)
  }
  assert.equal(house.owed(), Number(stands))
}

function sum(of: readonly { readonly amount: bigint }[]): bigint {
  return of.reduce((all, { amount }) => all + amount, 0n)
}
