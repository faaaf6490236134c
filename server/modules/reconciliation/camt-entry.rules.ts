import { known } from '../../kernel/known.ts'
import type { XmlElement } from '../../kernel/xml-tree.ts'
import type { BankDetail, BankEntry } from './bank-entry.rules.ts'
import {
  amountIn,
  amountOf,
  at,
  BankFileFault,
  children,
  dateIn,
  directionIn,
  neededChild,
  textAt,
} from './camt-field.rules.ts'

/** Banks write these where they have nothing to say. */
const empties = new Set(['NOTPROVIDED', 'NOT PROVIDED', 'NONREF', 'NOREF', 'UNKNOWN', 'NONE', '-'])

/** A reference that says something. */
export function said(text: string | undefined): string | undefined {
  return text === undefined || empties.has(text.toUpperCase()) ? undefined : text
}

const statuses: Readonly<Record<string, BankEntry['status']>> = {
  BOOK: 'booked',
  PDNG: 'pending',
  FUTR: 'pending',
  INFO: 'info',
}

/** BOOK, PDNG, INFO: as text (version 02), under Cd (04 and later), or in the bank's own word. */
function statusIn(entry: XmlElement): BankEntry['status'] {
  const element = neededChild(entry, 'Sts')
  const text = textAt(element, 'Cd') ?? textAt(element, 'Prtry') ?? element.text.trim()
  const status = statuses[text.toUpperCase()]
  if (status === undefined)
    throw new BankFileFault(element.line, `Sts is "${text.slice(0, 20)}", not BOOK, PDNG, INFO or FUTR`)
  return status
}

/** The code of what it is: ISO 20022's domain, family and sub-family, else the bank's own. */
function codeIn(element: XmlElement | undefined): string | undefined {
  const domain = at(element, 'BkTxCd', 'Domn')
  const iso = [textAt(domain, 'Cd'), textAt(domain, 'Fmly', 'Cd'), textAt(domain, 'Fmly', 'SubFmlyCd')]
  const own = textAt(element, 'BkTxCd', 'Prtry', 'Cd')
  return domain === undefined ? own : iso.map((each) => each ?? '').join('/')
}

/** An account's number: IBAN, else another. Spaces are for people. */
export function accountIn(account: XmlElement | undefined): string | undefined {
  const number = textAt(account, 'Id', 'IBAN') ?? textAt(account, 'Id', 'Othr', 'Id')
  return number?.replace(/\s/g, '').slice(0, 64)
}

/** A party's name: directly under it (02), or under Pty (04 and later). */
function nameIn(party: XmlElement | undefined): string | undefined {
  return textAt(party, 'Nm') ?? textAt(party, 'Pty', 'Nm') ?? textAt(party, 'Agt', 'FinInstnId', 'Nm')
}

/** What is told of the other side's bank and address: BIC, town and country. */
function placeIn(details: XmlElement, they: string) {
  const agent = at(details, 'RltdAgts', `${they}Agt`, 'FinInstnId')
  const party = at(details, 'RltdPties', they)
  const address = at(party, 'PstlAdr') ?? at(party, 'Pty', 'PstlAdr')
  return {
    bankCode: textAt(agent, 'BICFI') ?? textAt(agent, 'BIC'),
    town: textAt(address, 'TwnNm')?.slice(0, 70),
    country: textAt(address, 'Ctry')?.slice(0, 2),
  }
}

function remittanceIn(details: XmlElement): Pick<BankDetail, 'references' | 'text'> {
  const information = at(details, 'RmtInf')
  const structured = children(information, 'Strd')
  const references = structured.flatMap((each) => textAt(each, 'CdtrRefInf', 'Ref') ?? [])
  const free = [...children(information, 'Ustrd'), ...structured.flatMap((each) => children(each, 'AddtlRmtInf'))]
  const texts = free.map((each) => each.text.trim()).filter((each) => each !== '')
  return { references: references.slice(0, 10), text: texts.join(' ').slice(0, 1_000) }
}

/** What is kept on the way: the sum of the charges in the entry's currency; both old and new forms. */
function chargeIn(details: XmlElement, currency: string): bigint | undefined {
  const records = children(details, 'Chrgs').flatMap((each) => {
    const inner = children(each, 'Rcrd')
    return inner.length > 0 ? inner : [each]
  })
  const amounts = records.flatMap((each) => amountOf(at(each, 'Amt'), currency) ?? [])
  return amounts.length === 0 ? undefined : amounts.reduce((sum, each) => sum + each, 0n)
}

