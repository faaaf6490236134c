import type { DrawFact } from './draw-fact.rules.ts'
import type { DrawTerms } from './plan.rules.ts'
import { counted, gap, later, money, periods, shares } from './reckoning-dates.testing.ts'

/**
 * A second reckoning of a draw, written by other means than the rules: day after day on calendar dates, with fractions,
 * one pile of money for each repayment and claim. It shares no code with what it judges, and is as slow as it is plain.
 */
export interface Reckoned {
  readonly principal: bigint
  readonly interest: bigint
  readonly late: bigint
  readonly excess: bigint
  readonly paused: bigint
  readonly writtenOff: bigint
  readonly recovered: bigint
  /** The largest number of days since a due day that was not met. */
  readonly daysPastDue: number
}

interface Pile {
  k: number
  cents: bigint
  shift: number
  claim: string | undefined
  since: string
  pauseDays: bigint
}

/** A bill of interest: what runs for one period and one shift, in cents times days. */
interface Bill {
  readonly name: string
  due: string
  centDays: bigint
}

interface World {
  readonly terms: DrawTerms
  piles: Pile[]
  bills: Bill[]
  ends: string[]
  free: { readonly weekend: readonly number[]; readonly holidays: readonly string[] }
  lateCentDays: bigint
  paidInterest: bigint
  paidLate: bigint
  excess: bigint
  goneInterest: bigint
  goneLate: bigint
  goneInAll: bigint
  recovered: bigint
  isGone: boolean
  /** Since when claims hold back every pile. */
  allHeld: string | undefined
}

function roll(date: string, free: World['free']): string {
  let at = date
  while (free.weekend.includes(new Date(`${at}T12:00:00Z`).getUTCDay()) || free.holidays.includes(at)) at = later(at, 1)
  return at
}

const endOf = (world: World, pile: Pile) => later(world.ends[pile.k - 1] ?? '1900-01-01', pile.shift)
const interestOf = (world: World) =>
  world.bills.reduce((sum, bill) => sum + money(world.terms.dayCount, world.terms.monthlyBps, bill.centDays), 0n)
const lateOf = (world: World) => money(world.terms.lateDayCount, world.terms.lateBps, world.lateCentDays)

/** One day goes by: `yesterday` ends and `today` ends. */
function goOn(world: World, from: string | undefined, yesterday: string, today: string): void {
  if (from === undefined) return
  const { terms } = world
  for (const pile of world.piles) {
    if (pile.claim !== undefined) {
      const step = counted(terms.dayCount, pile.since, today) - counted(terms.dayCount, pile.since, yesterday)
      pile.pauseDays += pile.cents * BigInt(step)
      continue
    }
    const [own, before] = [later(today, -pile.shift), later(yesterday, -pile.shift)]
    const period = world.ends.findIndex((end) => own <= end)
    if (pile.cents > 0n && terms.monthlyBps > 0 && period >= 0 && period < pile.k) {
      const start = period === 0 ? from : (world.ends[period - 1] ?? '')
      const end = world.ends[period] ?? ''
      const ran = (at: string) => {
        if (terms.dayCount.startsWith('actual')) return gap(start, at)
        return at === end ? 30 : Math.min(30, counted(terms.dayCount, start, at))
      }
      bill(world, `${period + 1}/${pile.shift}`, roll(later(end, pile.shift), world.free)).centDays +=
        pile.cents * BigInt(ran(own) - ran(before))
    }
    const lastFree = later(roll(endOf(world, pile), world.free), terms.graceDays)
    if (today > lastFree) {
      const start = yesterday > lastFree ? counted(terms.lateDayCount, lastFree, yesterday) : 0
      world.lateCentDays += pile.cents * BigInt(counted(terms.lateDayCount, lastFree, today) - start)
    }
  }
}

function bill(world: World, name: string, due: string): Bill {
  const found = world.bills.find((each) => each.name === name)
  if (found !== undefined) {
    if (due < found.due) found.due = due
    return found
  }
  const made = { name, due, centDays: 0n }
  world.bills.push(made)
  return made
}

function oldest(world: World, piles: readonly Pile[]): readonly Pile[] {
  return [...piles].sort((a, b) => gap(endOf(world, b), endOf(world, a)))
}

/** Takes cents from piles, one pile after the other. */
function takeFrom(world: World, which: (pile: Pile) => boolean, amount: bigint): bigint {
  let rest = amount
  const order = oldest(world, world.piles.filter(which))
  for (const pile of order) {
    const part = rest < pile.cents ? rest : pile.cents
    pile.cents -= part
    rest -= part
  }
  return rest
}

function pay(world: World, amount: bigint): void {
  if (world.isGone) {
    const left = world.goneInAll - world.recovered
    world.recovered += amount < left ? amount : left
    world.excess += amount < left ? 0n : amount - left
    return
  }
  let rest = amount
  const late = lateOf(world) - world.paidLate
  const toLate = rest < late ? rest : late
  world.paidLate += toLate
  rest -= toLate
  const interest = interestOf(world) - world.paidInterest
  const toInterest = rest < interest ? rest : interest
  world.paidInterest += toInterest
  rest -= toInterest
  rest = takeFrom(world, (pile) => pile.claim === undefined, rest)
  world.excess += takeFrom(world, (pile) => pile.claim !== undefined, rest)
}

function hold(world: World, amount: bigint, claim: string, today: string): void {
  let rest = amount
  const order = oldest(
    world,
    world.piles.filter((pile) => pile.claim === undefined),
  )
  for (const pile of order) {
    const part = rest < pile.cents ? rest : pile.cents
    if (part === 0n) continue
    pile.cents -= part
    rest -= part
    const at = world.piles.indexOf(pile)
    world.piles.splice(at, 0, { ...pile, cents: part, claim, since: today, pauseDays: 0n })
  }
}

