import { constant, one } from '../../kernel/use-case.ts'
import { basisPoints, durationNumber as duration, wholeNumber } from '../policy/number.rules.ts'
import {
  definePolicySection,
  type PolicyVersion,
  policyRoot,
  policyVersionType,
  valuesOf,
} from '../policy/policy.rules.ts'
import type { TransportMode } from './terms.rules.ts'

/** The numbers of agreeing, shipping and receiving. An order keeps those that it was agreed under. */
export interface OrdersPolicy {
  readonly proposalAnswer: string
  readonly unpaidExpires: string
  readonly payByForFixedDate: string
  readonly instalmentDue: string
  readonly instalmentOverdue: string
  readonly readyWithin: string
  readonly shipGrace: string
  readonly carrierAwaited: string
  readonly lateReminder: string
  readonly silenceEnds: string
  readonly owedAgain: string
  readonly cancelAgain: string
  readonly shipmentProofTime: string
  readonly cancellationAnswer: string
  readonly amendmentAnswer: string
  readonly paperReview: string
  readonly paperRejected: string
  readonly receiptAfterDelivered: string
  readonly receiptExpress: string
  readonly receiptLand: string
  readonly receiptSea: string
  readonly receiptUntracked: string
  readonly receiptExtension: string
  readonly window: string
  readonly windowUnproven: string
  readonly freightIncreaseBps: number
  readonly shipByExtensionDays: number
  readonly shortfallBps: number
  readonly shortReminder: string
  readonly selfBillingObjection: string
  readonly savedViewsMost: number
}

export const ordersPolicy = definePolicySection<OrdersPolicy>('orders', {
  proposalAnswer: duration('P30D', 'A proposal that nobody answers for a month is no longer meant.'),
  unpaidExpires: duration('P60D', 'An agreed order without its initial payment binds the supplier for two months.'),
  payByForFixedDate: duration('P7D', 'With a fixed ship-by date the time to produce shrinks with each day of waiting.'),
  instalmentDue: duration('P14D', 'Time for a wire, with an approval before it.'),
  instalmentOverdue: duration('P30D', 'After that the supplier may waive the rest or open a default case.'),
  readyWithin: duration(
    'P60D',
    'Ship-by that waits for the balance starts then: goods that are never ready hold no money.',
  ),
  shipGrace: duration('P3D', 'Reports of carriers arrive late; a day or two is not a breach worth an order.'),
  carrierAwaited: duration(
    'P60D',
    'Ship-by stands still for the buyer’s carrier; a notice alone holds no money for ever.',
  ),
  lateReminder: duration('P14D', 'Who is late is told again every two weeks, and so is who waits.'),
  silenceEnds: duration('P60D', 'Two months after ship-by nobody ships any more: what is unshipped goes back.'),
  cancelAgain: duration('P1D', 'A late order under a payment or a case is looked at daily until it may be ended.'),
  owedAgain: duration('P7D', 'What a supplier could not give back is taken from what he earns, looked for each week.'),
  shipmentProofTime: duration('PT24H', 'The supplier may have shipped and not yet said so.'),
  cancellationAnswer: duration(
    'P7D',
    'A split of the money needs a decision in a company; without one the order stands.',
  ),
  amendmentAnswer: duration('P7D', 'Who is asked to change a contract needs a decision in his company.'),
  paperReview: duration('PT48H', 'A paper becomes a fact by a carrier or the buyer; then staff look at it.'),
  paperRejected: duration(
    'P9D',
    'A paper that nothing proved is no shipment: two days, two reviews, five working days.',
  ),
  receiptAfterDelivered: duration('P3D', 'Time to open the boxes after the carrier says delivered.'),
  receiptExpress: duration('P15D', 'Express and air arrive within two weeks.'),
  receiptLand: duration('P30D', 'Land transport with customs.'),
  receiptSea: duration('P45D', 'A sea passage with port handling.'),
  receiptUntracked: duration('P60D', 'Post and untracked transport: the longest passage counts.'),
  receiptExtension: duration('P15D', 'Each side may say once that the goods need longer.'),
  window: duration('P30D', 'The promise: claims up to thirty days after delivery.'),
  windowUnproven: duration('P60D', 'Receipt by time alone, delivery never proven: twice the window.'),
  freightIncreaseBps: basisPoints(2000, 'Freight moves between agreement and shipping; more is a new agreement.'),
  shipByExtensionDays: wholeNumber(90, 'days', 'Cover cannot be moved out of reach by extensions.', 3650),
  shortfallBps: basisPoints(200, 'Banks on the way take their charge; 2 % covers it.'),
  shortReminder: duration('P3D', 'Who paid too little by a bank’s charge does not know it.'),
  selfBillingObjection: duration(
    'P14D',
    'Silence accepts an invoice that was drawn up (article 224): time for a bookkeeper to compare it.',
  ),
  savedViewsMost: wholeNumber(50, 'views', 'A list of kept filters is read at a glance; fifty is already long.', 1000),
})

/** The version of the section that an order was agreed under. */
export function pinnedPolicy(version = 0) {
  return constant(one(policyVersionType, policyRoot(ordersPolicy.name), String(version).padStart(6, '0')))
}

/** The numbers of a version; of none, the defaults. */
export function numbersOf(version: PolicyVersion | undefined): OrdersPolicy {
  return valuesOf(ordersPolicy, version)
}

/** Automatic receipt by mode of transport. */
export function receiptTimes(policy: OrdersPolicy): Readonly<Record<TransportMode, string>> {
  return {
    express: policy.receiptExpress,
    air: policy.receiptExpress,
    land: policy.receiptLand,
    sea: policy.receiptSea,
    'inland-water': policy.receiptSea,
    post: policy.receiptUntracked,
    none: policy.receiptExpress,
  }
}
