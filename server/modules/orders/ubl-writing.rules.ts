import { exponentOf } from '../../kernel/currency.ts'
import { decimalText, parseDecimal } from '../../kernel/decimal.ts'
import { amountText } from '../../kernel/money.ts'
import { quantityText } from '../../kernel/quantity.ts'
import type { XmlText } from '../../kernel/xml-text.ts'
import { branch, leaf, leafIf, xmlDocument } from '../../kernel/xml-text.ts'
import { type DocumentParty, nameOf } from './document-party.rules.ts'
import type { Order } from './order.rules.ts'
import { type Terms, type TermsContent, type TermsLine, type TransportMode, totalOf } from './terms.rules.ts'
import { ubl } from './ubl-reading.rules.ts'

/** What a UBL order is written from. */
export interface UblOrderFacts {
  readonly order: Order
  readonly terms: Terms
  readonly buyer: DocumentParty
  readonly supplier: DocumentParty
  /** What a UBL order has no place for, in words: they are notes. */
  readonly notes: readonly string[]
}

/**
 * Writes terms as a UBL 2.1 Order, the way of Peppol BIS Ordering 3, that `orderFromUbl` reads back to the same lines,
 * amounts, delivery and total. Instalments, release and cover have no place there and stand as notes of the payment.
 */
export function ublOrder(facts: UblOrderFacts): string {
  const { order, terms, notes } = facts
  const { content } = terms
  const money = moneyOf(content.currency)
  const children = [
    leaf('cbc:CustomizationID', 'urn:fdc:peppol.eu:poacc:trns:order:3'),
    leaf('cbc:ProfileID', 'urn:fdc:peppol.eu:poacc:bis:ordering:3'),
    leaf('cbc:ID', order.number),
    leaf('cbc:IssueDate', terms.writtenAt.slice(0, 10)),
    leafIf('cbc:Note', content.remarks),
    leaf('cbc:DocumentCurrencyCode', content.currency),
    branch('cac:Contract', [leaf('cbc:ID', terms.hash)]),
    branch('cac:BuyerCustomerParty', [party(facts.buyer)]),
    branch('cac:SellerSupplierParty', [party(facts.supplier)]),
    delivery(content),
    deliveryTerms(content),
    branch(
      'cac:PaymentTerms',
      notes.map((note) => leaf('cbc:Note', note)),
    ),
    ...adjustments(content, money),
    branch('cac:TaxTotal', content.tax === 0n ? [] : [money('TaxAmount', content.tax)]),
    monetaryTotal(content, money),
    ...content.lines.map((line) => lineOf(line, content.currency, money)),
  ]
  return xmlDocument(
    branch('Order', children, { xmlns: ubl.order, 'xmlns:cac': ubl.aggregates, 'xmlns:cbc': ubl.basics }),
  )
}

type MoneyOf = (name: string, amount: bigint) => XmlText

function moneyOf(currency: string): MoneyOf {
  return (name, amount) => leaf(`cbc:${name}`, amountText({ amount, currency }), { currencyID: currency })
}

function party(given: DocumentParty): XmlText {
  const { company, details } = given
  const [street, more, third] = details?.addressLines ?? []
  const taxNumber = details?.taxNumber
  return branch('cac:Party', [
    branch('cac:PartyName', [leaf('cbc:Name', company.name)]),
    branch('cac:PostalAddress', [
      leafIf('cbc:StreetName', street),
      leafIf('cbc:AdditionalStreetName', more),
      leafIf('cbc:CityName', details?.city),
      leafIf('cbc:PostalZone', details?.postcode),
      leafIf('cbc:CountrySubentity', details?.region),
      branch('cac:AddressLine', [leafIf('cbc:Line', third)]),
      branch('cac:Country', [leaf('cbc:IdentificationCode', company.country)]),
    ]),
    branch(
      'cac:PartyTaxScheme',
      taxNumber === undefined
        ? []
        : [leaf('cbc:CompanyID', taxNumber), branch('cac:TaxScheme', [leaf('cbc:ID', 'VAT')])],
    ),
    branch('cac:PartyLegalEntity', [
      leaf('cbc:RegistrationName', nameOf(given)),
      leafIf('cbc:CompanyID', details?.registrationNumber),
    ]),
  ])
}