function letGo(world: World, claim: string, isAgainst: boolean, today: string, from: string | undefined): void {
  const held = world.piles.filter((pile) => pile.claim === claim)
  for (const pile of held) {
    pile.shift += from === undefined ? 0 : gap(pile.since, today)
    pile.claim = undefined
  }
  const run = held.reduce((sum, pile) => sum + pile.pauseDays, 0n)
  if (isAgainst && run > 0n) {
    const cost = held.filter((pile) => pile.cents > 0n || pile.pauseDays > 0n)
    const first = cost.map((pile) => endOf(world, pile)).sort()[0] ?? today
    bill(world, `pause/${today}`, roll(first, world.free)).centDays += run
  }
  for (const pile of held) pile.pauseDays = 0n
}

function happen(world: World, fact: DrawFact, from: string | undefined): string | undefined {
  const { kind, amount, subject = '', day } = fact
  if (kind === 'due-set') {
    const whole = world.piles.reduce((sum, pile) => sum + pile.cents, 0n)
    const held = world.piles.filter((pile) => pile.claim !== undefined)
    world.free = fact.workDays ?? world.free
    world.ends = periods(world.terms, day).ends
    world.piles = shares(world.terms, whole, day).map((sum, n) => pileOf(n + 1, sum))
    for (const pile of held) hold(world, pile.cents, pile.claim ?? '', day)
    return day
  }
  if (kind === 'repaid' || kind === 'recovered') pay(world, amount)
  if (kind === 'refunded') {
    const isIts = (pile: Pile) => pile.claim === subject && subject !== ''
    pay(world, world.isGone ? amount : takeFrom(world, isIts, amount))
  }
  if (kind === 'paused') hold(world, amount, subject, day)
  if (kind === 'resumed') letGo(world, subject, fact.isAgainstBuyer === true, day, from)
  if (kind === 'written-off') {
    world.goneInterest = interestOf(world) - world.paidInterest
    world.goneLate = lateOf(world) - world.paidLate
    world.goneInAll = world.piles.reduce((sum, pile) => sum + pile.cents, 0n) + world.goneInterest + world.goneLate
    world.piles = []
    world.isGone = true
  }
  return from
}

/** Bills wait while every pile is held back, and are due so much later. */
function holdBills(world: World, from: string | undefined, today: string): string | undefined {
  const counts = world.piles.filter((pile) => pile.cents > 0n || (pile.claim !== undefined && pile.pauseDays > 0n))
  const since = world.allHeld
  if (counts.length > 0 && counts.every((pile) => pile.claim !== undefined)) world.allHeld = since ?? today
  else {
    for (const each of world.bills)
      if (since !== undefined && each.due >= since && each.name !== `pause/${today}`)
        each.due = roll(later(each.due, gap(since, today)), world.free)
    world.allHeld = undefined
  }
  return from
}

const pileOf = (k: number, sum: bigint): Pile => ({
  k,
  cents: sum,
  shift: 0,
  claim: undefined,
  since: '',
  pauseDays: 0n,
})

/** What a draw owes at the end of a date, from its facts. */
export function reckon(terms: DrawTerms, facts: readonly DrawFact[], date: string): Reckoned {
  const drawn = facts.find((fact) => fact.kind === 'drawn')
  if (drawn === undefined) throw new Error('nothing was drawn')
  const none = { lateCentDays: 0n, paidInterest: 0n, paidLate: 0n, excess: 0n, goneInterest: 0n, goneLate: 0n }
  const world: World = {
    ...{ terms, piles: [pileOf(0, drawn.amount)], bills: [], ends: [], free: { weekend: [], holidays: [] } },
    ...{ ...none, goneInAll: 0n, recovered: 0n, isGone: false, allHeld: undefined },
  }
  let from: string | undefined
  for (let [yesterday, today] = [drawn.day, drawn.day]; today <= date; [yesterday, today] = [today, later(today, 1)]) {
    if (today > drawn.day) goOn(world, from, yesterday, today)
    for (const fact of facts.filter((each) => each.day === today && each !== drawn && each.n > drawn.n))
      from = holdBills(world, happen(world, fact, from), today)
  }
  return readOff(world, date)
}

function readOff(world: World, date: string): Reckoned {
  const sum = (which: (pile: Pile) => boolean) => world.piles.filter(which).reduce((all, pile) => all + pile.cents, 0n)
  const unmet = world.piles
    .filter((pile) => pile.claim === undefined && pile.cents > 0n && world.ends.length > 0)
    .map((pile) => roll(endOf(world, pile), world.free))
    .concat(unmetBills(world))
    .filter((due) => due < date)
  return {
    principal: sum(() => true),
    interest: interestOf(world) - world.paidInterest - world.goneInterest,
    late: lateOf(world) - world.paidLate - world.goneLate,
    excess: world.excess,
    paused: sum((pile) => pile.claim !== undefined),
    writtenOff: world.goneInAll,
    recovered: world.recovered,
    daysPastDue: Math.max(0, ...unmet.map((due) => gap(due, date))),
  }
}

/** Days on which interest was due that is not paid: payments meet the oldest first. */
function unmetBills({ bills, terms, paidInterest, isGone, allHeld }: World): readonly string[] {
  let rest = paidInterest
  if (isGone || allHeld !== undefined) return []
  return [...bills]
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .flatMap((each) => {
      const sum = money(terms.dayCount, terms.monthlyBps, each.centDays)
      const met = rest < sum ? rest : sum
      rest -= met
      return met < sum ? [each.due] : []
    })
}
