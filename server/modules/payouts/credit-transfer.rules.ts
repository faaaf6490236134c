import { exponentOf } from '../../kernel/currency.ts'
import { ibanCountries, isIban } from './bank-account.rules.ts'
import type { Scheme } from './bank-day.rules.ts'
import { latinText } from './latin.rules.ts'
import type { PayingAccount } from './paying-account.rules.ts'
import { bicPattern } from './paying-account.rules.ts'
import type { PaymentBatch } from './payment-batch.rules.ts'
import { messageId, paymentInformationId } from './payment-batch.rules.ts'
import type { PaymentOrder } from './payment-order.rules.ts'
import { endToEndId, uetrOf } from './payment-order.rules.ts'

const namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'

/** SEPA takes names of 70 characters, the message itself 140. */
const nameLength: Readonly<Record<Scheme, number>> = { sepa: 70, 'cross-border': 140 }

/** Minor units as the message writes amounts: a point, the currency's own number of decimals. */
export function decimalOf(amount: bigint, currency: string): string {
  const digits = exponentOf(currency)
  const text = String(amount).padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (value: string): string => value.replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign)

type Xml = string | readonly Xml[]
const element = (name: string, content: Xml): string => `<${name}>${flat(content)}</${name}>`
const flat = (content: Xml): string => (typeof content === 'string' ? content : content.map(flat).join(''))
const leaf = (name: string, value: string): string => element(name, text(value))

/** An address as banks ask for it since November 2026: town and country always; a street too long goes unstructured. */
function postalAddress(of: {
  readonly street?: string
  readonly postcode?: string
  readonly town?: string
  readonly country: string
}): Xml {
  const street = latinText(of.street ?? '', 140)
  const isLong = street.length > 70
  const first = isLong ? latinText(street, 70) : street
  const parts: Xml[] = []
  if (first !== '' && !isLong) parts.push(leaf('StrtNm', first))
  const postcode = latinText(of.postcode ?? '', 16)
  if (postcode !== '') parts.push(leaf('PstCd', postcode))
  if (of.town) parts.push(leaf('TwnNm', latinText(of.town, 35)))
  parts.push(leaf('Ctry', of.country))
  if (isLong) parts.push(leaf('AdrLine', first), leaf('AdrLine', latinText(street.slice(first.length), 70)))
  return element('PstlAdr', parts)
}

function accountOf(number: string): Xml {
  const country = number.slice(0, 2)
  const iban = ibanCountries.has(country) && isIban(number, country)
  return element('Id', iban ? leaf('IBAN', number) : element('Othr', leaf('Id', number)))
}

/** External codes of national clearing systems by country (ISO 20022 external code sets). */
const clearing: Readonly<Record<string, string>> = {
  AU: 'AUBSB',
  CA: 'CACPA',
  CN: 'CNAPS',
  GB: 'GBDSC',
  HK: 'HKNCC',
  IN: 'INFSC',
  JP: 'JPZGN',
  NZ: 'NZNCC',
  SG: 'SGIBG',
  US: 'USABA',
  ZA: 'ZANCC',
}

/** The payee's bank: a BIC, else its code in the country's clearing system. */
function agentOf(bankCode: string, country: string): Xml {
  if (bicPattern.test(bankCode)) return element('FinInstnId', leaf('BICFI', bankCode))
  const system = clearing[country]
  const named = system === undefined ? [] : [element('ClrSysId', leaf('Cd', system))]
  return element('FinInstnId', element('ClrSysMmbId', [...named, leaf('MmbId', latinText(bankCode, 35))]))
}

function transfer(order: PaymentOrder, scheme: Scheme): Xml {
  const endToEnd = endToEndId(order.orderRoot)
  const { bankCode, bankCountry, amount, currency } = order
  return element('CdtTrfTxInf', [
    element('PmtId', [leaf('InstrId', endToEnd), leaf('EndToEndId', endToEnd), leaf('UETR', uetrOf(order.orderRoot))]),
    element('Amt', `<InstdAmt Ccy="${currency}">${decimalOf(amount, currency)}</InstdAmt>`),
    bankCode === undefined ? '' : element('CdtrAgt', agentOf(bankCode, bankCountry)),
    element('Cdtr', [leaf('Nm', latinText(order.name, nameLength[scheme])), postalAddress(order)]),
    element('CdtrAcct', accountOf(order.account)),
    element('RmtInf', leaf('Ustrd', latinText(order.remittance, 140))),
  ])
}

/**
 * The batch as ISO 20022 pain.001.001.09, UTF-8: one payment information, one debit for SEPA and one for each transfer
 * otherwise. It depends on nothing but its arguments, so the same batch is the same bytes for ever. Charges: SLEV in
 * SEPA, shared elsewhere, so that the payee gets what others' banks leave of it.
 */
export function creditTransferFile(
  batch: Pick<PaymentBatch, 'batchId' | 'scheme' | 'executionDate' | 'builtAt' | 'sum' | 'currency'>,
  payer: PayingAccount,
  orders: readonly PaymentOrder[],
): string {
  const { batchId, scheme, currency } = batch
  const holder = leaf('Nm', latinText(payer.holder, nameLength[scheme]))
  const totals = [leaf('NbOfTxs', String(orders.length)), leaf('CtrlSum', decimalOf(batch.sum, currency))]
  const header = element('GrpHdr', [
    leaf('MsgId', messageId(batchId)),
    leaf('CreDtTm', batch.builtAt),
    totals,
    element('InitgPty', holder),
  ])
  const information = element('PmtInf', [
    leaf('PmtInfId', paymentInformationId(batchId)),
    leaf('PmtMtd', 'TRF'),
    leaf('BtchBookg', String(scheme === 'sepa')),
    totals,
    scheme === 'sepa' ? element('PmtTpInf', element('SvcLvl', leaf('Cd', 'SEPA'))) : '',
    element('ReqdExctnDt', leaf('Dt', batch.executionDate)),
    element('Dbtr', [holder, postalAddress(payer)]),
    element('DbtrAcct', [accountOf(payer.number), leaf('Ccy', payer.currency)]),
    element('DbtrAgt', element('FinInstnId', leaf('BICFI', payer.bic))),
    leaf('ChrgBr', scheme === 'sepa' ? 'SLEV' : 'SHAR'),
    orders.map((order) => transfer(order, scheme)),
  ])
  const content = element('CstmrCdtTrfInitn', [header, information])
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}">${content}</Document>\n`
}
