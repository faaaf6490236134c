import type { Change, Instant, RecordType, RootId } from '../../kernel/use-case.ts'
import { entry, event } from '../../kernel/use-case.ts'
import type { Draw } from '../credit/draw.rules.ts'
import { type LenderRecord, lenderNamed, lenderOfRoot } from '../credit/lender.rules.ts'
import { type BankAccount, isUsable } from './bank-account.rules.ts'
import type { Payout } from './payout.rules.ts'
import type { ScreeningRecord } from './screening.rules.ts'

/**
 * What was collected on a lender's draws and is passed on to it together. Its parts add up to `amount`; `setOff` of
 * that met what the lender owed, the rest is its payout. `open`: made, and not arrived yet. Minor units.
 */
export interface Remittance {
  /** The lender's: under it the lender is paid and has its bank account. */
  readonly lenderRoot: RootId
  /** `rmt_…` */
  readonly id: string
  readonly lender: string
  readonly currency: string
  readonly amount: bigint
  readonly setOff: bigint
  /** The payout that is to pay it, the newest one; absent where all was set off. */
  readonly payoutId?: string
  readonly state: 'open' | 'paid' | 'returned'
  readonly madeBy: string
  readonly madeAt: Instant
  /** The statement that the lender acknowledged last, and when. */
  readonly told?: string
  readonly toldAt?: Instant
}

export const remittanceType: RecordType<Remittance> = {
  name: 'payouts.remittances',
  root: (remittance) => remittance.lenderRoot,
  id: (remittance) => remittance.id,
}

/** What of a remittance is one draw's: the money of its facts after `afterFact` up to `lastFact`. Minor units. */
export interface RemittancePart {
  readonly lenderRoot: RootId
  readonly id: string
  readonly remittanceId: string
  readonly lineId: RootId
  readonly drawId: string
  readonly orderId: RootId
  readonly amount: bigint
  readonly afterFact: number
  readonly lastFact: number
}

export const remittancePartType: RecordType<RemittancePart> = {
  name: 'payouts.remittance_parts',
  root: (part) => part.lenderRoot,
  id: (part) => part.id,
}

/** What of a draw may be passed on, minor units: what was collected, once the lender's own money for it came. */
export function collectedFor(draw: Draw, lender: string, currency: string): bigint {
  if (draw.lender !== lender || draw.currency !== currency || !draw.isFunded) return 0n
  return draw.collected - draw.passedOn
}

/** The draw once all that was collected of it stands in a remittance. */
export function passedOn(draw: Draw): Draw {
  return { ...draw, passedOn: draw.collected, passedFacts: draw.facts }
}

/** A draw's part of a remittance. */
export function partOf(draw: Draw, { lenderRoot, id }: Pick<Remittance, 'lenderRoot' | 'id'>): RemittancePart {
  const { lineId, drawId, orderId, collected, passedOn: before, passedFacts: afterFact, facts: lastFact } = draw
  const part = { lenderRoot, id: `${id}.${drawId}`, remittanceId: id, lineId, drawId, orderId }
  return { ...part, amount: collected - before, afterFact, lastFact }
}

/** The account that a lender declares, where two people approved just that one; the newest. */
export function accountOfLender(
  lenders: readonly LenderRecord[],
  accounts: readonly BankAccount[],
  root: RootId,
  currency: string,
): BankAccount | undefined {
  const name = lenderOfRoot(root) ?? ''
  const declared = (lenders.find((each) => each.name === name) ?? lenderNamed(lenders, name))?.account
  if (declared === undefined || declared.currency !== currency) return undefined
  return accounts.findLast(
    ({ state, number, bankCode, country, currency: in_ }) =>
      state === 'approved' &&
      in_ === currency &&
      number === declared.number.replace(/\s/g, '').toUpperCase() &&
      bankCode === declared.bankCode &&
      country === declared.country,
  )
}

/** Whether an account may be paid now. */
export function mayBePaid(account: BankAccount | undefined, at: Instant): account is BankAccount {
  return account !== undefined && isUsable(account, at)
}

/** The remittance after its payout's newest state; nothing where that says nothing new of it. */
export function settledRemittance(remittance: Remittance | undefined, payout: Payout): Remittance | undefined {
  if (remittance === undefined || remittance.payoutId !== payout.id) return undefined
  const state = payout.state === 'settled' ? 'paid' : payout.state === 'returned' ? 'returned' : remittance.state
  return state === remittance.state ? undefined : { ...remittance, state }
}

/** The line of the timeline and the news of a remittance; a statement of it goes to the lender. */
export function remittanceNews(remittance: Remittance, happenedAt: Instant): readonly Change[] {
  const { lenderRoot, id, lender, amount, setOff, currency, payoutId, state } = remittance
  const said = { remittance: id, amount: Number(amount), set_off: Number(setOff), currency }
  const told = { lender, happened_at: happenedAt, ...said, ...(payoutId === undefined ? {} : { payout: payoutId }) }
  return [entry(lenderRoot, `remittance.${state}`, said), event(lenderRoot, `remittance.${state}`, told)]
}

/** Whether a remittance stands unpaid, so that another payout may pay it. */
export function isOwedAgain(
  { state, setOff, amount }: Remittance,
  payout: Payout | undefined,
  screening: ScreeningRecord | undefined,
): boolean {
  if (state === 'paid' || setOff === amount || payout === undefined) return false
  const isHeld = screening !== undefined && ['hit', 'proposed', 'upheld'].includes(screening.state)
  return ['failed', 'returned', 'cancelled'].includes(payout.state) && !isHeld
}

/** The key under which a lender is told of a remittance's state: the same statement twice is one. */
export function statementKey(id: string, payoutId: string, state: string): string {
  return `${id}-${payoutId}-${state}`
}
