import { decimalText } from '../../kernel/decimal.ts'
import { amountText } from '../../kernel/money.ts'
import type { XmlText } from '../../kernel/xml-text.ts'
import { branch, leaf, leafIf, xmlDocument } from '../../kernel/xml-text.ts'
import { taxCategories } from '../rates/tax.rules.ts'
import type { Billed, BilledAdjustment, BilledLine, BilledTax, BilledTaxKind } from './billed.rules.ts'
import { totalsOf } from './billed.rules.ts'
import type { InvoiceParty } from './invoice.rules.ts'

const oasis = 'urn:oasis:names:specification:ubl:schema:xsd'

/** UNTDID 1001: commercial invoice, credit note; the second code of each is the self-billed one. */
const kinds = {
  invoice: {
    root: 'Invoice',
    type: ['InvoiceTypeCode', '380', '389'],
    line: 'InvoiceLine',
    quantity: 'InvoicedQuantity',
  },
  'credit-note': {
    root: 'CreditNote',
    type: ['CreditNoteTypeCode', '381', '261'],
    line: 'CreditNoteLine',
    quantity: 'CreditedQuantity',
  },
} as const

/**
 * Writes an invoice or credit note in UBL 2.1, by the core of EN 16931-1. Amounts have the decimals of their currency;
 * the standard itself knows two at most, so documents in dinars are UBL and no more.
 */
export function ublInvoice(billed: Billed): string {
  const { kind, number, issuedOn, currency, taxIn } = billed
  const { root, type } = kinds[kind]
  const children = [
    leaf('cbc:CustomizationID', 'urn:cen.eu:en16931:2017'),
    leaf('cbc:ID', number),
    leaf('cbc:IssueDate', issuedOn),
    leaf(`cbc:${type[0]}`, billed.isSelfBilled ? type[2] : type[1]),
    ...(billed.isSelfBilled ? [leaf('cbc:Note', 'Self-billing')] : []),
    leaf('cbc:DocumentCurrencyCode', currency),
    leafIf('cbc:TaxCurrencyCode', taxIn?.currency),
    branch('cac:OrderReference', [leafIf('cbc:ID', billed.orderReference)]),
    ...billed.corrects.map(billingReference),
    branch('cac:AccountingSupplierParty', [party(billed.issuer, billed, billed.isSelfBilled)]),
    branch('cac:AccountingCustomerParty', [party(billed.recipient, billed)]),
    branch('cac:Delivery', [leaf('cbc:ActualDeliveryDate', billed.suppliedOn), deliveredTo(billed)]),
    branch('cac:PaymentTerms', [leafIf('cbc:Note', billed.paymentTerms)]),
    ...(billed.adjustments ?? []).map((each) => adjustment(each, currency)),
    ...taxTotals(billed),
    monetaryTotal(billed),
    ...billed.lines.map((line, i) => lineOf(billed, line, i + 1)),
  ]
  return xmlDocument(
    branch(root, children, {
      xmlns: `${oasis}:${root}-2`,
      'xmlns:cac': `${oasis}:CommonAggregateComponents-2`,
      'xmlns:cbc': `${oasis}:CommonBasicComponents-2`,
    }),
  )
}

function billingReference({ number, issuedOn }: Billed['corrects'][number]): XmlText {
  const reference = [leaf('cbc:ID', number), leaf('cbc:IssueDate', issuedOn)]
  return branch('cac:BillingReference', [branch('cac:InvoiceDocumentReference', reference)])
}

function deliveredTo({ deliveredTo: country }: Billed): XmlText {
  const code = branch('cac:Country', [leafIf('cbc:IdentificationCode', country)])
  return branch('cac:DeliveryLocation', [branch('cac:Address', [code])])
}

function adjustment({ isCharge, reason, amount, tax }: BilledAdjustment, currency: string): XmlText {
  return branch('cac:AllowanceCharge', [
    leaf('cbc:ChargeIndicator', String(isCharge)),
    leaf('cbc:AllowanceChargeReason', reason),
    money('Amount', amount, currency),
    branch('cac:TaxCategory', [...category(tax), taxScheme]),
  ])
}

/**
 * Who is out of scope of a tax has no number of it on the document (BR-O-02 to BR-O-04). A supplier of goods who has a
 * number of another tax than VAT says it as that (BT-32).
 */
