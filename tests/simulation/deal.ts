import type { Actor, Json, RecordType, UseCase, Wanted } from '../../server/kernel/use-case.ts'
import { type Hold, holdType } from '../../server/modules/escrow/hold.rules.ts'
import { type Instalment, instalmentType, openOf } from '../../server/modules/orders/instalment.rules.ts'
import { type Lot, lotType } from '../../server/modules/orders/lot.rules.ts'
import { type Order, orderType } from '../../server/modules/orders/order.rules.ts'
import { type Payment, paymentType } from '../../server/modules/payments/payment.rules.ts'
import type { Result } from '../../server/platform/judge-command.ts'
import { personOf, type Trader } from './companies.ts'
import { holds } from './counters.ts'
import { type Random, randomOf } from './random.ts'
import { rowsIn } from './rows.ts'
import type { World } from './world.ts'

/** Who speaks in a deal. */
export type Who = 'buyer' | 'supplier' | 'staff' | 'mediator' | 'second' | 'third' | 'fourth'

/** One order as its people see it: what they read, what they say, their own chance. */
export interface Deal {
  readonly world: World
  readonly name: string
  readonly r: Random
  readonly buyer: Trader
  readonly supplier: Trader
  readonly orderId: string
  /** Gives a command; its id is the deal's next. Counts what was done. */
  say<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
    who: Who,
    useCase: UseCase<C, A, W1, W2>,
    input: C,
  ): Promise<Result>
  order(): Order
  instalments(): readonly Instalment[]
  holds(): readonly Hold[]
  lots(): readonly Lot[]
  payments(): readonly Payment[]
  hours(least: number, most: number): Promise<void>
  /** Looks every so many hours, until it holds, the order has ended, or `days` have passed. */
  until(days: number, every: number, condition: () => boolean): Promise<boolean>
}

export const staff: Actor = { kind: 'user', company: 'cmp_operator', person: 'usr_staff', roles: ['mediator'] }

/** Who mediates: people of the operator, as many as an appeal from a large decision needs. */
const mediators = {
  ...{ mediator: mediator('mediator'), second: mediator('second'), third: mediator('third') },
  fourth: mediator('fourth'),
}

function mediator(name: string): Actor {
  return { ...staff, person: `usr_${name}` }
}

export function dealOf(world: World, name: string, orderId: string, buyer: Trader, supplier: Trader): Deal {
  const { tables, scheduler } = world
  const r = randomOf(`${world.seed}|${name}`)
  const people = { buyer: personOf(buyer.id), supplier: personOf(supplier.id), staff, ...mediators }
  const rowsOf = <R>(type: RecordType<R>) => rowsIn<R>(tables, type.name, orderId)
  let step = 0
  const deal: Deal = {
    world,
    name,
    r,
    buyer,
    supplier,
    orderId,
    say: async (who, useCase, input) => {
      step += 1
      const waited = deal.payments().some(isUndecided)
      const result = await world.do(`${name}.${step}`, useCase, input, people[who])
      if (result.kind === 'done') world.counters.hit(`did.${useCase.name}`)
      const isHeldUp = result.kind === 'refused' && result.refused === 'payment-in-progress'
      const holdsUp = waited || deal.payments().some(isUndecided)
      holds(
        !isHeldUp || holdsUp,
        '11 only money that is not decided holds an end up',
        () => `${orderId} ${useCase.name}`,
      )
      return result
    },
    order: () => rowsOf<Order>(orderType)[0] as Order,
    instalments: () => rowsOf(instalmentType),
    holds: () => rowsOf(holdType),
    lots: () => rowsOf(lotType),
    payments: () => rowsOf(paymentType),
    hours: (least, most) => scheduler.wait(r.int(least, most)),
    async until(days, every, condition) {
      const end = scheduler.now() + days * 86_400_000
      while (!condition()) {
        if (isOver(deal) || scheduler.now() >= end) return false
        await scheduler.wait(every)
      }
      return true
    },
  }
  return deal
}

/** A provider has not said yet whether the money comes; a wire is waited for by nobody. */
function isUndecided({ method, state }: Payment): boolean {
  return method !== 'wire' && (state === 'pending' || state === 'review')
}

/** Whether the order has ended. */
export function isOver(deal: Deal): boolean {
  return deal.order().ended !== undefined
}

/** What is open of instalments whose event has happened. */
export function owes(deal: Deal): bigint {
  return deal.instalments().reduce((sum, each) => sum + (each.dueBy === undefined ? 0n : openOf(each)), 0n)
}
