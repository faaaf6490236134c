import type { LenderSays, LenderTerms } from '../../server/modules/credit/lender.rules.ts'
import { lendingOf } from '../../server/modules/credit/lender.rules.ts'
import type { LenderStatement } from '../../server/modules/credit/lender-statement.rules.ts'
import type { Answered, Lender, LenderRequest } from '../../server/modules/credit/lenders/lender.ts'
import type { SimulatedBank } from './bank.ts'
import type { Counters } from './counters.ts'
import { answerOf, type LenderAnswer, type LenderWire, lenderTerms, moneyOf, recallOf } from './lender-courses.ts'
import { randomOf } from './random.ts'
import { DAY, HOUR, type Scheduler } from './scheduler.ts'

/** A draw as its lender has it in its own books. Minor units. */
export interface Lent {
  readonly lender: LenderTerms
  readonly request: LenderRequest
  /** What it sends: what it lends, less its price. */
  readonly promised: bigint
  says: LenderSays
  /** What it would lend instead. */
  offers?: bigint
  /** It knows that its money is not wanted, or wants it back itself. */
  isOver: boolean
  /** Wires that have left it for this draw. */
  readonly sent: bigint[]
}

/** Outside lenders in process, with everything that theirs do wrong, each draw by its own chance. */
export interface SimulatedLenders {
  named(name: string): Lender
  /** What they have in their own books, by the key under which they were asked. */
  readonly books: ReadonlyMap<string, Lent>
  /** What each was told of what it was paid, in order, each statement once. */
  readonly statements: readonly (readonly [lender: string, statement: LenderStatement])[]
  /** It sends what it promised: somebody called it. */
  sendNow(key: string): void
}

export interface LenderWorld {
  readonly seed: string
  readonly scheduler: Scheduler
  readonly counters: Counters
  /** The bank through which its wires come. */
  wire(sent: Parameters<SimulatedBank['wire']>[0]): void
  /** Genuine news of a lender arrives; a copy has the same id. */
  deliver(lender: string, newsId: string, says: LenderSays): void
}

interface Desk extends LenderWorld {
  readonly books: Map<string, Lent>
  /** A call that does not answer: before or after it was done. */
  timeout(what: string, key: string): 'before' | 'after' | undefined
}

export function lendersOf(world: LenderWorld): SimulatedLenders {
  const { seed, counters } = world
  const books = new Map<string, Lent>()
  const statements: (readonly [string, LenderStatement])[] = []
  const calls = new Map<string, number>()
  const timeout = (what: string, key: string) => {
    const n = (calls.get(`${what}|${key}`) ?? 0) + 1
    calls.set(`${what}|${key}`, n)
    const r = randomOf(`${seed}|lender|${what}|${key}|${n}`)
    if (!r.chance(0.2)) return undefined
    const when = r.chance(0.5) ? 'before' : 'after'
    counters.hit(`lender.timeout-${when}-${what}`)
    return when
  }
  const desk = { ...world, books, timeout }
  const told = (name: string, statement: LenderStatement) => {
    const known = statements.find(([, { key }]) => key === statement.key)
    if (known === undefined) statements.push([name, statement])
    else counters.hit('lender.told-again')
  }
  const all = new Map(lenderTerms.map((terms) => [terms.name, lenderIn(desk, terms, told)]))
  return {
    books,
    statements,
    named(name) {
      const found = all.get(name)
      if (found === undefined) throw new Error(`no lender ${name}`)
      return found
    },
    sendNow(key) {
      const lent = books.get(key)
      if (lent === undefined) return
      lent.says = { ...lent.says, state: 'confirmed', happenedAt: world.scheduler.instant() }
      send(desk, lent, { amount: lent.promised, after: HOUR })
    },
  }
}

function lenderIn(desk: Desk, terms: LenderTerms, told: (name: string, statement: LenderStatement) => void): Lender {
  const { books, counters } = desk
  const asked = async <T>(what: string, key: string, work: () => Answered<T>): Promise<Answered<T>> => {
    const when = desk.timeout(what, key)
    if (when === 'before') return 'unknown'
    const answer = work()
    return when === 'after' ? 'unknown' : answer
  }
  return {
    terms,
    ask: (request) =>
      asked('ask', request.key, () => {
        const known = books.get(request.key)
        if (known !== undefined) counters.hit('lender.asked-again')
        return known?.says ?? begin(desk, terms, request)
      }),
    status: async (key) => books.get(key)?.says ?? 'missing',
    giveUp: (key) => asked('give-up', key, () => giveUp(desk, key)),
    tellPaid: (statement) =>
      asked('tell', statement.key, () => {
        told(terms.name, statement)
        return 'acknowledged'
      }),
    verifyNews: () => undefined,
  }
}

