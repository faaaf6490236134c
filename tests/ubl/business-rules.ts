import { divideHalfUp, parseDecimal, toUnits } from '../../server/kernel/decimal.ts'
import { isRefusal } from '../../server/kernel/use-case.ts'
import type { XmlElement } from '../../server/kernel/xml-tree.ts'
import { readXml } from '../../server/platform/xml.ts'

/** Business rules of EN 16931-1 that a written invoice must keep, read from the document and from nothing else. */

const named = (of: XmlElement | undefined, name: string) => of?.children.filter((each) => each.name === name) ?? []
const at = (of: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((element, name) => named(element, name)[0], of)
const textAt = (of: XmlElement | undefined, ...path: readonly string[]) => at(of, ...path)?.text

/** In units of the sixth decimal, so that any currency is exact. */
function amount(element: XmlElement | undefined): bigint {
  const decimal = parseDecimal(element?.text ?? '')
  if (decimal === undefined) throw new Error(`no amount: ${element?.text}`)
  return toUnits(decimal, 6).units
}

const amountAt = (of: XmlElement | undefined, ...path: readonly string[]) => amount(at(of, ...path))
const sum = (amounts: readonly bigint[]) => amounts.reduce((all, each) => all + each, 0n)

/** The rules that a document breaks, by their number. */
export function brokenRules(xml: string): readonly string[] {
  const root = readXml(Buffer.from(xml))
  if (isRefusal(root)) return ['not well-formed']
  const broken: string[] = []
  const rule = (name: string, holds: boolean) => holds || broken.push(name)
  const isCredit = root.name === 'CreditNote'
  const lines = named(root, isCredit ? 'CreditNoteLine' : 'InvoiceLine')
  const total = at(root, 'LegalMonetaryTotal')
  const currency = textAt(root, 'DocumentCurrencyCode')
  rule(
    'BR-01 to BR-05',
    ['CustomizationID', 'ID', 'IssueDate'].every((name) => textAt(root, name) !== undefined),
  )
  rule('BR-06', textAt(root, 'AccountingSupplierParty', 'Party', 'PartyLegalEntity', 'RegistrationName') !== undefined)
  rule('BR-07', textAt(root, 'AccountingCustomerParty', 'Party', 'PartyLegalEntity', 'RegistrationName') !== undefined)
  const country = ['Party', 'PostalAddress', 'Country', 'IdentificationCode']
  rule('BR-09', textAt(root, 'AccountingSupplierParty', ...country) !== undefined)
  rule('BR-11', textAt(root, 'AccountingCustomerParty', ...country) !== undefined)
  rule('BR-16', lines.length > 0)
  brokenSums(root, lines).map((name) => rule(name, false))
  const own = named(root, 'TaxTotal').filter((each) => at(each, 'TaxAmount')?.attributes.get('currencyID') === currency)
  const tax = amountAt(own[0], 'TaxAmount')
  const rows = named(own[0], 'TaxSubtotal')
  rule('BR-CO-14', sum(rows.map((row) => amountAt(row, 'TaxAmount'))) === tax)
  rule('BR-CO-15', amountAt(total, 'TaxExclusiveAmount') + tax === amountAt(total, 'TaxInclusiveAmount'))
  const prepaid = at(total, 'PrepaidAmount') === undefined ? 0n : amountAt(total, 'PrepaidAmount')
  rule('BR-CO-16', amountAt(total, 'TaxInclusiveAmount') - prepaid === amountAt(total, 'PayableAmount'))
  const isOpen = amountAt(total, 'PayableAmount') > 0n && at(root, 'PaymentTerms') === undefined
  rule('BR-CO-25', isCredit || !isOpen || !isSelfBilled(root))
  rule('BR-CO-18', rows.length > 0)
  rule('BR-53', (textAt(root, 'TaxCurrencyCode') !== undefined) === named(root, 'TaxTotal').length > 1)
  brokenLines(lines).map((name) => rule(name, false))
  const schemes = ['AccountingSupplierParty', 'AccountingCustomerParty'].map((role) =>
    at(root, role, 'Party', 'PartyTaxScheme'),
  )
  const numbers = schemes.map((scheme) => textAt(scheme, 'CompanyID'))
  for (const scheme of schemes) {
    const isVat = textAt(scheme, 'TaxScheme', 'ID') === 'VAT'
    rule('BR-CO-09', !isVat || /^[A-Z]{2}/.test(textAt(scheme, 'CompanyID') ?? ''))
  }
  for (const row of rows)
    brokenTaxRules(row, [...lines, ...named(root, 'AllowanceCharge')], rows.length, numbers).map((name) =>
      rule(name, false),
    )
  rule('BR-IC-11 and BR-IC-12', isPlaced(root, rows))
  return [...new Set(broken)]
}

/** An intra-community supply says where and when the goods arrived. */
function isPlaced(root: XmlElement, rows: readonly XmlElement[]): boolean {
  if (!rows.some((row) => textAt(row, 'TaxCategory', 'ID') === 'K')) return true
  const place = textAt(root, 'Delivery', 'DeliveryLocation', 'Address', 'Country', 'IdentificationCode')
  return place !== undefined && textAt(root, 'Delivery', 'ActualDeliveryDate') !== undefined
}

/** The rules of the sums of BG-22, with what is adjusted in BG-20 and BG-21. */
function brokenSums(root: XmlElement, lines: readonly XmlElement[]): readonly string[] {
  const broken: string[] = []
  const hold = (name: string, holds: boolean) => holds || broken.push(name)
  const total = at(root, 'LegalMonetaryTotal')
  const ofLines = sum(lines.map((line) => amountAt(line, 'LineExtensionAmount')))
  hold('BR-CO-10', ofLines === amountAt(total, 'LineExtensionAmount'))
  const adjusted = named(root, 'AllowanceCharge')
  const adjustedBy = (sign: string) => sum(adjusted.filter(isSign(sign)).map((each) => amountAt(each, 'Amount')))
  const said = (name: string) => (at(total, name) === undefined ? 0n : amountAt(total, name))
  hold('BR-CO-11', said('AllowanceTotalAmount') === adjustedBy('false'))
  hold('BR-CO-12', said('ChargeTotalAmount') === adjustedBy('true'))
  hold('BR-CO-13', amountAt(total, 'TaxExclusiveAmount') === ofLines - adjustedBy('false') + adjustedBy('true'))
  for (const each of adjusted) {
    hold('BR-31 to BR-38', amountAt(each, 'Amount') > 0n && textAt(each, 'TaxCategory', 'ID') !== undefined)
    hold('BR-CO-21 and BR-CO-22', textAt(each, 'AllowanceChargeReason') !== undefined)
  }
  return broken
}

function brokenLines(lines: readonly XmlElement[]): readonly string[] {
  const broken: string[] = []
  const rule = (name: string, holds: boolean) => holds || broken.push(name)
  for (const line of lines) {
    const [quantity] = [...named(line, 'CreditedQuantity'), ...named(line, 'InvoicedQuantity')]
    rule('BR-22', quantity !== undefined && quantity.attributes.get('unitCode') !== undefined)
    rule('BR-25', textAt(line, 'Item', 'Name') !== undefined)
    rule('BR-26', textAt(line, 'Price', 'PriceAmount') !== undefined)
    rule('BR-27', !(textAt(line, 'Price', 'PriceAmount') ?? '').startsWith('-'))
    rule('BR-CO-04', textAt(line, 'Item', 'ClassifiedTaxCategory', 'ID') !== undefined)
  }
  return broken
}

const isSign = (sign: string) => (each: XmlElement) => textAt(each, 'ChargeIndicator') === sign
const isSelfBilled = (root: XmlElement) =>
  ['389', '261'].includes(textAt(root, 'InvoiceTypeCode') ?? textAt(root, 'CreditNoteTypeCode') ?? '')

/** The tax category of a line, or of what belongs to the whole document. */
const categoryAt = (each: XmlElement, name: string) =>
  textAt(each, 'Item', 'ClassifiedTaxCategory', name) ?? textAt(each, 'TaxCategory', name)

/** What a line or an adjustment adds to the taxable amount. */
function addedBy(each: XmlElement): bigint {
  if (each.name !== 'AllowanceCharge') return amountAt(each, 'LineExtensionAmount')
  return isSign('true')(each) ? amountAt(each, 'Amount') : -amountAt(each, 'Amount')
}

function brokenTaxRules(
  row: XmlElement,
  lines: readonly XmlElement[],
  rows: number,
  [seller, buyer]: readonly (string | undefined)[],
): readonly string[] {
  const broken: string[] = []
  const rule = (name: string, holds: boolean) => holds || broken.push(name)
  const category = textAt(row, 'TaxCategory', 'ID') ?? ''
  const percent = textAt(row, 'TaxCategory', 'Percent')
  const reason = at(row, 'TaxCategory', 'TaxExemptionReason') ?? at(row, 'TaxCategory', 'TaxExemptionReasonCode')
  const mine = lines.filter((line) => categoryAt(line, 'ID') === category && categoryAt(line, 'Percent') === percent)
  const taxable = amountAt(row, 'TaxableAmount')
  rule(`BR-${category}-08`, sum(mine.map(addedBy)) === taxable)
  const exact = toUnits(parseDecimal(percent ?? '0') ?? { digits: 0n, scale: 0 }, 6).units
  const off = amountAt(row, 'TaxAmount') - divideHalfUp(taxable * exact, 100_000_000n)
  // The published rules take less than one whole unit for equal; what we write is nearer than that.
  rule('BR-CO-17', off < 1_000_000n && off > -1_000_000n)
  if (category === 'S') {
    rule('BR-S-02', seller !== undefined)
    rule('BR-S-05', exact > 0n)
    rule('BR-S-10', reason === undefined)
  } else {
    rule(`BR-${category}-09`, amountAt(row, 'TaxAmount') === 0n)
    rule(`BR-${category}-10`, reason !== undefined)
  }
  if (category === 'AE') rule('BR-AE-02', seller !== undefined && buyer !== undefined)
  if (category === 'E' || category === 'G') rule(`BR-${category}-02`, seller !== undefined)
  if (category === 'K') rule('BR-IC-02', seller !== undefined && buyer !== undefined)
  if (category === 'AE' || category === 'E') rule(`BR-${category}-05`, exact === 0n && percent !== undefined)
  if (category === 'O') {
    rule('BR-O-02', seller === undefined && buyer === undefined)
    rule('BR-O-05', percent === undefined)
    rule('BR-O-11', rows === 1)
  }
  return broken
}
