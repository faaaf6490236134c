import type pg from 'pg'
import { quantityText } from '../../kernel/quantity.ts'
import type { Actor, Instant, RootId } from '../../kernel/use-case.ts'
import { type RecordReads, recordReads, rootVersion } from '../../platform/read-records.ts'
import type { People } from '../../platform/route.ts'
import { inspectionsTables } from '../inspections/index.ts'
import { inspectionResultType, inspectionType } from '../inspections/inspection.rules.ts'
import type { Books } from '../orders/books.rules.ts'
import { bookReads, booksOf, termsInForce } from '../orders/books.rules.ts'
import { visibleOrder } from '../orders/index.ts'
import type { Order } from '../orders/order.rules.ts'
import { operatorId } from '../orders/order.rules.ts'
import { chargebackType } from '../payments/chargeback.rules.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { appealType } from './appeal.rules.ts'
import { openAtBanks } from './at-banks.rules.ts'
import { inAll } from './bank-paid.rules.ts'
import type { Claim } from './claim.rules.ts'
import { askedOf, claimType, isOpen, isWaiting } from './claim.rules.ts'
import { claimActor } from './claim-facts.rules.ts'
import { claimStepsNow } from './claim-step.rules.ts'
import { claimTables } from './claim-tables.store.ts'
import type { ClaimText } from './claim-text.rules.ts'
import { claimTextType } from './claim-text.rules.ts'
import { type ClaimsPolicy, claimNumbers, claimsPolicy } from './claims-policy.rules.ts'
import type { Decision } from './decision.rules.ts'
import { awardedBy, decisionType, isForParties } from './decision.rules.ts'
import { checklists, evidenceType } from './evidence-item.rules.ts'
import { fairRange, foundIn } from './fair-range.rules.ts'
import { type GoodsReturn, goodsReturnType } from './goods-return.rules.ts'
import { hasDecidedBefore } from './mediator.rules.ts'
import { offerType } from './offer.rules.ts'
import { freightMost } from './return-freight.rules.ts'

export const claimViewTables = [...claimTables, ...inspectionsTables]
type MoneyOf = (amount: bigint) => { readonly amount: number; readonly currency: string }

/** Finds the names of people; only staff are told who mediates. */
type Named = Pick<People, 'find'>
const nobody: Named = { find: async () => new Map() }

/** The claims of an order as a party or staff may read them; `undefined` for a stranger as for no order. */
export async function claimsOf(pool: pg.Pool, orderId: RootId, actor: Actor, now: Instant, people: Named = nobody) {
  const reads = recordReads(pool, claimViewTables)
  const version = await rootVersion(pool, orderId)
  const order = await visibleOrder(reads, orderId, actor)
  const reader = order && claimActor(order, actor)
  if (order === undefined || reader === undefined) return undefined
  const [books, around] = await Promise.all([readBooks(reads, order), readAround(reads, orderId)])
  const policy = claimNumbers(around.policies, order.agreedAt)
  const money: MoneyOf = (amount) => ({ amount: Number(amount), currency: order.currency })
  const isStaff = actor.company === operatorId
  const known = await (isStaff ? people : nobody).find(mediatorsOf(around))
  const nameOf = (person: string | undefined) => known.get(person ?? '')?.name ?? null
  const data = around.claims.map((claim) => ({
    ...heading(claim, money),
    mediator_name: nameOf(claim.mediator),
    lines: claim.lines.map((line) => ({
      ...{ line: line.lineNo, lot: line.lotId ?? null, quantity: quantityText(line.quantity) },
      amount: money(line.amount),
    })),
    waits_for_bank: isWaiting(claim) && around.isAtBank,
    fair: fairView(books, claim, around, policy, money),
    ...parts(claim, around, { isStaff, money, nameOf }),
    checklist: [...checklists[claim.reason]],
    actions: isOpen(claim) && !hasDecidedBefore(claim, actor) ? claimStepsNow(claim, reader) : [],
    may_escalate_from: claim.clocks['claim.answer'] ?? null,
  }))
  return { order: orderId, version, data, as_of: now }
}