/** A new draw is in its books: what it says, at once or later, and what it does then. */
function begin(desk: Desk, lender: LenderTerms, request: LenderRequest): LenderSays {
  const { seed, scheduler, counters, books } = desk
  const { key, amount, currency, plan } = request
  const r = randomOf(`${seed}|lender|${key}`)
  const answer = answerOf(r, amount, counters)
  const about = { key, amount, currency, happenedAt: scheduler.instant() }
  const says: LenderSays = { ...about, state: 'asked', lends: 0n, reasons: [] }
  const promised = amount - lendingOf(lender, plan, amount).discount
  const lent: Lent = { lender, request, promised, says, isOver: false, sent: [] }
  books.set(key, lent)
  if (answer.hours === 0) decide(desk, lent, answer)
  else scheduler.at(scheduler.now() + answer.hours * HOUR, () => decide(desk, lent, answer))
  return lent.says
}

function decide(desk: Desk, lent: Lent, { state, lends, reasons }: LenderAnswer): void {
  const { seed, scheduler, counters } = desk
  const { key } = lent.request
  // Who has given it up meanwhile is not told.
  if (lent.says.state !== 'asked') return
  now(desk, lent, { state, lends, reasons })
  counters.hit(`lender.${state}`)
  if (state === 'reduced') lent.offers = lends
  if (state !== 'confirmed') return
  const r = randomOf(`${seed}|lender-pays|${key}`)
  for (const wire of moneyOf(r, lent.promised, counters)) send(desk, lent, wire)
  const recall = recallOf(r)
  if (recall !== undefined) scheduler.at(scheduler.now() + recall, () => takeBack(desk, lent))
}

/** Its wire leaves it when its time has come, unless it is not lent any more; at times nobody has looked. */
function send({ seed, scheduler, counters, wire }: Desk, lent: Lent, { amount, after, ...more }: LenderWire): void {
  const { lender, request, sent } = lent
  scheduler.at(scheduler.now() + after, () => {
    const isMistaken = randomOf(`${seed}|mistake|${request.key}|${scheduler.now()}`).chance(0.1)
    if (lent.says.state !== 'confirmed' && !isMistaken) return
    if (lent.says.state !== 'confirmed') counters.hit('lender.pays-unasked')
    sent.push(amount)
    const orderId = request.key.slice(0, request.key.indexOf('.'))
    const { currency, reference: text } = request
    wire({ currency, amount, payer: (lender.legalName ?? '').toUpperCase(), text, orderId, hours: 2, ...more })
  })
}

/** It wants its yes back. Once its money has left it that is a wish. */
function takeBack(desk: Desk, lent: Lent): void {
  if (lent.says.state !== 'confirmed') return
  const isSent = lent.sent.length > 0
  lent.isOver = true
  desk.counters.hit(isSent ? 'lender.recalls-late' : 'lender.recalled')
  if (isSent) tell(desk, lent, { ...lent.says, state: 'recalled', lends: 0n })
  else now(desk, lent, { state: 'recalled', lends: 0n, reasons: [] })
}

function giveUp(desk: Desk, key: string): Answered<'given-up' | 'bound'> {
  const lent = desk.books.get(key)
  if (lent === undefined) return 'missing'
  lent.isOver = true
  if (lent.sent.length > 0) desk.counters.hit('lender.bound')
  if (lent.sent.length > 0) return 'bound'
  if (lent.says.state === 'declined' || lent.says.state === 'recalled') return 'given-up'
  desk.counters.hit('lender.given-up')
  now(desk, lent, { state: 'cancelled', lends: 0n, reasons: [] })
  return 'given-up'
}

/** What it says from now on, and the news of it. */
function now(desk: Desk, lent: Lent, change: Pick<LenderSays, 'state' | 'lends' | 'reasons'>): void {
  lent.says = { ...lent.says, ...change, happenedAt: desk.scheduler.instant() }
  tell(desk, lent, lent.says)
}

/** News comes late, twice, out of order, at times never; each copy has the same id. */
function tell({ seed, scheduler, counters, deliver }: Desk, { lender }: Lent, says: LenderSays): void {
  const newsId = `${says.key}:${says.state}`
  const r = randomOf(`${seed}|lender-news|${newsId}`)
  const copies = r.chance(0.8) ? 1 : r.int(2, 4)
  if (copies > 1) counters.hit('lender.news-twice')
  for (let n = 0; n < copies; n += 1) {
    const isLate = r.chance(0.08)
    if (isLate) counters.hit('lender.news-late')
    const after = isLate ? r.int(1, 20) * DAY : r.int(0, 1) * HOUR
    scheduler.at(scheduler.now() + after, () => deliver(lender.name, newsId, says))
  }
}
