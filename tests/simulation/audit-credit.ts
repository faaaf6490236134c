import type { Draw } from '../../server/modules/credit/draw.rules.ts'
import type { DrawFact } from '../../server/modules/credit/draw-fact.rules.ts'
import type { Charge } from '../../server/modules/credit/draw-step.rules.ts'
import type { CreditLine } from '../../server/modules/credit/line.rules.ts'
import { reckon } from '../../server/modules/credit/reckoning.testing.ts'
import type { Posting, TransferRecord } from '../../server/modules/ledger/transfer.rules.ts'
import type { Touched } from './audit.ts'
import { auditFacts, auditGiven, type Facts } from './audit-credit-facts.ts'
import { holds } from './counters.ts'
import { termsByPolicy } from './credit-policy.ts'
import { rowsIn } from './rows.ts'

/** What the auditor reckons that a draw owes; minor units. */
interface Owed {
  readonly principal: bigint
  readonly charges: bigint
  /** What a lender is asked for and has not answered: it uses the line, and nobody owes it. */
  readonly reserved: bigint
}

/**
 * C: what a buyer owes is what his draws owe, each reckoned day by day by other means and by the numbers of policy as
 * the auditor knows them; what is used of a line is principal, within its limit; nothing is charged twice.
 */
export function creditAuditor(): (touched: Touched) => void {
  const facts = new Map<string, DrawFact[]>()
  const owed = new Map<string, Owed>()
  const lent = { net: 0n, capital: 0n }
  return (touched) => {
    const told = touched.rows<DrawFact>('credit.draw_facts')
    for (const fact of told) facts.set(fact.drawId, [...(facts.get(fact.drawId) ?? []), fact])
    const draws = new Map(touched.rows<Draw>('credit.draws').map(({ lineId, drawId }) => [drawId, lineId]))
    for (const charge of touched.rows<Charge>('credit.charges')) checkCharge(charge, touched)
    for (const [drawId, lineId] of draws) {
      const draw = rowsIn<Draw>(touched.tables, 'credit.draws', lineId).find((each) => each.drawId === drawId)
      if (draw !== undefined) owed.set(drawId, checkDraw(draw, facts.get(drawId) ?? []))
    }
    for (const lineId of new Set(draws.values())) checkLine(lineId, owed, touched)
    checkUses(touched)
    if (told.length > 0) auditFacts(told, facts, touched)
    auditGiven(facts, touched)
    checkOwnMoney(lent, touched)
  }
}

const nothing: Owed = { principal: 0n, charges: 0n, reserved: 0n }

function checkDraw(draw: Draw, facts: Facts): Owed {
  const { drawId, state, chargedTo, terms, used, owedInterest, owedLate } = draw
  if (state === 'reserved') return { ...nothing, reserved: draw.amount }
  if (state === 'back' || chargedTo === undefined) return nothing
  const really = reckon(termsByPolicy(draw), facts, chargedTo)
  const kinds = facts.map(({ kind, day }) => `${kind} ${day}`).join(', ')
  const said = (is: bigint, was: bigint) => () => `${drawId} ${terms.code} ${chargedTo}: ${is}, really ${was}: ${kinds}`
  const isPaused = facts.some(({ kind }) => kind === 'paused')
  const cost = isPaused ? 'C what a claim holds back stands still' : 'C interest is what the days cost'
  holds(used === really.principal, 'C money pays late charges, interest, then principal', said(used, really.principal))
  holds(owedInterest === really.interest, cost, said(owedInterest, really.interest))
  holds(owedLate === really.late, 'C a late charge is what the days cost', said(owedLate, really.late))
  return { principal: really.principal, charges: really.interest + really.late, reserved: 0n }
}

/** Each day is charged once: what time charges begins where it ended, and the draw's row says so. */
function checkCharge({ lineId, drawId, from, through, chargeId }: Charge, { tables }: Touched): void {
  const others = rowsIn<Charge>(tables, 'credit.charges', lineId).filter((each) => each.drawId === drawId)
  const twice = others.find((each) => each.chargeId !== chargeId && each.from < through && from < each.through)
  holds(twice === undefined, 'C no day is charged twice', () => `${drawId} ${from} to ${through}`)
}

function checkLine(lineId: string, owed: ReadonlyMap<string, Owed>, { tables, ledger }: Touched): void {
  const draws = rowsIn<Draw>(tables, 'credit.draws', lineId)
  const [line] = rowsIn<CreditLine>(tables, 'credit.lines', lineId)
  const sum = (of: (each: Owed) => bigint) =>
    draws.reduce((all, { drawId }) => all + of(owed.get(drawId) ?? nothing), 0n)
  const used = tables.counters.get(`credit.line_uses|${lineId}|USD`)?.value ?? 0n
  const principal = sum((each) => each.principal)
  const uses = principal + sum((each) => each.reserved)
  holds(used === uses, 'C a line is used by what is not repaid', () => `${lineId}: ${used}, really ${uses}`)
  // What is owed to a lender stands apart, and a line is one lender's.
  const [owing, other] = line?.lender === 'own' ? ['credit', 'lent'] : ['lent', 'credit']
  const booked = ledger.balance(`assets:${owing}:${line?.companyId}`, 'USD')
  const elsewhere = ledger.balance(`assets:${other}:${line?.companyId}`, 'USD')
  holds(elsewhere === 0n, 'C a buyer owes what his draws owe', () => `${lineId}: ${elsewhere} to another`)
  const really = principal + sum((each) => each.charges)
  holds(booked === really, 'C a buyer owes what his draws owe', () => `${lineId}: ${booked}, really ${really}`)
}

/** Whoever draws more stays within his limit. */
function checkUses({ commit, tables }: Touched): void {
  for (const { type, root, by } of commit.counters) {
    if (type !== 'credit.line_uses' || by <= 0n) continue
    const [line] = rowsIn<CreditLine>(tables, 'credit.lines', root)
    const used = tables.counters.get(`credit.line_uses|${root}|USD`)?.value ?? 0n
    holds(line?.state === 'open' && used <= line.limit, 'C a line lends up to its limit', () => `${root} ${used}`)
  }
}

/** Kinds that bring back what was lent, from wherever. */
const back = new Set(['credit-repaid', 'credit-recovered', 'refund-applied'])

/** What the own book lends is the operator's own: what it paid in beside client money. */
function checkOwnMoney(lent: { net: bigint; capital: bigint }, { rows }: Touched): void {
  const kinds = new Map(rows<TransferRecord>('ledger.transfers').map(({ root, id, kind }) => [`${root}|${id}`, kind]))
  let drawn = 0n
  for (const { root, transferId, account, amount } of rows<Posting>('ledger.postings')) {
    const kind = kinds.get(`${root}|${transferId}`) ?? ''
    if (kind === 'own-funds-moved' && account.startsWith('liabilities:unallocated:')) lent.capital += amount
    if (kind === 'credit-drawn' && account.startsWith('assets:credit:')) drawn += amount
    if (back.has(kind) && /^(assets:credit:|expenses:credit)/.test(account)) lent.net += amount
  }
  lent.net += drawn
  const said = () => `${lent.net} of ${lent.capital}`
  holds(drawn === 0n || lent.net <= lent.capital, 'C what is lent is the operator’s own', said)
}
