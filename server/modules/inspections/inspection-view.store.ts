import type pg from 'pg'
import { quantityText } from '../../kernel/quantity.ts'
import type { Actor, Instant } from '../../kernel/use-case.ts'
import { type RecordReads, recordReads } from '../../platform/read-records.ts'
import { fileLinkType } from '../orders/file.rules.ts'
import { ordersTables, visibleOrder } from '../orders/index.ts'
import { type LotLine, lotType } from '../orders/lot.rules.ts'
import { type Order, operatorId, orderType } from '../orders/order.rules.ts'
import { type Terms, termsType } from '../orders/terms.rules.ts'
import { companyNames } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { bookableDays, serviceFee } from './booking.rules.ts'
import { checklistOf } from './checklist.rules.ts'
import { checklistView, resultView } from './checklist-view.rules.ts'
import type { Inspection } from './inspection.rules.ts'
import {
  inspectionResultType,
  inspectionSideOf,
  inspectionStepsNow,
  inspectionType,
  serviceKinds,
} from './inspection.rules.ts'
import { headOf } from './inspection-list.store.ts'
import { inspectionsTables } from './inspections.store.ts'
import { inspectionsPolicy, inspectionsPolicyAt } from './inspections-policy.rules.ts'

const tables = [...ordersTables, ...inspectionsTables]

/** The inspections of an order, the newest first; `undefined` for a stranger, and for a firm, which reads its own. */
export async function inspectionsOf(pool: pg.Pool, orderId: string, actor: Actor) {
  const reads = recordReads(pool, tables)
  const order = await visibleOrder(reads, orderId, actor)
  if (order === undefined) return undefined
  const all = await reads.all(inspectionType, orderId)
  const results = await reads.all(inspectionResultType, orderId)
  const names = await companyNames(pool, [...new Set(all.flatMap(({ firmId }) => firmId ?? []))])
  const newest = all.toSorted((a, b) => (a.id < b.id ? 1 : -1))
  return {
    data: newest.map((each) => ({
      ...bodyOf(each, order, names),
      results: results.filter(({ inspectionId }) => inspectionId === each.id).map(resultView),
      actions: actionsOf(each, order, actor),
    })),
    next_cursor: null,
  }
}

/** One inspection with its checklist and the terms: for the order's parties, staff and the firm that is appointed. */
export async function inspectionView(pool: pg.Pool, orderId: string, inspectionId: string, actor: Actor) {
  const reads = recordReads(pool, tables)
  const seen = await seenInspection(reads, orderId, inspectionId, actor)
  if (seen === undefined) return undefined
  const { order, inspection } = seen
  const [terms, results, links] = await Promise.all([
    agreedTerms(reads, order),
    reads.all(inspectionResultType, orderId),
    reads.all(fileLinkType, orderId),
  ])
  if (terms === undefined) return undefined
  const ids = [order.buyerId, order.supplierId, ...(inspection.firmId === undefined ? [] : [inspection.firmId])]
  const names = await companyNames(pool, ids)
  const { number, zone, currency } = order
  const named = (company: string) => names.get(company) ?? company
  return {
    order: {
      id: orderId,
      number,
      zone,
      currency,
      buyer_name: named(order.buyerId),
      supplier_name: named(order.supplierId),
    },
    ...bodyOf(inspection, order, names),
    results: results.filter((each) => each.inspectionId === inspectionId).map(resultView),
    actions: actionsOf(inspection, order, actor),
    checklist: checklistView(checklistOf(terms.content, inspection.lines)),
    terms: termsView(terms),
    files: links
      .filter((each) => isShown(each, terms))
      .map(({ sha256, name, bytes, type }) => {
        return { file: sha256, name, bytes: Number(bytes), type }
      }),
  }
}

/** The file of an inspection that this caller may have: what the terms name, and what the firm attached. */
export async function inspectionFile(
  pool: pg.Pool,
  {
    orderId,
    inspectionId,
    sha256,
  }: { readonly orderId: string; readonly inspectionId: string; readonly sha256: string },
  actor: Actor,
) {
  const reads = recordReads(pool, tables)
  const seen = await seenInspection(reads, orderId, inspectionId, actor)
  const terms = seen && (await agreedTerms(reads, seen.order))
  const link = seen && (await reads.one(fileLinkType, orderId, sha256))
  return terms === undefined || link === undefined || !isShown(link, terms) ? undefined : link
}

