import type { Change, Context, Facts, RootId, Wanted } from '../../kernel/use-case.ts'
import { due, event, one, useCase } from '../../kernel/use-case.ts'
import { staffSide } from '../claims/claim.rules.ts'
import type { PolicyVersion } from '../policy/policy.rules.ts'
import { type BuyerGroup, type BuyerMark, buyerGroupType, buyerMarkType } from './clean-volume.rules.ts'
import { type Counting, counted } from './counting.rules.ts'
import { noFigures } from './figures.rules.ts'
import { type OrderResult, orderResultType } from './order-result.rules.ts'
import { performanceNumbers, performancePolicies } from './performance-policy.rules.ts'
import {
  type CountedOrder,
  countedOrderType,
  type DayOfResults,
  dayType,
  leavesAt,
  newProfile,
  type Profile,
  performanceRoot,
  profileType,
  windowFrom,
} from './profile.rules.ts'

/** A result as the news names it: what has to be read stands in it. */
export interface CountResult {
  readonly supplierId: RootId
  readonly orderId: RootId
  readonly n: number
  readonly day: string
  readonly marks: readonly string[]
}

/** The deadline at which the oldest day leaves the window. */
export const windowDeadline = 'performance.window'

interface Read {
  readonly policies: readonly PolicyVersion[]
  readonly result: OrderResult | undefined
  readonly profile: Profile | undefined
  readonly before: CountedOrder | undefined
  readonly day: DayOfResults | undefined
}

const markFact = (mark: string) => `mark ${mark}`
const groupFact = (groupId: string) => `group ${groupId}`

/**
 * Adds an order's result to its supplier's figures, or takes off what was counted before and adds what is so now. It
 * reads this result, its day and the groups that its buyer belongs to: however many orders there were before. Never
 * refuses; a result that was written anew meanwhile is counted by the news of that.
 */
export const countResult = useCase({
  name: 'performance.count-result',
  action: 'performance.count-result',
  root: ({ supplierId }: CountResult) => performanceRoot(supplierId),
  reads: ({ orderId, day, marks }, root): Wanted => ({
    policies: performancePolicies(),
    result: one(orderResultType, orderId, 'result'),
    profile: one(profileType, root, 'profile'),
    before: one(countedOrderType, root, orderId),
    day: one(dayType, root, day),
    ...Object.fromEntries(marks.map((mark) => [markFact(mark), one(buyerMarkType, root, mark)])),
  }),
  more: (facts, { marks }, root): Wanted =>
    Object.fromEntries(
      groupsNamed(facts, marks).map((groupId) => [groupFact(groupId), one(buyerGroupType, root, groupId)]),
    ),
  sides: () => staffSide,
  decide(facts, input, context, root) {
    const { policies, result, profile, before, day } = facts as unknown as Read
    const answer = { order: input.orderId }
    if (result === undefined || result.n !== input.n) return { answer, changes: [] }
    const policy = performanceNumbers(policies, context.at)
    const { supplierId } = input
    const begun = profile ?? newProfile(supplierId, policy, context.at)
    const counting: Counting = {
      ...{ result, before },
      // A window without a day in it begins wherever it would now.
      profile: begun.oldest === undefined ? { ...begun, from: windowFrom(context.at, policy) } : begun,
      day: day ?? { performanceId: root, day: input.day, figures: noFigures, parts: [] },
      groups: groupsIn(facts, input.marks),
    }
    const after = counted(counting, policy, context.at)
    return { answer, changes: [...after.changes, ...news(counting.profile, after, policy, context)] }
  },
})

/** Groups that the buyer's marks lead to, and the one that the order was counted for. */
function groupsNamed(facts: Facts<Wanted>, marks: readonly string[]): readonly string[] {
  const found = marks.flatMap((mark) => (facts[markFact(mark)] as BuyerMark | undefined)?.groupId ?? [])
  return [...new Set(found)].sort()
}

function groupsIn(facts: Facts<Wanted>, marks: readonly string[]): readonly BuyerGroup[] {
  return groupsNamed(facts, marks).flatMap((groupId) => (facts[groupFact(groupId)] as BuyerGroup | undefined) ?? [])
}

type After = ReturnType<typeof counted>

/** When the window moves next, and what the limit and the other sums have to follow. */
function news(before: Profile, { profile, isLess }: After, policy: Parameters<typeof leavesAt>[1], context: Context) {
  const { performanceId: root, supplierId, oldest } = profile
  const changes: Change[] = []
  if (oldest !== undefined && oldest !== before.oldest) {
    const leaves = leavesAt(oldest, policy)
    if (leaves > context.at) changes.push(due(root, windowDeadline, '', leaves))
  }
  if (isLess) changes.push(event(root, 'performance.corrected', { supplier: supplierId }))
  const isMoved = profile.volume.usd !== before.volume.usd || profile.cleanBuyers !== before.cleanBuyers
  if (isMoved || profile.cleanOrders !== before.cleanOrders)
    changes.push(event(root, 'performance.moved', { supplier: supplierId }))
  return changes
}
