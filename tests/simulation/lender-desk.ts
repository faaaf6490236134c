import type { Actor } from '../../server/kernel/use-case.ts'
import { all, put, useCase } from '../../server/kernel/use-case.ts'
import type { Draw } from '../../server/modules/credit/draw.rules.ts'
import { lenderKey, lenderRoot, ownTerms } from '../../server/modules/credit/lender.rules.ts'
import { recordLenders } from '../../server/modules/credit/record-lenders.ts'
import { approveBankAccount } from '../../server/modules/payouts/approve-bank-account.ts'
import { approvePayout } from '../../server/modules/payouts/approve-payout.ts'
import { beginPassing } from '../../server/modules/payouts/begin-passing.ts'
import { payRemittance } from '../../server/modules/payouts/pay-remittance.ts'
import type { Payout } from '../../server/modules/payouts/payout.rules.ts'
import { proposeLenderAccount } from '../../server/modules/payouts/propose-lender-account.ts'
import { type Remittance, remittanceType } from '../../server/modules/payouts/remittance.rules.ts'
import { policyRoot, policyVersionType } from '../../server/modules/policy/policy.rules.ts'
import { holds } from './counters.ts'
import { lenderTerms } from './lender-courses.ts'
import { everyRow } from './rows.ts'
import { DAY } from './scheduler.ts'
import type { World } from './world.ts'

const house: Actor = { kind: 'reaction', roles: [] }
const finance = (person: string, company = 'cmp_operator'): Actor => ({
  kind: 'user',
  company,
  person,
  roles: ['finance'],
})
const [anna, bo] = [finance('usr_anna'), finance('usr_bo')]

const section = 'payouts'

/** The operator pays lenders each week: years of working days would be most of what a run does. */
const payWeekly = useCase({
  name: 'simulation.pay-weekly',
  action: 'simulation',
  root: () => policyRoot(section),
  reads: (_, root) => ({ versions: all(policyVersionType, root) }),
  sides: () => [],
  decide(_, __: object, { at }) {
    const said = { author: 'usr_anna', reason: 'Enough.', proposedAt: at, effectiveFrom: at }
    return {
      answer: {},
      changes: [put(policyVersionType, { section, version: 1, values: { lendersPaid: 'weekly' }, ...said })],
    }
  },
})

/** The house is configured with its lenders; two people approve their accounts, and their clocks begin. */
export async function beginLending(world: Pick<World, 'do'>): Promise<void> {
  await world.do('weekly', payWeekly, {}, house)
  await world.do('lenders', recordLenders, { lenders: [ownTerms, ...lenderTerms] }, house)
  for (const { name: lender } of lenderTerms) {
    const named = await world.do(`lender-account:${lender}`, proposeLenderAccount, { lender }, anna)
    holds(named.kind === 'done', 'set-up', () => JSON.stringify(named))
    const bankAccountId = (named.answer as { bank_account: string }).bank_account
    const input = { companyId: lenderRoot(lender), bankAccountId }
    const approved = await world.do(`lender-account:${lender}:approved`, approveBankAccount, input, bo)
    holds(approved.kind === 'done', 'set-up', () => JSON.stringify(approved))
    await world.do(`passing:${lender}`, beginPassing, { lender, why: 'begin' as const }, house)
  }
}

/** A large payout to a lender takes a second person. */
export async function approveLarge(world: Pick<World, 'do'>, { companyId, id: payoutId }: Payout): Promise<void> {
  await world.do(`${payoutId}:approve`, approvePayout, { companyId, payoutId }, bo)
}

const ROUNDS = 8

/** The end: lenders send what they promised; what was collected is passed on however little, until it stays. */
export async function passAllOn(world: World): Promise<void> {
  if (!world.hasCredit) return
  for (let round = 0; round < ROUNDS && !isAllPassed(world); round += 1) {
    for (const draw of everyRow<Draw>(world.tables, 'credit.draws')) {
      if (draw.lending === undefined || draw.isFunded || draw.book === undefined) continue
      world.counters.hit('lender.called')
      checkRefused(world, draw)
      world.lenders.sendNow(lenderKey(draw.orderId, draw.drawId))
    }
    for (const { lender, id: remittanceId, state } of everyRow<Remittance>(world.tables, remittanceType.name)) {
      if (state === 'paid') continue
      const said = await world.do(`again:${remittanceId}:${round}`, payRemittance, { lender, remittanceId }, anna)
      if (said.kind === 'done') world.counters.hit('remittance.paid-again')
    }
    await world.run(world.scheduler.now() + 40 * DAY)
    world.scheduler.moveTo(world.scheduler.now() + DAY)
    for (const { name: lender } of lenderTerms)
      await world.do(`pass-now:${lender}:${round}`, beginPassing, { lender, why: 'now' as const }, anna)
    await world.run(world.scheduler.now() + 30 * DAY)
    world.scheduler.moveTo(world.scheduler.now() + DAY)
  }
}

/** A lender is called for what it took back only where nothing was to be taken any more: our record says why. */
function checkRefused({ tables, lenders }: World, { lineId, orderId, drawId }: Draw): void {
  if (lenders.books.get(lenderKey(orderId, drawId))?.says.state !== 'recalled') return
  const isRefused = (tables.timeline.get(lineId) ?? []).some(
    ({ body }) => body.includes('"draw.recall-refused"') && body.includes(drawId),
  )
  holds(isRefused, 'C what a lender took back is collected from nobody', () => drawId)
}

function isAllPassed({ tables }: World): boolean {
  const isOpen = everyRow<Draw>(tables, 'credit.draws').some(
    ({ lending, book, isFunded, collected, passedOn }) =>
      lending !== undefined && book !== undefined && (!isFunded || collected > passedOn),
  )
  return !isOpen && everyRow<Remittance>(tables, remittanceType.name).every(({ state }) => state === 'paid')
}
