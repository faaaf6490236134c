import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import type { Refusal } from '../../server/kernel/use-case.ts'
import { isRefusal } from '../../server/kernel/use-case.ts'
import type { XmlElement } from '../../server/kernel/xml-tree.ts'
import type { UblOrderDraft } from '../../server/modules/orders/ubl-order.rules.ts'
import { orderFromUbl } from '../../server/modules/orders/ubl-order.rules.ts'
import { ubl } from '../../server/modules/orders/ubl-reading.rules.ts'
import { readXml } from '../../server/platform/xml.ts'

/** The prefixes of a document; '' is the default namespace, and only one may have it. */
export interface Prefixes {
  readonly order: string
  readonly aggregates: string
  readonly basics: string
}

export const usual: Prefixes = { order: '', aggregates: 'cac', basics: 'cbc' }

/** An Order with `body` written with `cac:` and `cbc:`, in the given prefixes. */
export function orderXml(body: string, prefixes: Prefixes = usual): string {
  const { order, aggregates, basics } = prefixes
  const declare = (prefix: string, uri: string): string => `xmlns${prefix === '' ? '' : `:${prefix}`}="${uri}"`
  const named = (prefix: string): string => (prefix === '' ? '' : `${prefix}:`)
  const spaces = [declare(order, ubl.order), declare(aggregates, ubl.aggregates), declare(basics, ubl.basics)].join(' ')
  const styled = body
    .replace(/(<\/?)cac:/g, `$1@a`)
    .replace(/(<\/?)cbc:/g, `$1@b`)
    .replace(/@a/g, named(aggregates))
    .replace(/@b/g, named(basics))
  return `<${named(order)}Order ${spaces}>${styled}</${named(order)}Order>`
}

export const head = '<cbc:ID>PO-7</cbc:ID><cbc:IssueDate>2026-02-01</cbc:IssueDate>'
export const euro = '<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>'

function partyXml(role: string, name: string, country: string): string {
  return (
    `<cac:${role}><cac:Party><cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName><cac:PostalAddress>` +
    `<cac:Country><cbc:IdentificationCode>${country}</cbc:IdentificationCode></cac:Country>` +
    `</cac:PostalAddress></cac:Party></cac:${role}>`
  )
}

export const parties = partyXml('BuyerCustomerParty', 'Buyer', 'DE') + partyXml('SellerSupplierParty', 'Mill', 'CN')

/** An amount element in a currency. */
export function moneyXml(name: string, amount: string, currency = 'EUR'): string {
  return `<cbc:${name} currencyID="${currency}">${amount}</cbc:${name}>`
}

/** An AllowanceCharge of the given amount element, reasons before it. */
export function adjustmentXml(charge: boolean, amount: string, reasons = ''): string {
  const indicator = `<cbc:ChargeIndicator>${charge}</cbc:ChargeIndicator>`
  return `<cac:AllowanceCharge>${indicator}${reasons}${amount}</cac:AllowanceCharge>`
}

export interface LineParts {
  readonly quantity?: string
  readonly unit?: string
  readonly net?: string
  readonly price?: string
  readonly base?: string
  readonly currency?: string
  /** Between the amount and the price; and inside the item, before its name. */
  readonly more?: string
  readonly item?: string
}

/** An OrderLine in euro with what is given. */
export function lineXml(line: LineParts, id = '1'): string {
  const { quantity, unit = 'EA', net, price, base = '', currency = 'EUR', more = '', item } = line
  const count = quantity === undefined ? '' : `<cbc:Quantity unitCode="${unit}">${quantity}</cbc:Quantity>`
  const amount = net === undefined ? '' : moneyXml('LineExtensionAmount', net, currency)
  const priced = price === undefined ? '' : `<cac:Price>${moneyXml('PriceAmount', price, currency)}${base}</cac:Price>`
  const goods = `<cac:Item>${item ?? '<cbc:Name>Thing</cbc:Name>'}</cac:Item>`
  const inner = `<cbc:ID>${id}</cbc:ID>${count}${amount}${more}${priced}${goods}`
  return `<cac:OrderLine><cac:LineItem>${inner}</cac:LineItem></cac:OrderLine>`
}

export function totalXml(inner: string): string {
  return `<cac:AnticipatedMonetaryTotal>${inner}</cac:AnticipatedMonetaryTotal>`
}

export const simpleLine = lineXml({ quantity: '1', net: '100.00', price: '100' })

/** The tree of a document that is expected to be read. */
export function treeOf(document: string | Uint8Array): XmlElement {
  const read = readXml(typeof document === 'string' ? Buffer.from(document) : document)
  assert.ok(!isRefusal(read), `refused: ${isRefusal(read) ? inspect(read) : ''}`)
  return read
}

/** The draft of a document that is expected to be good. */
export function draftOf(document: string | Uint8Array): UblOrderDraft {
  const draft = orderFromUbl(treeOf(document))
  assert.ok(!isRefusal(draft), `refused: ${isRefusal(draft) ? inspect(draft) : ''}`)
  return draft
}

/** The refusal of a document that is expected to be of no use. */
export function refusalOf(document: string | Uint8Array): Refusal {
  const read = readXml(typeof document === 'string' ? Buffer.from(document) : document)
  const outcome = isRefusal(read) ? read : orderFromUbl(read)
  assert.ok(isRefusal(outcome), 'not refused')
  return outcome
}

/** A euro order of head, parties and the given lines and totals, in the usual prefixes. */
export function euroOrder(...body: readonly string[]): string {
  return orderXml(head + euro + parties + body.join(''))
}

export function fileBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../data/ubl/${name}`, import.meta.url))
}

export function codesOf(draft: UblOrderDraft): readonly string[] {
  return draft.warnings.map((each) => each.code)
}
