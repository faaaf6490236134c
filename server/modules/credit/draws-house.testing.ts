import assert from 'node:assert/strict'
import type { Actor, Instant, Json, Refusal, RootId, UseCase, Wanted } from '../../kernel/use-case.ts'
import { isRefusal, one, useCase, written } from '../../kernel/use-case.ts'
import { book } from '../escrow/book.rules.ts'
import { accounts } from '../ledger/account.rules.ts'
import { ledgerChecks } from '../ledger/index.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { bankHouse } from '../reconciliation/bank.testing.ts'
import { creditChecks } from './credit.store.ts'
import type { Draw } from './draw.rules.ts'
import { drawType } from './draw.rules.ts'
import { drawChanges } from './draw-changes.rules.ts'
import type { DrawStepped } from './draw-step.rules.ts'
import { confirmDraw, reserveDraw, shipDraw } from './draw-step.rules.ts'
import { everyDay, on } from './draws.testing.ts'
import { lineChanged, newLine } from './line-changes.rules.ts'
import type { DrawTerms } from './plan.rules.ts'

export const machine: Actor = { kind: 'reaction', roles: [] }
/** A person of finance. */
export const finance = (person: string): Actor => ({
  ...{ kind: 'user', person, company: 'cmp_operator', roles: ['finance'] },
})

interface Begun {
  readonly lineId: RootId
  readonly companyId: RootId
  readonly at: Instant
}

/** A line of USD 150,000. */
const openLine = useCase({
  name: 'test.open-line',
  action: 'credit.accrue-draws',
  root: ({ lineId }: Begun) => lineId,
  reads: () => ({}),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide(_, { lineId, companyId, at }) {
    const done = { step: 'open', limit: 150_000_00n, reasons: ['approved'], note: 'Good.', by: 'usr_1', at } as const
    return { answer: {}, changes: lineChanged(newLine(companyId, lineId, 'app_1', at), { ...done, reviewAt: at }) }
  },
})

interface Stepped {
  readonly lineId: RootId
  readonly drawId: string
  readonly step: (draw: Draw | undefined) => DrawStepped | Refusal
}

/** Any step of a draw, as an order's use case would take it. */
const takeStep = useCase({
  name: 'test.take-step',
  action: 'credit.accrue-draws',
  root: ({ lineId }: Stepped) => lineId,
  reads: ({ lineId, drawId }) => ({ draw: written(one(drawType, lineId, drawId)) }),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide({ draw }, { step }, context) {
    const stepped = step(draw)
    if (isRefusal(stepped)) return stepped
    return { answer: {}, changes: drawChanges(stepped, { cause: 'test:1', happenedAt: context.at }, context) }
  },
})

/** Money that the bank booked and nobody is named for. */
const receiveMoney = useCase({
  name: 'test.receive-money',
  action: 'credit.accrue-draws',
  root: ({ lineId }: { readonly lineId: RootId; readonly amount: bigint }) => lineId,
  reads: () => ({}),
  sides: () => [{ as: 'staff', company: 'cmp_operator' }],
  decide(_, { lineId, amount }, context) {
    const legs = [[accounts.unallocated('main'), amount]] as const
    const moved = movement('wire-received', 'USD', [[accounts.bank('main'), amount]], legs)
    const booking = { root: lineId, cause: 'test:wire', happenedAt: context.at }
    return { answer: {}, changes: book([moved], booking, context) }
  },
})

type Run = <C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
  what: UseCase<C, A, W1, W2>,
  input: C,
  actor: Actor,
) => Promise<unknown>

/** Lines and draws in a house that runs use cases. */
export function drawsIn(run: Run) {
  const step = (lineId: RootId, drawId: string, take: Stepped['step']) =>
    run(takeStep, { lineId, drawId, step: take }, machine)
  return {
    step,
    open: (lineId: RootId, companyId: RootId) =>
      run(openLine, { lineId, companyId, at: '2026-01-01T00:00:00.000Z' }, machine),
    receive: (lineId: RootId, amount: bigint) => run(receiveMoney, { lineId, amount }, machine),
    /** A draw whose goods were shipped on a day. */
    async ship(lineId: RootId, companyId: RootId, drawId: string, terms: DrawTerms, day: string, amount = 1_200_00n) {
      const own = { lineId, drawId, buyerId: companyId, orderId: `ord_${drawId}`, paymentId: 'pay_1', currency: 'USD' }
      const reserved = reserveDraw({ ...own, amount, lender: 'own', terms, reservedAt: on(day).at }, on(day))
      await step(lineId, drawId, () => reserved)
      await step(lineId, drawId, (draw) => confirmDraw(drawOf(draw), on(day)))
      await step(lineId, drawId, (draw) => shipDraw(drawOf(draw), on(day), everyDay))
    },
  }
}

/** The whole house on a database of its own, with lines and draws on it. */
export async function drawsHouse(t: Parameters<typeof bankHouse>[0]) {
  const house = await bankHouse(t)
  let n = 0
  const run: Run = async (what, input, actor) => {
    n += 1
    const result = await house.executor.submit(what, { id: `draws ${n}`, fingerprint: `${n}`, input, actor })
    assert.deepEqual(house.faults, [])
    return result.kind === 'done' ? result.answer : result.kind === 'refused' ? result.refused : result.kind
  }
  return {
    ...house,
    ...drawsIn(run),
    run,
    async rows(sql: string): Promise<readonly Record<string, unknown>[]> {
      return (await house.pool.query(sql)).rows
    },
    /** What does not hold of credit and of the ledger. */
    async broken(): Promise<readonly string[]> {
      const broken: string[] = []
      for (const { name, sql } of [...creditChecks, ...ledgerChecks])
        if ((await house.pool.query(sql)).rows.length > 0) broken.push(name)
      return broken
    },
  }
}

export function drawOf(draw: Draw | undefined): Draw {
  assert.ok(draw)
  return draw
}
