import type { RootId } from '../../kernel/use-case.ts'
import { put } from '../../kernel/use-case.ts'
import type { DeadlineRow } from '../../platform/store.ts'
import type { ClaimClock } from '../claims/claim.rules.ts'
import { claimClocks } from '../claims/claim.rules.ts'
import { claimsTables } from '../claims/index.ts'
import { passClaimTime } from '../claims/pass-claim-time.ts'
import { inspectionsTables } from '../inspections/index.ts'
import { messagesTables } from '../messages/index.ts'
import { writeMessage } from '../messages/write-message.ts'
import type { OrdersHouse } from '../orders/orders.testing.ts'
import { buyer, done, machine, ordersHouse, supplier } from '../orders/orders.testing.ts'
import { recordCarrierEvent } from '../orders/record-carrier-event.ts'
import { shipped, wholeTerms } from '../orders/story.testing.ts'
import type { TermsContent } from '../orders/terms.rules.ts'
import { checkType } from '../parties/check.rules.ts'
import { vettingTables } from '../vetting/index.ts'
import { countResult } from './count-result.ts'
import { noteAnswer } from './note-answer.ts'
import { noteResult } from './note-result.ts'
import { type OrderResult, orderResultType } from './order-result.rules.ts'
import { performanceTables } from './performance.store.ts'
import { type Profile, performanceRoot, profileType } from './profile.rules.ts'

const DAY = 86_400_000

function answeringOf({ root, name, subject }: DeadlineRow) {
  if (!claimClocks.includes(name as ClaimClock)) return undefined
  return { useCase: passClaimTime, input: { orderId: root, claimId: subject, clock: name } }
}

/** The house of orders with claims, messages and figures in it; the buyer's registration is checked. */
export async function tradingHouse(): Promise<OrdersHouse> {
  const tables = [...claimsTables, ...inspectionsTables, ...messagesTables, ...vettingTables, ...performanceTables]
  const house = await ordersHouse(undefined, undefined, { tables, answeringOf })
  await house.seed('cmp_b', [put(checkType, registrationOf('cmp_b'))])
  return house
}

export function registrationOf(companyId: RootId) {
  return {
    ...{ companyId, checkId: 'chk_registration', kind: 'registration', scope: '', checker: 'x', result: 'passed' },
    ...{ checkedAt: '2026-01-01T00:00:00.000Z', expiresAt: '2030-01-01T00:00:00.000Z' },
  } as const
}

/** An order that is shipped, and the steps to its end and after it. */
export async function onItsWay(content: TermsContent = wholeTerms, house?: OrdersHouse) {
  const where = house ?? (await tradingHouse())
  const story = await shipped(content, where)
  const { orderId, lotId } = story
  return {
    ...story,
    async deliver() {
      const told = { orderId, lotId, kind: 'delivered', happenedAt: where.clock.now } as const
      return done(await where.run(recordCarrierEvent, told, machine))
    },
    pass: (days: number) => where.passTo(new Date(Date.parse(where.clock.now) + days * DAY).toISOString()),
    /** What the relay does with the news of an end: the result is written, and counted. */
    async note(reason = '') {
      done(await where.run(noteResult, { orderId, reason }, machine))
      const result = where.one(orderResultType, orderId, 'result')
      if (result === undefined) return undefined
      const { supplierId, n, day, marks } = result
      done(await where.run(countResult, { supplierId, orderId, n, day, marks }, machine))
      return result
    },
    result: () => where.one(orderResultType, orderId, 'result') as OrderResult,
    profile: () => where.one(profileType, performanceRoot('cmp_s'), 'profile') as Profile,
    async write(by: 'buyer' | 'supplier') {
      const said = { orderId, threadId: 'order', text: 'When?', files: [], salt: '00', via: 'app' } as const
      const { message } = done(await where.run(writeMessage, said, by === 'buyer' ? buyer : supplier))
      done(await where.run(noteAnswer, { orderId, messageId: String(message) }, machine))
    },
  }
}

export type Ending = Awaited<ReturnType<typeof onItsWay>>
