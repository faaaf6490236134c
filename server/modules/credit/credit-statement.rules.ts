import type { Instant, RecordType, RootId } from '../../kernel/use-case.ts'

/** One line of a bank statement, as plain as credit needs it. `amount`: USD minor units, what comes in is > 0. */
export interface PlainEntry {
  /** `2026-03-02`. */
  readonly day: string
  readonly amount: bigint
  /** A payment that the bank sent back for lack of money. */
  readonly isReturned: boolean
}

/** A statement of one account as whoever read it gives it to credit. */
export interface PlainStatement {
  /** As the bank writes it; credit keeps its end only. */
  readonly account: string
  readonly currency: string
  /** The balance before the first entry, USD minor units. */
  readonly opening: bigint
  readonly from: string
  readonly to: string
  readonly entries: readonly PlainEntry[]
}

/** A day of an account: what stood there in the evening, what came in, how many payments were sent back. */
export interface StatementDay {
  readonly day: string
  readonly balance: bigint
  readonly inflow: bigint
  readonly returned: number
}

/** What was read of an account. */
export interface ReadAccount {
  /** The last four signs of its number. */
  readonly account: string
  readonly days: readonly StatementDay[]
}

export const statementStates = ['reading', 'read', 'wrong'] as const
export type StatementState = (typeof statementStates)[number]

/** A bank statement of an application: which bytes, and what was read in them or why not. */
export interface CreditStatement {
  readonly companyId: RootId
  readonly statementId: string
  readonly applicationId: string
  readonly sha256: string
  readonly name: string
  readonly bytes: bigint
  readonly type: string
  readonly person: string
  readonly attachedAt: Instant
  readonly state: StatementState
  readonly accounts?: readonly ReadAccount[]
  /** Where and why it could not be read. */
  readonly line?: number
  readonly why?: string
}

export const creditStatementType: RecordType<CreditStatement> = {
  name: 'credit.statements',
  root: (statement) => statement.companyId,
  id: (statement) => statement.statementId,
}

/** A statement's id: of the application and its content, so that the same file is there once. */
export function statementIdOf(applicationId: string, sha256: string): string {
  return `${applicationId}.${sha256.slice(0, 32)}`
}

const DAY_MS = 86_400_000
const DAYS_MOST = 800

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** Why a statement is of no use here; `undefined`: it is. */
export function statementFault({ currency, from, to, entries }: PlainStatement): string | undefined {
  if (currency !== 'USD') return `its currency is ${currency}, not USD`
  if (entries.length === 0) return 'it has no entries'
  if (!(from <= to)) return 'it ends before it begins'
  return daysBetween(from, to) > DAYS_MOST ? `it covers more than ${DAYS_MOST} days` : undefined
}

/** The days of a statement: each has the balance of its evening, also where nothing moved. */
export function daysOf({ opening, from, to, entries }: PlainStatement): readonly StatementDay[] {
  const byDay = new Map<string, PlainEntry[]>()
  for (const each of entries) byDay.set(each.day, [...(byDay.get(each.day) ?? []), each])
  let balance = opening
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => {
    const day = new Date(Date.parse(from) + n * DAY_MS).toISOString().slice(0, 10)
    const own = byDay.get(day) ?? []
    balance += own.reduce((sum, { amount }) => sum + amount, 0n)
    // What was sent back to the account is no income.
    const income = own.filter(({ amount, isReturned }) => amount > 0n && !isReturned)
    return {
      day,
      balance,
      inflow: income.reduce((sum, { amount }) => sum + amount, 0n),
      returned: own.filter(({ isReturned }) => isReturned).length,
    }
  })
}

/** What is kept of a statement that was read. */
export function accountOf(statement: PlainStatement): ReadAccount {
  return { account: statement.account.replace(/\W/g, '').slice(-4), days: daysOf(statement) }
}

/** Figures over all statements together. Amounts in USD minor units; averages of days, rounded down. */
export interface StatementFigures {
  /** Calendar months with at least 20 days. */
  readonly months: number
  readonly days: number
  readonly from?: string
  readonly to?: string
  readonly averageBalance: bigint
  readonly lowestBalance: bigint
  /** A month of thirty days. */
  readonly monthlyInflow: bigint
  readonly returned: number
  readonly daysBelowZero: number
}

const WHOLE_MONTH_DAYS = 20

/**
 * Joins what was read: the same day of the same account counts once, several accounts add up. A day counts as below
 * zero when any account is; the lowest balance is that of all accounts together.
 */
export function figuresOf(accounts: readonly ReadAccount[]): StatementFigures {
  const once = new Map<string, StatementDay>()
  for (const { account, days } of accounts) for (const each of days) once.set(`${account} ${each.day}`, each)
  const byDay = new Map<string, StatementDay[]>()
  for (const each of once.values()) byDay.set(each.day, [...(byDay.get(each.day) ?? []), each])
  const days = [...byDay.keys()].sort()
  const count = BigInt(days.length)
  if (count === 0n) return nothing
  const balances = [...byDay.values()].map((all) => all.reduce((sum, { balance }) => sum + balance, 0n))
  const total = balances.reduce((sum, each) => sum + each, 0n)
  const inflow = [...once.values()].reduce((sum, each) => sum + each.inflow, 0n)
  return {
    months: wholeMonths(days),
    days: days.length,
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    averageBalance: floorDivided(total, count),
    lowestBalance: balances.reduce((least, each) => (each < least ? each : least)),
    monthlyInflow: (inflow * 30n) / count,
    returned: [...once.values()].reduce((sum, each) => sum + each.returned, 0),
    daysBelowZero: [...byDay.values()].filter((all) => all.some(({ balance }) => balance < 0n)).length,
  }
}

const nothing: StatementFigures = {
  ...{ months: 0, days: 0, averageBalance: 0n, lowestBalance: 0n, monthlyInflow: 0n, returned: 0, daysBelowZero: 0 },
}

function floorDivided(amount: bigint, by: bigint): bigint {
  const whole = amount / by
  return amount < 0n && whole * by !== amount ? whole - 1n : whole
}

function wholeMonths(days: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const day of days) counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1)
  return [...counts.values()].filter((count) => count >= WHOLE_MONTH_DAYS).length
}