function exchangeIn(details: XmlElement, currency: string): string | undefined {
  const told = at(details, 'AmtDtls', 'InstdAmt', 'Amt')
  const other = told?.attributes.get('Ccy')
  const rate = ['InstdAmt', 'TxAmt', 'CntrValAmt'].flatMap(
    (part) => textAt(details, 'AmtDtls', part, 'CcyXchg', 'XchgRate') ?? [],
  )[0]
  if (told === undefined || other === undefined || other === currency) return undefined
  return `${told.text.trim()} ${other}${rate === undefined ? '' : ` at ${rate}`}`.slice(0, 60)
}

/** The amount of one payment in the entry's currency: its own, else the transaction's, else what was instructed. */
function detailAmount(details: XmlElement, currency: string): bigint | undefined {
  const places = [['Amt'], ['AmtDtls', 'TxAmt', 'Amt'], ['AmtDtls', 'InstdAmt', 'Amt']]
  return places.map((path) => amountOf(at(details, ...path), currency)).find((amount) => amount !== undefined)
}

function detailIn(details: XmlElement, entry: Pick<BankEntry, 'direction' | 'currency' | 'reversal'>): BankDetail {
  const own = at(details, 'CdtDbtInd') === undefined ? undefined : directionIn(details)
  // A reversal names the parties of the payment that it takes back: there our side is the other one.
  const incoming = (own ?? entry.direction) === 'credit' ? !entry.reversal : entry.reversal
  const [they, we] = incoming ? ['Dbtr', 'Cdtr'] : ['Cdtr', 'Dbtr']
  const parties = at(details, 'RltdPties')
  const references = at(details, 'Refs')
  const remittance = remittanceIn(details)
  const place = placeIn(details, they)
  // Field by field: spreading takes several times as long, and there is one of these for each payment.
  return known({
    references: remittance.references,
    text: remittance.text,
    amount: detailAmount(details, entry.currency),
    direction: own,
    reference: said(textAt(references, 'AcctSvcrRef')),
    endToEndId: said(textAt(references, 'EndToEndId')),
    uetr: textAt(references, 'UETR')?.toLowerCase(),
    file: fileIn(references),
    name: (nameIn(at(parties, they)) ?? nameIn(at(parties, `Ultmt${they}`)))?.slice(0, 140),
    account: accountIn(at(parties, `${they}Acct`)),
    bankCode: place.bankCode,
    town: place.town,
    country: place.country,
    ownAccount: accountIn(at(parties, `${we}Acct`)),
    exchange: exchangeIn(details, entry.currency),
    charge: chargeIn(details, entry.currency),
    reason: textAt(details, 'RtrInf', 'Rsn', 'Cd') ?? textAt(details, 'RtrInf', 'Rsn', 'Prtry'),
  })
}

/** The file that a payment or a batch came with: `PmtInfId`, else `MsgId`. */
function fileIn(element: XmlElement | undefined): string | undefined {
  return said(textAt(element, 'PmtInfId')) ?? said(textAt(element, 'MsgId'))
}

/** One Ntry of camt.052, 053 or 054, versions 02 to 13. `day` stands in for dates that the bank left out. */
export function entryIn(ntry: XmlElement, n: number, day: string): BankEntry {
  const { amount, currency } = amountIn(neededChild(ntry, 'Amt'))
  const bookedOn = dateIn(at(ntry, 'BookgDt'))
  const valueOn = dateIn(at(ntry, 'ValDt'))
  const base = {
    direction: directionIn(ntry),
    currency,
    reversal: ['true', '1'].includes(textAt(ntry, 'RvslInd') ?? ''),
  }
  const details = children(ntry, 'NtryDtls').flatMap((each) => children(each, 'TxDtls'))
  const code = codeIn(ntry) ?? details.map(codeIn).find((each) => each !== undefined)
  return known({
    n,
    line: ntry.line,
    amount,
    direction: base.direction,
    currency: base.currency,
    reversal: base.reversal,
    status: statusIn(ntry),
    bookedOn: bookedOn ?? valueOn ?? day,
    valueOn: valueOn ?? bookedOn ?? day,
    reference: said(textAt(ntry, 'AcctSvcrRef')),
    code: (code ?? '').slice(0, 60),
    text: (textAt(ntry, 'AddtlNtryInf') ?? '').slice(0, 500),
    file: fileIn(at(ntry, 'NtryDtls', 'Btch')),
    details: details.map((each) => detailIn(each, base)),
  })
}