function party(given: InvoiceParty, { taxes }: Billed, isSupplier = false): XmlText {
  const { name, taxNumber, registrationNumber } = given
  const isOutside = taxes.some(({ kind }) => kind === 'out-of-scope')
  // A VAT number begins with its country's letters (BR-CO-09); a number of another kind is the company's own.
  const isVat = taxNumber !== undefined && /^[A-Z]{2}/.test(taxNumber)
  const isOther = isSupplier && !isVat && taxNumber !== undefined
  const scheme =
    isOther || (isVat && !isOutside) ? [leaf('cbc:CompanyID', taxNumber), isOther ? otherTax : taxScheme] : []
  const number = registrationNumber ?? (isVat ? undefined : taxNumber)
  return branch('cac:Party', [
    branch('cac:PartyName', [leaf('cbc:Name', name)]),
    address(given),
    branch('cac:PartyTaxScheme', scheme),
    branch('cac:PartyLegalEntity', [leaf('cbc:RegistrationName', name), leafIf('cbc:CompanyID', number)]),
  ])
}

const otherTax = branch('cac:TaxScheme', [leaf('cbc:ID', 'TAX')])
const taxScheme = branch('cac:TaxScheme', [leaf('cbc:ID', 'VAT')])

function address({ addressLines, city, postcode, region, country }: InvoiceParty): XmlText {
  const [street, more, third] = addressLines
  return branch('cac:PostalAddress', [
    leafIf('cbc:StreetName', street),
    leafIf('cbc:AdditionalStreetName', more),
    leafIf('cbc:CityName', city),
    leafIf('cbc:PostalZone', postcode),
    leafIf('cbc:CountrySubentity', region),
    branch('cac:AddressLine', [leafIf('cbc:Line', third)]),
    branch('cac:Country', [leaf('cbc:IdentificationCode', country)]),
  ])
}

function money(name: string, amount: bigint, currency: string): XmlText {
  return leaf(`cbc:${name}`, amountText({ amount, currency }), { currencyID: currency })
}

function taxTotals(billed: Billed): readonly XmlText[] {
  const { currency, taxes, taxIn } = billed
  const all = [money('TaxAmount', totalsOf(billed).tax, currency), ...taxes.map((tax) => subtotal(tax, currency))]
  const again = taxIn === undefined ? [] : [money('TaxAmount', taxIn.amount, taxIn.currency)]
  return [branch('cac:TaxTotal', all), branch('cac:TaxTotal', again)]
}

function subtotal(tax: BilledTax, currency: string): XmlText {
  const { taxable, amount, reason, reasonCode } = tax
  return branch('cac:TaxSubtotal', [
    money('TaxableAmount', taxable, currency),
    money('TaxAmount', amount, currency),
    branch('cac:TaxCategory', [
      ...category(tax),
      leafIf('cbc:TaxExemptionReasonCode', reasonCode),
      leafIf('cbc:TaxExemptionReason', reason),
      taxScheme,
    ]),
  ])
}

const categories: Readonly<Record<BilledTaxKind, string>> = { ...taxCategories, 'intra-community': 'K', export: 'G' }

/** Out of scope has no rate, not even 0 (BR-O-05). */
function category({ kind, rateBps }: Pick<BilledTax, 'kind' | 'rateBps'>): readonly XmlText[] {
  const percent = decimalText({ digits: BigInt(rateBps), scale: 2 })
  return [leaf('cbc:ID', categories[kind]), ...(kind === 'out-of-scope' ? [] : [leaf('cbc:Percent', percent)])]
}

function monetaryTotal(billed: Billed): XmlText {
  const { currency, paid } = billed
  const { ofLines, charges, allowances, net, total, payable } = totalsOf(billed)
  return branch('cac:LegalMonetaryTotal', [
    money('LineExtensionAmount', ofLines, currency),
    money('TaxExclusiveAmount', net, currency),
    money('TaxInclusiveAmount', total, currency),
    ...(allowances === 0n ? [] : [money('AllowanceTotalAmount', allowances, currency)]),
    ...(charges === 0n ? [] : [money('ChargeTotalAmount', charges, currency)]),
    ...(paid === 0n ? [] : [money('PrepaidAmount', paid, currency)]),
    money('PayableAmount', payable, currency),
  ])
}

function lineOf({ kind, currency }: Billed, line: BilledLine<BilledTaxKind>, n: number): XmlText {
  const { line: name, quantity } = kinds[kind]
  return branch(`cac:${name}`, [
    leaf('cbc:ID', String(n)),
    leaf(`cbc:${quantity}`, line.quantity, { unitCode: line.unit }),
    money('LineExtensionAmount', line.amount, currency),
    branch('cac:Item', [
      leaf('cbc:Name', line.name),
      branch('cac:ClassifiedTaxCategory', [...category(line.tax), taxScheme]),
    ]),
    branch('cac:Price', [leaf('cbc:PriceAmount', line.unitPrice, { currencyID: currency })]),
  ])
}