/** The books of an order, read outside of any batch. */
export async function readBooks(reads: RecordReads, order: Order): Promise<Books | undefined> {
  const wanted = Object.entries(bookReads(order.orderId))
  const read = wanted.map(async ([name, ref]) => {
    const type = claimViewTables.find((table) => table.type.name === ref.type)?.type as never
    const value = ref.of === 'all' ? await reads.all(type, ref.root) : await reads.one(type, ref.root, ref.key)
    return [name, value] as const
  })
  const terms = termsInForce(order)
  const termsTable = claimViewTables.find((table) => table.type.name === terms.type)?.type as never
  const [rows, content] = await Promise.all([Promise.all(read), reads.one(termsTable, terms.root, terms.key)])
  const unseen = { keptVouchers: [], vouchersPolicies: [] }
  return booksOf({ ...Object.fromEntries(rows), terms: content, ...unseen } as never)
}

async function readAround(reads: RecordReads, orderId: RootId) {
  const [claims, texts, offers, evidence, decisions, appeals, returns, policies, ...seen] = await Promise.all([
    reads.all(claimType, orderId),
    reads.all(claimTextType, orderId),
    reads.all(offerType, orderId),
    reads.all(evidenceType, orderId),
    reads.all(decisionType, orderId),
    reads.all(appealType, orderId),
    reads.all(goodsReturnType, orderId),
    reads.all(policyVersionType, policyRoot(claimsPolicy.name)),
    reads.all(inspectionType, orderId),
    reads.all(inspectionResultType, orderId),
    reads.all(chargebackType, orderId),
  ])
  const [inspections, results, chargebacks] = seen
  const isAtBank = openAtBanks({ chargebacks }).length > 0
  return { isAtBank, claims, texts, offers, evidence, decisions, appeals, returns, policies, inspections, results }
}

type Around = Awaited<ReturnType<typeof readAround>>

/** Everybody who mediates, decided or looked at a decision. */
function mediatorsOf({ claims, decisions }: Around): readonly string[] {
  const named = [...claims.map((each) => each.mediator), ...decisions.flatMap((each) => [each.mediator, each.approver])]
  return [...new Set(named.flatMap((each) => each ?? []))]
}

function heading(claim: Claim, money: MoneyOf) {
  return {
    ...{ id: claim.claimId, by: claim.by, reason: claim.reason, remedy: claim.remedy, state: claim.state },
    ...{ track: claim.track, filed_at: claim.filedAt, turn: claim.turn ?? null, amount: money(askedOf(claim)) },
    keeps: claim.keeps === undefined ? null : money(claim.keeps),
    clocks: Object.entries(claim.clocks).map(([name, at]) => ({ name, at })),
    ...{ mediator: claim.mediator ?? null, escalated_at: claim.escalatedAt ?? null },
    ...{ evidence_until: claim.evidenceUntil ?? null, round_opened_at: claim.roundOpenedAt ?? null },
    ...{
      said_all: [...(claim.saidAll ?? [])],
      translation_wishes: (claim.translations ?? []).map(({ by, askedAt, until, servedAt }) => ({
        ...{ by, asked_at: askedAt, until, served_at: servedAt ?? null },
      })),
      extended_by: [...claim.extendedBy],
      agreed_by: [...claim.agreedBy],
      chargebacks: [...claim.chargebacks],
    },
    bank_paid: claim.bankPaid === undefined ? null : money(inAll(claim.bankPaid)),
    ...{ outcome: claim.outcome ?? null, closed_at: claim.closedAt ?? null },
    settlement:
      claim.settlement === undefined
        ? null
        : {
            ...{ by: claim.settlement.by, fee_bearer: claim.settlement.feeBearer },
            amount: money(awardedBy(claim.settlement)),
            goods_return: claim.settlement.goodsReturn !== undefined,
            freight_most: money(freightMost(claim.settlement)),
            inspection_fee_bearer: claim.settlement.inspectionFee?.bearer ?? null,
            remedy_by: claim.settlement.remedyBy ?? null,
          },
  }
}

interface Reader {
  readonly isStaff: boolean
  readonly nameOf: (person: string | undefined) => string | null
  readonly money: MoneyOf
}

