import type pg from 'pg'
import type { Json, RootId, UseCase, Wanted } from '../../kernel/use-case.ts'
import type { OutboxRow } from '../../platform/store.ts'
import { lenderKey, lenderRoot } from '../credit/lender.rules.ts'
import type { LenderStatement } from '../credit/lender-statement.rules.ts'
import { noteStatement } from './note-statement.ts'
import { DRAWS_IN_REMITTANCE, passOnCollected } from './pass-on-collected.ts'
import { statementKey } from './remittance.rules.ts'
import { findRemittance, remittanceParts } from './remittances.store.ts'

/** A draw of which something was collected and is not passed on yet. */
interface Collected {
  readonly line: RootId
  readonly draw: string
  readonly currency: string
}

/** What passing on needs; what only credit knows comes as functions. */
export interface PassingDesk {
  /** Draws of a lender of which something is to be passed on, after a place. */
  collected(lender: string, after: Collected | undefined, limit: number): Promise<readonly Collected[]>
  /** Tells the lender of a name. Throws for a name that none has: the event waits until one has it again. */
  tell(lender: string, statement: LenderStatement): Promise<'acknowledged' | 'unknown' | 'missing'>
  submit<C, A extends Json, W1 extends Wanted, W2 extends Wanted>(
    step: string,
    useCase: UseCase<C, A, W1, W2>,
    input: C,
  ): Promise<unknown>
}

/** What telling a lender needs besides: its remittance and the parts of it. */
export interface TellingDesk extends Pick<PassingDesk, 'tell' | 'submit'> {
  remittanceOf(root: RootId, id: string): ReturnType<typeof findRemittance>
  partsOf(root: RootId, id: string): ReturnType<typeof remittanceParts>
}

/**
 * On `remittance.passing`: what was collected of the lender's draws is passed on, so many draws at a time. It may stop
 * anywhere and be begun again: what stands in a remittance is not looked for again.
 */
export async function passOn({ body }: OutboxRow, desk: PassingDesk): Promise<void> {
  const { lender, person } = body as { readonly lender: string; readonly person?: string }
  const seen: Collected[] = []
  for (let last: Collected | undefined; ; ) {
    const found = await desk.collected(lender, last, DRAWS_IN_REMITTANCE)
    seen.push(...found)
    last = found.at(-1)
    if (found.length < DRAWS_IN_REMITTANCE) break
  }
  for (const currency of new Set(seen.map((each) => each.currency))) {
    const of = seen.filter((each) => each.currency === currency)
    for (let at = 0; at < of.length; at += DRAWS_IN_REMITTANCE) {
      const draws = of.slice(at, at + DRAWS_IN_REMITTANCE).map(({ line, draw }) => [line, draw] as const)
      const input = { lender, currency, draws, ...(person === undefined ? {} : { person }) }
      // Refused it waits for the next time: an account is missing, or it is too little.
      const result = (await desk.submit(`passed:${draws[0]?.[1]}`, passOnCollected, input)) as { readonly kind: string }
      if (result.kind === 'busy' || result.kind === 'failed') throw new Error(`${lender} is passed on to later`)
    }
  }
}

/** On `remittance.paid` and `.returned`: the lender is told, draw by draw, until it acknowledges. */
export async function tellLender({ topic, body }: OutboxRow, desk: TellingDesk): Promise<void> {
  const { lender, remittance, payout, happened_at } = body as Readonly<Record<string, string>>
  const state = topic === 'remittance.returned' ? 'returned' : 'paid'
  const root = lenderRoot(String(lender))
  const found = await desk.remittanceOf(root, String(remittance))
  if (found === undefined) return
  const parts = await desk.partsOf(root, found.id)
  const draws = parts.map(({ order, draw, amount, money }) => {
    const came = money.map((each) => ({ ...each, amount: BigInt(each.amount) }))
    const beyond = came.reduce((sum, each) => sum + each.amount, 0n) - BigInt(amount)
    return { key: lenderKey(order, draw), amount: BigInt(amount), beyond, money: came }
  })
  const key = statementKey(found.id, payout ?? 'set-off', state)
  const said = { key, remittance: found.id, state, currency: found.currency, happenedAt: String(happened_at) } as const
  const sums = { amount: BigInt(found.amount), setOff: BigInt(found.set_off) }
  const trace = found.trace === null ? {} : { trace: found.trace }
  const answer = await desk.tell(found.lender, { ...said, ...sums, ...trace, draws })
  if (answer !== 'acknowledged') throw new Error(`${found.lender} does not say that it was told of ${found.id}`)
  await desk.submit('told', noteStatement, { lender: found.lender, remittanceId: found.id, statement: key })
}

type Job = (event: OutboxRow, desk: PassingDesk & { readonly pool: pg.Pool }) => Promise<void>

const tellFrom: Job = (event, desk) =>
  tellLender(event, {
    ...desk,
    remittanceOf: (root, id) => findRemittance(desk.pool, root, id),
    partsOf: (root, id) => remittanceParts(desk.pool, root, id),
  })

/** The handlers of the process that works, by topic. */
export const remittanceJobs: Readonly<Record<string, Job>> = {
  'remittance.passing': passOn,
  'remittance.paid': tellFrom,
  'remittance.returned': tellFrom,
}
