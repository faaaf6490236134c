import { exponentOf, isCurrency } from '../../kernel/currency.ts'
import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { XmlElement } from '../../kernel/xml-tree.ts'
import { textOf } from '../../kernel/xml-tree.ts'
import type { TransportMode } from './terms.rules.ts'
import type { UblAdjustment } from './ubl-adjustments.rules.ts'
import { readAdjustments } from './ubl-adjustments.rules.ts'
import type { UblDelivery, UblDeliveryTerms, UblShipBy } from './ubl-delivery.rules.ts'
import { readDelivery, readDeliveryTerms, readMode, readShipBy } from './ubl-delivery.rules.ts'
import type { UblLine } from './ubl-lines.rules.ts'
import { readLine } from './ubl-lines.rules.ts'
import type { UblParty } from './ubl-parties.rules.ts'
import { readParty } from './ubl-parties.rules.ts'
import type { Reading, UblWarning } from './ubl-reading.rules.ts'
import { basics, date, given, part, parts, pathsOf, reject, take, text, ubl, warn } from './ubl-reading.rules.ts'
import type { UblTotals } from './ubl-totals.rules.ts'
import { readTotals, sharesOf } from './ubl-totals.rules.ts'
import type { UblUnused } from './ubl-unused.rules.ts'
import { unusedOf } from './ubl-unused.rules.ts'

/** A line with its share of what is payable, minor units; Σ = `totals.payable`. */
export interface UblDraftLine extends UblLine {
  readonly amount: bigint
}

/** What a UBL order says, ready to become a draft of terms. Facts as written: dates may long be past. */
export interface UblOrderDraft {
  readonly documentId: string
  readonly uuid?: string
  readonly issueDate?: string
  readonly currency: string
  readonly buyer: UblParty
  readonly supplier: UblParty
  /** 1 or more. Lines below zero became allowances, lines of nothing for nothing were left out; both are warnings. */
  readonly lines: readonly UblDraftLine[]
  /** Of the order as a whole. */
  readonly adjustments: readonly UblAdjustment[]
  readonly totals: UblTotals
  readonly deliveries: readonly UblDelivery[]
  readonly deliveryTerms?: UblDeliveryTerms
  readonly mode?: TransportMode
  readonly shipBy?: UblShipBy
  readonly notes: readonly string[]
  readonly warnings: readonly UblWarning[]
  readonly unused: readonly UblUnused[]
}

/**
 * Reads an OASIS UBL 2.0 or 2.1 Order, plain or Peppol BIS 3. The first problem refuses it: `not-an-order`
 * { found, namespace }, `ubl-currency-unclear` { found }, `ubl-currency-differs` { path, currency, expected },
 * `ubl-incomplete` { path, why }, `ubl-value-invalid` { path, value, expected }, `ubl-line-unpriced` { path, why },
 * `ubl-nothing-payable` { payable }. What is only odd is a warning; what is not used is named.
 */
export function orderFromUbl(root: XmlElement): UblOrderDraft | Refusal {
  if (root.name !== 'Order' || root.namespace !== ubl.order)
    return refuse('not-an-order', { found: root.name.slice(0, 80), namespace: root.namespace.slice(0, 200) })
  const paths = pathsOf(root)
  const found = currenciesOf(root, paths)
  const [currency = ''] = found
  if (found.length !== 1 || !isCurrency(currency))
    return refuse('ubl-currency-unclear', { found: found.slice(0, 5).map((each) => each.slice(0, 20)) })
  const reading: Reading = {
    currency,
    exponent: exponentOf(currency),
    paths,
    used: new Set(),
    warnings: [],
    problems: [],
  }
  const draft = readOrder(reading, root)
  return reading.problems[0] ?? draft ?? refuse('ubl-incomplete', { path: '/Order', why: 'no buyer or supplier' })
}

/** DocumentCurrencyCode; without it (UBL 2.0) every currency that an amount names. */
function currenciesOf(root: XmlElement, paths: ReadonlyMap<XmlElement, string>): readonly string[] {
  const named = textOf(root, ubl.basics, 'DocumentCurrencyCode')
  if (named !== undefined) return [named]
  return [...new Set([...paths.keys()].flatMap((each) => each.attributes.get('currencyID')?.trim() ?? []))]
}