function parts({ claimId, freightPaid }: Claim, around: Around, { isStaff, money, nameOf }: Reader) {
  const mine = <R extends { readonly claimId: string }>(rows: readonly R[]) => rows.filter((r) => r.claimId === claimId)
  const texts = mine(around.texts).filter((text) => isStaff || text.sealed !== true)
  const words = (id: string | undefined) => texts.find((text) => text.textId === id)?.text ?? null
  const idOf = (id: string | undefined) => texts.find((text) => text.textId === id)?.textId ?? null
  const amounts = (rows: Decision['parts']) => rows.map((row) => ({ line: row.lineNo, amount: money(row.amount) }))
  const verdicts = mine(around.decisions).filter((each) => isStaff || isForParties(each))
  const isShown = (id: string) => verdicts.some((each) => each.textId === id)
  const back = mine(around.returns)[0]
  return {
    texts: texts
      .filter(({ kind, textId }) => kind !== 'translation' && (kind !== 'reasons' || isShown(textId)))
      .sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1))
      .map((text) => textView(text, texts)),
    offers: mine(around.offers).map((offer) => ({
      ...{ id: offer.offerId, by: offer.by, state: offer.state, made_at: offer.madeAt, answer_by: offer.answerBy },
      ...{ parts: amounts(offer.parts), amount: money(awardedBy(offer)), goods_return: offer.goodsReturn },
      ...{ freight_most: money(offer.freightMost), remedy_by: offer.remedyBy ?? null, fee_bearer: offer.feeBearer },
      ...{ text: words(offer.textId), text_id: offer.textId ?? null },
    })),
    evidence: mine(around.evidence).map((item) => ({
      ...{ id: item.evidenceId, by: item.by, kind: item.kind, sealed: item.sealed, late: item.late },
      reference: item.sealed && !isStaff ? '' : item.reference,
      ...{ answers: item.answers ?? null, added_at: item.addedAt, text: words(item.textId) },
      text_id: idOf(item.textId),
    })),
    verdicts: verdicts.map((each) => ({
      ...{ id: each.decisionId, kind: each.kind, state: each.state, made_at: each.madeAt, finding: each.finding },
      ...{ parts: amounts(each.parts), amount: money(awardedBy(each)), fee_bearer: each.feeBearer },
      inspection_fee_bearer: each.inspectionFeeBearer ?? null,
      ...{ goods_return: each.goodsReturn, freight_most: money(each.freightMost), clauses: [...each.clauses] },
      ...{ evidence: [...each.evidence], reasons: words(each.textId), machine: each.machine ?? null },
      reasons_id: each.textId ?? null,
      ...{ is_appeal: each.isAppeal, mediator: each.mediator ?? null, approver: each.approver ?? null },
      ...{ mediator_name: nameOf(each.mediator), approver_name: nameOf(each.approver) },
    })),
    appeals: mine(around.appeals).map((each) => ({
      ...{ side: each.side, state: each.state, filed_at: each.filedAt, new_facts: words(each.textId) },
      new_facts_id: each.textId,
    })),
    goods_return: back === undefined ? null : returnView(back, words(back.addressTextId), freightPaid, money),
  }
}

function returnView(back: GoodsReturn, address: string | null, freightPaid: bigint | undefined, money: MoneyOf) {
  return {
    ...{ state: back.state, address, address_id: back.addressTextId ?? null, carrier: back.carrier ?? null },
    ...{ tracking_number: back.trackingNumber ?? null, proof_sha256: back.proofHash ?? null },
    ...{ shipped_at: back.shippedAt ?? null, delivered_at: back.deliveredAt ?? null },
    ...{ freight: money(back.freight), bill_sha256: back.billHash ?? null },
    freight_paid: freightPaid === undefined ? null : money(freightPaid),
  }
}

/** A text with its translations, the newest last. */
function textView(text: ClaimText, all: readonly ClaimText[]) {
  const translations = all
    .filter((each) => each.translates === text.textId)
    .sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1))
    .map((each) => ({
      ...{ id: each.textId, language: each.language ?? '', text: each.text ?? null, hash: each.hash },
      ...{ written_at: each.writtenAt, redacted: redactionView(each) },
    }))
  const { textId: id, kind, by, hash, writtenAt: written_at } = text
  return { id, kind, by, text: text.text ?? null, hash, written_at, redacted: redactionView(text), translations }
}

/** When staff took the words away, and why; `null`: they are there. */
function redactionView({ redactedAt: at, redactedFor: reason }: ClaimText) {
  return at === undefined || reason === undefined ? null : { at, reason }
}

/** What facts suggest, and what inspections found that it starts from. */
function fairView(books: Books | undefined, claim: Claim, around: Around, policy: ClaimsPolicy, money: MoneyOf) {
  if (books === undefined) return null
  const found = foundIn(claim, around.evidence, around.inspections, around.results)
  const { low, high, why } = fairRange(books, claim, found, policy)
  return {
    ...{ low: money(low), high: money(high), why: [...why] },
    found: found.map(({ lineNo, shareBps, inspectionId }) => ({
      ...{ line: lineNo, share_bps: shareBps, inspection: inspectionId },
    })),
  }
}
