import type { Change, Context, RootId } from '../../kernel/use-case.ts'
import {
  all,
  append,
  constant,
  due,
  entry,
  event,
  isRefusal,
  one,
  put,
  refuse,
  useCase,
} from '../../kernel/use-case.ts'
import { endOfTerm } from '../../kernel/zone.ts'
import { debtOf } from '../escrow/book.rules.ts'
import type { GuaranteeFund } from '../escrow/guarantee-fund.rules.ts'
import { fundReads, roomOfFund } from '../escrow/guarantee-fund.rules.ts'
import { holdType, spread } from '../escrow/hold.rules.ts'
import type { AssuranceLimit } from '../escrow/limit.rules.ts'
import { assuranceLimitType } from '../escrow/limit.rules.ts'
import { reservedAtAgreement } from '../escrow/plan.rules.ts'
import type { UsdRate } from '../escrow/room.rules.ts'
import { exposureChanges, exposureOf, openDebt, reserveRoom, roomOf } from '../escrow/room.rules.ts'
import { checkType, hasBadge } from '../parties/check.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import type { PolicyVersion } from '../policy/policy.rules.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { rateRoot, rateType } from '../rates/rate.rules.ts'
import { admissionReads, checkAdmission } from './admission.rules.ts'
import { protectedOrder } from './books.rules.ts'
import { type FeeTaxFacts, feeTaxReads, pinnedFeeTax } from './fee-tax-pin.rules.ts'
import { instalmentDeadlines, instalmentsOf, instalmentType, openInstalments } from './instalment.rules.ts'
import type { Order } from './order.rules.ts'
import { operatorId, orderType, sideOf, sidesOf } from './order.rules.ts'
import { ordersPolicy } from './orders-policy.rules.ts'
import { type Agreements, agreementsOf, pinnedAgreement } from './self-billing-pin.rules.ts'
import { checkStep } from './step.rules.ts'
import type { Terms } from './terms.rules.ts'
import { acceptanceType, termsType } from './terms.rules.ts'

export interface AcceptTerms {
  readonly orderId: RootId
  /** The content hash that the accepting side has read. */
  readonly hash: string
}

/**
 * The other side accepts the proposed version: the order is the contract. Pins the policy and the rate of the day,
 * opens the hold by line, reserves room for releases before receipt.
 * Refuses `wrong-state`, `not-your-turn`, `terms-changed`, `no-badge`, `no-rate`, `no-room`, and as `checkAdmission`.
 */
export const acceptTerms = useCase({
  name: 'orders.accept-terms',
  action: 'orders.accept-terms',
  root: (input: AcceptTerms) => input.orderId,
  reads: (_, root) => ({
    order: one(orderType, root, 'order'),
    operator: one(companyType, operatorId, 'company'),
  }),
  more: ({ order, operator }) => ({
    ...feeTaxReads(order, operator),
    ...admissionReads(order),
    terms: constant(one(termsType, order?.orderId ?? '', String(order?.version ?? 0))),
    checks: all(checkType, order?.supplierId ?? ''),
    limit: one(assuranceLimitType, order?.supplierId ?? '', 'limit'),
    exposed: exposureOf(order?.supplierId ?? ''),
    ...fundReads(),
    recovery: debtOf(order?.supplierId ?? '', order?.currency ?? ''),
    dollarDebt: debtOf(order?.supplierId ?? '', 'USD'),
    rate: one(rateType, rateRoot(order?.currency ?? ''), 'newest'),
    policies: all(policyVersionType, policyRoot(ordersPolicy.name)),
    agreements: agreementsOf(order?.supplierId ?? ''),
  }),
  sides: ({ order }) => sidesOf(order),
  decide({ order, terms, ...market }, { hash }, context) {
    if (order === undefined || terms === undefined) return refuse('not-found')
    const side = sideOf(order, context.actor.company)
    const refused = checkStep('accept-terms', order, side)
    if (refused !== undefined) return refused
    if (hash !== terms.hash) return refuse('terms-changed', { version: terms.version, hash: terms.hash })
    if (!hasBadge(market.checks, context.at)) return refuse('no-badge')
    const barred = checkAdmission(market, side, context.at)
    if (barred !== undefined) return barred
    const rate = order.currency === 'USD' ? parity : market.rate
    if (rate === undefined) return refuse('no-rate', { currency: order.currency })
    return agree(order, terms, rate, market, context)
  },
})

const parity: UsdRate = { usd: 1n, per: 1n }

interface Market extends FeeTaxFacts {
  readonly limit: AssuranceLimit | undefined
  readonly exposed: bigint
  readonly fund: GuaranteeFund | undefined
  readonly exposedInAll: bigint
  readonly recovery: bigint
  readonly dollarDebt: bigint
  readonly policies: readonly PolicyVersion[]
  readonly agreements: Agreements
}

function agree(order: Order, terms: Terms, rate: UsdRate, market: Market, context: Context) {
  const { content, version } = terms
  const lines = content.lines.map((line) => ({ lineNo: line.lineNo, value: line.amount }))
  const holds = spread(protectedOrder(order), order.total, lines)
  const usdPerMinor = { usd: rate.usd, per: rate.per }
  const debt = openDebt(order.currency, market.recovery, market.dollarDebt, usdPerMinor)
  const room = roomOf(market.limit?.limit ?? 0n, market.exposed, debt, roomOfFund(market.fund, market.exposedInAll))
  const exposure = reserveRoom(
    protectedOrder(order),
    reservedAtAgreement(holds, content.releasePlan),
    usdPerMinor,
    room,
  )
  if (isRefusal(exposure)) return exposure
  const policy = policyAt(market.policies, context.at)
  const agreed: Order = {
    ...order,
    proposed: false,
    agreedVersion: version,
    agreedAt: context.at,
    usdPerMinor,
    policyVersion: policy?.version ?? 0,
    ...pinnedAgreement(market.agreements),
    ...pinnedFeeTax(market, context.at),
    status: 'agreed',
  }
  const { instalments, changes } = signed(agreed, terms, policy, context)
  return {
    answer: { order: order.orderId, version, hash: terms.hash, pay_by: instalments[0]?.dueBy ?? null },
    changes: [...changes, ...holds.map((hold) => put(holdType, hold)), ...exposureChanges(undefined, exposure)],
  }
}

function signed(order: Order, terms: Terms, version: PolicyVersion | undefined, { at, actor }: Context) {
  const policy = valuesOf(ordersPolicy, version)
  const { orderId } = order
  const empty = instalmentsOf(orderId, terms.content)
  const instalments = openInstalments(empty, 'agreement', at, terms.content, policy)
  const side = sideOf(order, actor.company) ?? 'buyer'
  const accepted = { orderId, version: terms.version, side, person: actor.person ?? 'unknown', hash: terms.hash }
  const said = { version: terms.version, hash: terms.hash, side, total: Number(order.total), currency: order.currency }
  const payBy = endOfTerm(at, policy.unpaidExpires, terms.content.zone)
  const changes: readonly Change[] = [
    put(orderType, order),
    append(acceptanceType, { ...accepted, acceptedAt: at }),
    ...instalments.map((each) => put(instalmentType, each)),
    ...instalmentDeadlines([], instalments),
    due(orderId, 'order.expire', '', payBy),
    entry(orderId, 'order.agreed', said),
    event(orderId, 'order.agreed', { order: orderId, ...said, pay_by: payBy }),
  ]
  return { instalments, changes }
}