function readOrder(reading: Reading, root: XmlElement): UblOrderDraft | undefined {
  text(reading, root, 'DocumentCurrencyCode')
  const documentId = text(reading, root, 'ID')
  if (documentId === undefined) reject(reading, 'ubl-incomplete', { path: '/Order/ID', why: 'an order has a number' })
  const buyer = readParty(reading, root, 'BuyerCustomerParty')
  const supplier = readParty(reading, root, 'SellerSupplierParty')
  const money = readMoney(reading, root)
  const { lines } = money
  const shipment = readShipment(reading, root, lines)
  if (documentId === undefined || buyer === undefined || supplier === undefined) return undefined
  return {
    documentId,
    ...given('uuid', text(reading, root, 'UUID')),
    ...given('issueDate', date(reading, root, 'IssueDate')),
    currency: reading.currency,
    buyer,
    supplier,
    ...money,
    ...shipment,
    notes: basics(root, 'Note').map((each) => take(reading, each)),
    warnings: reading.warnings,
    unused: unusedOf(reading, root),
  }
}

function readMoney(reading: Reading, root: XmlElement): Pick<UblOrderDraft, 'lines' | 'adjustments' | 'totals'> {
  const read = parts(root, 'OrderLine').flatMap((each, i) => readLine(reading, each, i + 1) ?? [])
  const lines = read.filter((line) => keep(reading, line)).map((line, i) => ({ ...line, lineNo: i + 1 }))
  const negative = read.filter((line) => line.net < 0n).map(asAllowance)
  const adjustments = readAdjustments(reading, root)
  const totals = readTotals(reading, root, {
    nets: lines.map((line) => line.net),
    negative: negative.reduce((sum, each) => sum + each.amount, 0n),
    lineTaxes: read.map((line) => line.tax),
    lineAdjustments: read.flatMap((line) => line.adjustments),
    adjustments,
  })
  if (lines.length === 0) reject(reading, 'ubl-incomplete', { path: '/Order/OrderLine', why: 'nothing is ordered' })
  else if (totals.payable <= 0n) reject(reading, 'ubl-nothing-payable', { payable: Number(totals.payable) })
  if (reading.problems.length > 0) return { lines: [], adjustments: [], totals }
  const shares = sharesOf(
    totals.payable,
    lines.map((line) => line.net),
  )
  return {
    lines: lines.map((line, i) => ({ ...line, amount: shares[i] ?? 0n })),
    adjustments: [...adjustments, ...negative],
    totals,
  }
}

/** A contract line is some quantity for an amount that is not negative. */
function keep(reading: Reading, line: UblLine): boolean {
  const path = `/Order/OrderLine[${line.lineNo}]`
  if (line.net < 0n) {
    warn(reading, 'line-negative', path, 'a line below zero is taken as an allowance of the order')
    return false
  }
  if (line.quantityMillionths > 0n) return true
  warn(reading, 'line-dropped', path, 'nothing is ordered and nothing is charged')
  return false
}

function asAllowance(line: UblLine): UblAdjustment {
  return { kind: 'allowance', reason: `line ${line.id}: ${line.name}`, amount: -line.net }
}

function readShipment(
  reading: Reading,
  root: XmlElement,
  lines: readonly UblLine[],
): Pick<UblOrderDraft, 'deliveries' | 'deliveryTerms' | 'mode' | 'shipBy'> {
  const elements = parts(root, 'Delivery')
  const items = parts(root, 'OrderLine').flatMap((each) => part(each, 'LineItem') ?? [])
  const deliveries = elements.map((each) => readDelivery(reading, each))
  const terms = readDeliveryTerms(
    reading,
    [root, ...elements, ...items, ...items.flatMap((each) => parts(each, 'Delivery'))].flatMap((each) =>
      parts(each, 'DeliveryTerms'),
    ),
  )
  if (terms?.incoterm === undefined) warn(reading, 'incoterm-missing', root, 'no Incoterm 2020 is named')
  const ofLines = lines.flatMap((line) => line.deliveries)
  return {
    deliveries,
    ...given('deliveryTerms', terms),
    ...given('mode', readMode(reading, elements)),
    ...given('shipBy', readShipBy(reading, root, [...deliveries, ...ofLines])),
  }
}