/** The checklist for a lot that the buyer looks at himself; `undefined` for a stranger, and where there is none. */
export async function lotChecklist(pool: pg.Pool, orderId: string, lotId: string, actor: Actor) {
  const reads = recordReads(pool, tables)
  const order = await visibleOrder(reads, orderId, actor)
  const terms = order && (await agreedTerms(reads, order))
  const lot = order && (await reads.one(lotType, orderId, lotId))
  if (terms === undefined || lot === undefined) return undefined
  return { lot: lotId, ...checklistView(checklistOf(terms.content, lot.lines)) }
}

/** What can be booked on an order now; `undefined` for a stranger, and where nothing is agreed. */
export async function inspectionServices(pool: pg.Pool, orderId: string, actor: Actor, now: Instant) {
  const reads = recordReads(pool, [...tables, ...policyTables])
  const order = await visibleOrder(reads, orderId, actor)
  const terms = order && (await agreedTerms(reads, order))
  if (order === undefined || terms === undefined) return undefined
  const versions = await reads.all(policyVersionType, policyRoot(inspectionsPolicy.name))
  const policy = inspectionsPolicyAt(versions, now)
  const books = { order, content: terms.content }
  return {
    ...bookableDays(books, policy, now),
    min_finished_bps: policy.minFinishedBps,
    services: serviceKinds.map((kind) => {
      const amount = Number(serviceFee(books, kind, 1, policy))
      return { kind, fee_per_day: { amount, currency: order.currency } }
    }),
  }
}

/** Whether the caller may see this inspection: a stranger is told that there is none. */
export async function seenInspection(reads: RecordReads, orderId: string, inspectionId: string, actor: Actor) {
  const inspection = await reads.one(inspectionType, orderId, inspectionId)
  const order = inspection && (await reads.one(orderType, orderId, 'order'))
  if (inspection === undefined || order === undefined || actor.company === undefined) return undefined
  const side = inspectionSideOf(order, inspection, actor.company, operatorId)
  return side === undefined ? undefined : { order, inspection, side }
}

/** Reads of what an inspection is seen through. */
export function inspectionReadsOf(pool: pg.Pool) {
  return recordReads(pool, tables)
}

function agreedTerms(reads: RecordReads, { orderId, agreedVersion }: Order): Promise<Terms | undefined> {
  return reads.one(termsType, orderId, String(agreedVersion ?? 0))
}

/** What was agreed of the goods, without prices: who looks at them needs none. */
function termsView({ version, hash, content }: Terms) {
  const { mode, incoterm, incotermPlace, remarks = null, lines } = content
  return {
    ...{ version, hash, mode, incoterm, incoterm_place: incotermPlace, remarks },
    lines: lines.map(({ lineNo, name, description = null, hsCode = null }) => {
      return { line: lineNo, name, description, hs_code: hsCode }
    }),
  }
}

function isShown({ sha256, by }: { readonly sha256: string; readonly by: string }, { content }: Terms): boolean {
  return by === 'inspector' || content.attachments.some((each) => each.sha256 === sha256)
}

function bodyOf(inspection: Inspection, { currency }: Order, names: ReadonlyMap<string, string>) {
  const { firmId, lines, lotId, reportHash, finishedBps, missing = [], contestedBy, contestReason } = inspection
  return {
    ...headOf(inspection, currency),
    firm_name: firmId === undefined ? null : (names.get(firmId) ?? firmId),
    lines: lines.map(lineView),
    lot: lotId ?? null,
    report_sha256: reportHash ?? null,
    finished_bps: finishedBps ?? null,
    missing_documents: missing,
    contested_by: contestedBy ?? null,
    contest_reason: contestReason ?? null,
  }
}

function lineView({ lineNo, quantity }: LotLine) {
  return { line: lineNo, quantity: quantityText(quantity) }
}

function actionsOf(inspection: Inspection, order: Order, { company }: Actor) {
  const side = inspectionSideOf(order, inspection, company, operatorId)
  return side === undefined ? [] : inspectionStepsNow(inspection, side)
}