/** UN/ECE Recommendation 19; other ways have no code there. */
const modeCodes: Readonly<Partial<Record<TransportMode, string>>> = {
  sea: '1',
  land: '3',
  air: '4',
  post: '5',
  'inland-water': '8',
}

function delivery({ shipBy, mode }: TermsContent): XmlText {
  const code = modeCodes[mode]
  const stage = code === undefined ? '' : branch('cac:ShipmentStage', [leaf('cbc:TransportModeCode', code)])
  return branch('cac:Delivery', [
    branch('cac:Despatch', [leafIf('cbc:RequestedDespatchDate', shipBy.kind === 'date' ? shipBy.date : undefined)]),
    stage === '' ? '' : branch('cac:Shipment', [leaf('cbc:ID', '1'), stage]),
  ])
}

function deliveryTerms({ incoterm, incotermPlace }: TermsContent): XmlText {
  return branch('cac:DeliveryTerms', [
    leaf('cbc:ID', incoterm),
    branch('cac:DeliveryLocation', [leaf('cbc:Name', incotermPlace)]),
  ])
}

/** UNCL 7161: FC is freight. Reasons are given, for codes alone tell nobody what they are. */
function adjustments({ freight, charges, allowances }: TermsContent, money: MoneyOf): readonly XmlText[] {
  const one = (isCharge: boolean, code: string, reason: string, amount: bigint) =>
    amount === 0n
      ? ''
      : branch('cac:AllowanceCharge', [
          leaf('cbc:ChargeIndicator', String(isCharge)),
          leafIf('cbc:AllowanceChargeReasonCode', code),
          leaf('cbc:AllowanceChargeReason', reason),
          money('Amount', amount),
        ])
  return [
    one(true, 'FC', 'Freight', freight),
    one(true, '', 'Charges', charges),
    one(false, '95', 'Discount', allowances),
  ]
}

function monetaryTotal(content: TermsContent, money: MoneyOf): XmlText {
  const lines = content.lines.reduce((sum, { amount }) => sum + amount, 0n)
  const charged = content.freight + content.charges
  const some = (name: string, amount: bigint) => (amount === 0n ? '' : money(name, amount))
  return branch('cac:AnticipatedMonetaryTotal', [
    money('LineExtensionAmount', lines),
    money('TaxExclusiveAmount', totalOf(content) - content.tax),
    money('TaxInclusiveAmount', totalOf(content)),
    some('AllowanceTotalAmount', content.allowances),
    some('ChargeTotalAmount', charged),
    money('PayableAmount', totalOf(content)),
  ])
}

function lineOf(line: TermsLine, currency: string, money: MoneyOf): XmlText {
  const { lineNo, name, description, quantity, unit, unitPrice, amount, hsCode, quality } = line
  return branch('cac:OrderLine', [
    branch('cac:LineItem', [
      leaf('cbc:ID', String(lineNo)),
      leaf('cbc:Quantity', quantityText(quantity), { unitCode: unit }),
      money('LineExtensionAmount', amount),
      branch('cac:Price', [leaf('cbc:PriceAmount', priceText(unitPrice, currency), { currencyID: currency })]),
      branch('cac:Item', [
        leafIf('cbc:Description', description),
        leaf('cbc:Name', name),
        branch(
          'cac:CommodityClassification',
          hsCode === undefined ? [] : [leaf('cbc:ItemClassificationCode', hsCode, { listID: 'HS' })],
        ),
        ...quality.map(property),
      ]),
    ]),
  ])
}

/** With at least the decimals of the currency, as amounts are written. */
function priceText(unitPrice: string, currency: string): string {
  const decimal = parseDecimal(unitPrice)
  if (decimal === undefined) return unitPrice
  const scale = exponentOf(currency)
  const text = decimalText(decimal)
  const fraction = text.split('.')[1] ?? ''
  if (fraction.length >= scale) return text
  return `${fraction === '' ? `${text}.` : text}${'0'.repeat(scale - fraction.length)}`
}

/** A quality with a unit is a measure too, when its target is a number. */
function property({ attribute, target, unit, test }: TermsLine['quality'][number]): XmlText {
  const isMeasure = unit !== undefined && parseDecimal(target) !== undefined
  return branch('cac:AdditionalItemProperty', [
    leaf('cbc:Name', attribute),
    leafIf('cbc:TestMethod', test),
    leaf('cbc:Value', target),
    isMeasure ? leaf('cbc:ValueQuantity', target, { unitCode: unit }) : '',
  ])
}
