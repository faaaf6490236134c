import { sha256Hex } from '../../kernel/canonical.ts'
import { amountText } from '../../kernel/money.ts'
import type { Instant } from '../../kernel/use-case.ts'
import type { Statement, StatementLine } from './statement.rules.ts'
import { xmlText } from './write-workbook.ts'

/**
 * A statement as ISO 20022 `camt.053.001.08`: the account is what the company has with us in one currency. What moves
 * within its own money changes no balance and has no entry.
 */
export async function* statementCamt(
  statement: Statement,
  lines: AsyncIterable<readonly StatementLine[]>,
  now: Instant,
): AsyncGenerator<string> {
  yield head(statement, now)
  for await (const page of lines)
    yield page
      .filter(({ amount }) => amount !== 0n)
      .map(entry)
      .join('')
  yield '</Stmt></BkToCstmrStmt></Document>\n'
}

const text = (name: string, value: string, most = 35) => `<${name}>${xmlText(value.slice(0, most))}</${name}>`
/** An id of ours is 36 characters long, its last 32 are unique: the standard takes 35. */
export const shortId = (id: string) => (id.length <= 34 ? id : id.replace(/^[a-z]+_/, ''))

function money(amount: bigint, currency: string): string {
  const plain = amountText({ amount: amount < 0n ? -amount : amount, currency })
  return `<Amt Ccy="${currency}">${plain}</Amt><CdtDbtInd>${amount < 0n ? 'DBIT' : 'CRDT'}</CdtDbtInd>`
}

/** Elements one behind the other: what is empty is left out. */
const all = (...parts: readonly string[]) => parts.join('')
const tag = (name: string, ...inside: readonly string[]) => `<${name}>${all(...inside)}</${name}>`

function balance(code: 'OPBD' | 'CLBD', amount: bigint, currency: string, at: Instant): string {
  const type = tag('Tp', tag('CdOrPrtry', tag('Cd', code)))
  return tag('Bal', type, money(amount, currency), tag('Dt', tag('DtTm', at)))
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'

function head({ company, currency, period, opening, closing }: Statement, now: Instant): string {
  const id = `STM${sha256Hex(`${company.id}|${currency}|${period.from}|${period.until}`).slice(0, 32)}`
  const made = tag('CreDtTm', now)
  return all(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}"><BkToCstmrStmt>`,
    tag('GrpHdr', tag('MsgId', id), made),
    '<Stmt>',
    tag('Id', id),
    made,
    tag('FrToDt', tag('FrDtTm', period.from), tag('ToDtTm', period.until)),
    account(company, currency),
    balance('OPBD', opening.balance, currency, period.from),
    balance('CLBD', closing.balance, currency, period.until),
    '\n',
  )
}

function account({ id, name }: Statement['company'], currency: string): string {
  return tag(
    'Acct',
    tag('Id', tag('Othr', text('Id', shortId(id)))),
    tag('Ccy', currency),
    text('Nm', `Surety ${currency}`, 70),
    tag('Ownr', text('Nm', name, 140)),
    tag('Svcr', tag('FinInstnId', tag('Nm', 'Surety'))),
  )
}

const UETR = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

function entry(line: StatementLine): string {
  const { amount, currency, kind, orderNumber, otherName } = line
  const id = shortId(line.transferId)
  const told = [kind, orderNumber, otherName].filter((each) => each !== null).join(' · ')
  return `${tag(
    'Ntry',
    text('NtryRef', id),
    money(amount, currency),
    tag('Sts', tag('Cd', 'BOOK')),
    tag('BookgDt', tag('DtTm', line.at)),
    tag('ValDt', tag('DtTm', line.happenedAt)),
    text('AcctSvcrRef', id),
    codeOf(line),
    chargesOf(line),
    tag('NtryDtls', tag('TxDtls', references(line, id), money(amount, currency))),
    text('AddtlNtryInf', told, 500),
  )}\n`
}

/** The standard's domain says only which way money went; our own kind says what it was. */
function codeOf({ amount, kind }: StatementLine): string {
  const family = tag('Fmly', tag('Cd', amount < 0n ? 'MDOP' : 'MCOP'), tag('SubFmlyCd', 'OTHR'))
  const own = tag('Prtry', text('Cd', kind), tag('Issr', 'Surety'))
  return tag('BkTxCd', tag('Domn', tag('Cd', 'PMNT'), family), own)
}

function chargesOf({ fee, tax, currency }: StatementLine): string {
  const charges = fee + tax
  if (charges <= 0n) return ''
  const amount = amountText({ amount: charges, currency })
  return tag('Chrgs', `<TtlChrgsAndTaxAmt Ccy="${currency}">${amount}</TtlChrgsAndTaxAmt>`)
}

function references({ reference, orderNumber }: StatementLine, id: string): string {
  const isUetr = reference !== null && UETR.test(reference)
  return tag(
    'Refs',
    text('AcctSvcrRef', id),
    orderNumber === null ? '' : text('EndToEndId', orderNumber),
    isUetr ? text('UETR', reference, 36) : '',
    reference === null || isUetr ? '' : tag('Prtry', tag('Tp', 'provider'), text('Ref', reference)),
  )
}
