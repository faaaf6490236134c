import type { Actor, Json } from '../../kernel/use-case.ts'
import type { DeadlineRow } from '../../platform/store.ts'
import { fundRoot, guaranteeFundType } from '../escrow/guarantee-fund.rules.ts'
import { answerReport } from '../inspections/answer-report.ts'
import { inspectionsTables } from '../inspections/index.ts'
import { firmSeed, inspecting, inspectionAnswering } from '../inspections/inspections.testing.ts'
import type { OrdersHouse } from '../orders/orders.testing.ts'
import { buyer, done, machine, ordersHouse, ownMoney, staff, supplier } from '../orders/orders.testing.ts'
import { funded, shipped, wholeTerms } from '../orders/story.testing.ts'
import type { TermsContent } from '../orders/terms.rules.ts'
import { pointType } from '../parties/point.rules.ts'
import { settleRefund } from '../payments/index.ts'
import { refundType } from '../payments/refund.rules.ts'
import { addEvidence } from './add-evidence.ts'
import type { Claim, ClaimClock } from './claim.rules.ts'
import { claimClocks, claimType } from './claim.rules.ts'
import { claimsTables } from './claims.store.ts'
import { decideClaim } from './decide-claim.ts'
import { escalateClaim } from './escalate-claim.ts'
import type { FileClaim } from './file-claim.ts'
import { fileClaim } from './file-claim.ts'
import type { GivePoints } from './give-points.ts'
import { givePoints, unpaidDeadline } from './give-points.ts'
import { noteRefund } from './note-refund.ts'
import { openRound } from './open-round.ts'
import { passClaimTime } from './pass-claim-time.ts'
import type { RuleOnClaim } from './propose-outcome.ts'

export const mediator: Actor = { ...staff, person: 'usr_mia', roles: ['mediator'] }
export const secondMediator: Actor = { ...staff, person: 'usr_max', roles: ['mediator'] }

function answeringOf(row: DeadlineRow) {
  const { root, name, subject } = row
  if (name === unpaidDeadline)
    return { useCase: givePoints, input: { orderId: root, news: 'unpaid' as const, subject } }
  if (!claimClocks.includes(name as ClaimClock)) return inspectionAnswering(row)
  return { useCase: passClaimTime, input: { orderId: root, claimId: subject, clock: name } }
}

/** The house of orders with claims in it, and a firm that inspects. */
export async function claimsHouse(): Promise<OrdersHouse> {
  const tables = [...claimsTables, ...inspectionsTables]
  const house = await ordersHouse(undefined, undefined, { tables, answeringOf })
  await house.seed('cmp_i', firmSeed)
  await house.seed(fundRoot, ownMoney(house.clock.now))
  return house
}

type Ruled = Omit<RuleOnClaim, 'orderId' | 'claimId' | 'reasons'>

/** An order whose goods are there in one lot, wholly paid, and the steps that stories of claims are made of. */
export async function received(content?: TermsContent) {
  const story = await shipped(content, await claimsHouse())
  await story.receive(story.lotId)
  return claimStory(story)
}

/** An order that is paid, and nothing of it has left. */
export async function ready(content: TermsContent = wholeTerms) {
  return claimStory({ ...(await funded(content, await claimsHouse())), lotId: '' })
}

/** The same, looked at before it was shipped: the report is accepted, and the firm has the fee that `by` advanced. */
export async function inspected(content: TermsContent = wholeTerms, by: Actor = buyer, isFinal = true) {
  const house = await claimsHouse()
  const isBuyers = by === buyer
  if (!isBuyers) {
    const earned = await shipped(wholeTerms, house)
    await earned.receive(earned.lotId)
  }
  const story = await funded(content, house)
  const it = inspecting(story)
  await it.book({}, by)
  if (isBuyers) {
    await it.begin()
    await it.capture(undefined, isFinal)
  } else await it.advance()
  await it.appoint()
  await it.schedule()
  await it.report()
  done(await it.run(answerReport, { answer: 'accept' }, by))
  const lotId = await story.ship()
  await story.receive(lotId)
  const told = claimStory({ ...story, lotId })
  return {
    ...told,
    it,
    /** The inspection as an item of evidence. */
    async showInspection(claimId: string) {
      const item = { kind: 'inspection', reference: it.newest().id } as const
      return String(done(await house.run(addEvidence, { orderId: story.orderId, claimId, ...item }, buyer)).evidence)
    },
  }
}

function claimStory(story: Awaited<ReturnType<typeof shipped>>) {
  const { house, orderId, lotId } = story
  const at = { orderId }
  return {
    ...story,
    claim: (id: string) => house.one(claimType, orderId, id) as Claim,
    /** The buyer claims ten pumps of bad quality, USD 509.37 of the price. */
    async file(more: Partial<FileClaim> = {}) {
      const lines = [{ lineNo: 1, lotId, quantity: 10_000000n }]
      const said = { reason: 'poor-quality', remedy: 'refund', lines, text: 'Ten pumps leak.' } as const
      return String(done(await house.run(fileClaim, { ...at, ...said, ...more }, buyer)).claim)
    },
    async show(claimId: string, by: Actor = buyer) {
      const words = { kind: 'words', reference: '', text: 'See for yourself.' } as const
      return String(done(await house.run(addEvidence, { ...at, claimId, ...words }, by)).evidence)
    },
    /** Day 4: the buyer escalates; the mediator opens the round; its time passes. */
    async toFile(claimId: string) {
      await house.passTo(dayAfter(house.clock.now, 4))
      done(await house.run(escalateClaim, { ...at, claimId }, buyer))
      done(await house.run(openRound, { ...at, claimId }, mediator))
      const evidence = await this.show(claimId)
      await house.passTo(dayAfter(house.clock.now, 6))
      return evidence
    },
    decide: (claimId: string, verdict: Partial<Ruled>, by: Actor = mediator) =>
      house.run(decideClaim, { ...at, claimId, reasons: 'They leak.', ...plainVerdict, ...verdict }, by),
    /** Every refund that was requested reaches the buyer. */
    async settleRefunds() {
      for (const refund of house.all(refundType, orderId).filter((each) => each.state === 'requested')) {
        const said = { orderId, refundId: refund.id, outcome: 'yes', happenedAt: house.clock.now, trace: 'ARN1' }
        done(await house.run(settleRefund as never, said as never, machine))
      }
      done(await house.run(noteRefund, at, machine))
    },
    /** What the relay does with news of an end: points are given. */
    points: (news: GivePoints['news'], subject: string) => house.run(givePoints, { orderId, news, subject }, machine),
    /** The points that a company has, as `rule points`. */
    pointsOf: (companyId: string) => house.all(pointType, companyId).map(({ rule, points }) => `${rule} ${points}`),
    supplier,
  }
}

export const plainVerdict: Ruled = {
  parts: [],
  finding: 'nobody',
  feeBearer: 'buyer',
  goodsReturn: false,
  freightMost: 0n,
  clauses: ['terms/1/lines'],
  evidence: [],
}

/** How often the guarantee's fund has moved: who looks now says so. */
export function turnOf(house: Pick<OrdersHouse, 'one'>): bigint {
  return house.one(guaranteeFundType, fundRoot, 'fund')?.turn ?? 0n
}

export type ClaimStory = Awaited<ReturnType<typeof received>>

export function dayAfter(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString()
}

export function said(answer: Json): { readonly [field: string]: Json } {
  return answer as { readonly [field: string]: Json }
}
