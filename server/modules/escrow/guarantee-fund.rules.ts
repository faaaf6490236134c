import { least } from '../../kernel/money.ts'
import type { Change, Instant, RecordType, Refusal, RootId } from '../../kernel/use-case.ts'
import { bound, level, one, put, refuse } from '../../kernel/use-case.ts'
import { accounts } from '../ledger/account.rules.ts'
import type { Movement } from '../ledger/transfer.rules.ts'
import { movement } from '../ledger/transfer.rules.ts'
import { positive } from './hold.rules.ts'
import type { UsdRate } from './room.rules.ts'
import { everySupplier, exposureType } from './room.rules.ts'

/** The root of the operator's own money for the guarantee, of all currencies: whoever moves it writes this root. */
export const fundRoot: RootId = everySupplier

/** The fund in one currency, minor units each ≥ 0, with the rate at which it counted last. */
export interface FundPart extends UsdRate {
  readonly currency: string
  /** Set aside and not used: `assets:own:guarantee`. */
  readonly free: bigint
  /** Advanced to buyers and not given back to the fund: `assets:own:advanced`. */
  readonly bears: bigint
}

export interface GuaranteeFund {
  readonly fundId: RootId
  readonly parts: readonly FundPart[]
  /** What all suppliers may expose together, USD minor units. Absent: an older house that has set up no fund yet. */
  readonly ceiling?: bigint
  /** Counts the changes: who looked before the last one decides on money that is no longer there. */
  readonly turn: bigint
}

export const guaranteeFundType: RecordType<GuaranteeFund> = {
  name: 'escrow.guarantee_funds',
  root: (fund) => fund.fundId,
  id: () => 'fund',
}

/** A house without a fund: nothing may be exposed. */
export const noFund: GuaranteeFund = { fundId: fundRoot, parts: [], ceiling: 0n, turn: 0n }

/** What is read of the fund by whoever needs room; the counter's ceiling holds at commit. */
export function fundReads() {
  return { fund: one(guaranteeFundType, fundRoot, 'fund'), exposedInAll: level(exposureType, fundRoot, 'USD') }
}

/** What all suppliers may still expose together, USD minor units ≥ 0; `undefined`: nothing bounds it yet. */
export function roomOfFund(fund: GuaranteeFund | undefined, exposedInAll: bigint): bigint | undefined {
  const { ceiling } = fund ?? noFund
  return ceiling === undefined ? undefined : positive(ceiling - exposedInAll)
}

/** The fund's part in a currency; one that was never moved is empty. */
export function partOf(fund: GuaranteeFund, currency: string, rate: UsdRate): FundPart {
  const found = fund.parts.find((part) => part.currency === currency)
  return { currency, free: 0n, bears: 0n, ...found, usd: rate.usd, per: rate.per }
}

/**
 * The fund with one part changed: all suppliers together may expose `multiple` times what is free, in USD rounded down.
 */
export function withPart(fund: GuaranteeFund, part: FundPart, multiple: number): GuaranteeFund {
  const others = fund.parts.filter(({ currency }) => currency !== part.currency)
  const parts = [...others, part].sort((a, b) => (a.currency < b.currency ? -1 : 1))
  const worth = parts.reduce((sum, { free, usd, per }) => sum + (free * usd) / per, 0n)
  return { ...fund, parts, ceiling: worth * BigInt(multiple), turn: fund.turn + 1n }
}

/** The changes that keep a fund: its record and the bound of all exposure. Its root must be written. */
export function fundChanges(after: GuaranteeFund): readonly Change[] {
  const ceiling = after.ceiling ?? null
  return [put(guaranteeFundType, after), bound(exposureType, fundRoot, 'USD', { floor: 0n, ceiling })]
}

const [own, advanced] = [accounts.own('guarantee'), accounts.own('advanced')]

/**
 * The fund bears an advance: what is free falls, at the same commit for everybody who looks. Refuses
 * `fund-short` { short }.
 */
export function bear(
  fund: GuaranteeFund,
  before: FundPart,
  amount: bigint,
  multiple: number,
): { readonly fund: GuaranteeFund; readonly movement: Movement } | Refusal {
  const { currency, free, bears } = before
  if (amount > free) return refuse('fund-short', { short: Number(amount - free) })
  const after = withPart(fund, { ...before, free: free - amount, bears: bears + amount }, multiple)
  return { fund: after, movement: movement('own-funds-moved', currency, [[advanced, amount]], [[own, amount]]) }
}

/** Own money is paid in or taken out, or what an advance took is given back to the fund. */
export const fundSteps = ['pay-in', 'take-out', 'give-back'] as const
export type FundStep = (typeof fundSteps)[number]

/** A step of the fund: one person asks for it, a second one agrees. */
export interface FundMove {
  readonly fundId: RootId
  readonly moveId: string
  readonly step: FundStep
  readonly currency: string
  /** Minor units > 0. */
  readonly amount: bigint
  readonly reason: string
  readonly state: 'waiting' | 'done' | 'refused'
  readonly askedBy: string
  readonly askedAt: Instant
  readonly answeredBy?: string
  readonly answeredAt?: Instant
}

export const fundMoveType: RecordType<FundMove> = {
  name: 'escrow.fund_moves',
  root: (move) => move.fundId,
  id: (move) => move.moveId,
}

/** What a look at the books showed, minor units of the currency that is moved. */
export interface FundLook {
  /** What suppliers and buyers owe the operator. */
  readonly debts: bigint
  /** What is missing of client money in any currency: 0 when it is whole. */
  readonly missing: bigint
  /** What all suppliers expose, USD minor units. */
  readonly exposedInAll: bigint
}

/**
 * Moves own money. Refuses `above-fund` { most } for more than is there, `client-money-short` { short } for taking out
 * while client money is not whole, `fund-bears-exposure` { exposure, ceiling } (USD minor units) where what is left
 * would not stand for what suppliers expose.
 */
export function moveFund(
  fund: GuaranteeFund,
  before: FundPart,
  { step, amount }: Pick<FundMove, 'step' | 'amount'>,
  look: FundLook,
  multiple: number,
): { readonly fund: GuaranteeFund; readonly movement: Movement } | Refusal {
  const { currency, free, bears } = before
  // What is still owed to us may not be had twice: as a debt, and as free money.
  const most = { 'pay-in': amount, 'take-out': free, 'give-back': bears - least(bears, positive(look.debts)) }[step]
  if (amount > most) return refuse('above-fund', { most: Number(most) })
  if (step === 'take-out' && look.missing > 0n) return refuse('client-money-short', { short: Number(look.missing) })
  const { debit, credit, part } = {
    'pay-in': { debit: own, credit: accounts.operatorEquity(), part: { ...before, free: free + amount } },
    'take-out': { debit: accounts.operatorEquity(), credit: own, part: { ...before, free: free - amount } },
    'give-back': { debit: own, credit: advanced, part: { ...before, free: free + amount, bears: bears - amount } },
  }[step]
  const after = withPart(fund, part, multiple)
  const ceiling = after.ceiling ?? 0n
  if (step === 'take-out' && ceiling < look.exposedInAll)
    return refuse('fund-bears-exposure', { exposure: Number(look.exposedInAll), ceiling: Number(ceiling) })
  return { fund: after, movement: movement('own-funds-moved', currency, [[debit, amount]], [[credit, amount]]) }
}
