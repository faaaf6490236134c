import { known } from '../../kernel/known.ts'
import type { Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { XmlElement } from '../../kernel/xml-tree.ts'
import type { BankBalance, BankEntry, BankFormat, OnEntry, StatementHead } from './bank-entry.rules.ts'
import { addsUp } from './bank-entry.rules.ts'
import { accountIn, entryIn } from './camt-entry.rules.ts'
import {
  amountIn,
  at,
  BankFileFault,
  children,
  dateIn,
  directionIn,
  neededChild,
  reading,
  textAt,
} from './camt-field.rules.ts'

/** The message's element under Document, and that of one statement in it, by format. */
const messages = {
  BkToCstmrAcctRpt: { format: 'camt.052', each: 'Rpt' },
  BkToCstmrStmt: { format: 'camt.053', each: 'Stmt' },
  BkToCstmrDbtCdtNtfctn: { format: 'camt.054', each: 'Ntfctn' },
} as const satisfies Readonly<Record<string, { readonly format: BankFormat; readonly each: string }>>

const messageOf = (name: string): (typeof messages)[keyof typeof messages] | undefined =>
  messages[name as keyof typeof messages]

/** The document that holds the message: banks put envelopes around it. */
function holderOf(element: XmlElement): XmlElement | undefined {
  if (element.children.some(({ name }) => messageOf(name) !== undefined)) return element
  return element.children.map(holderOf).find((each) => each !== undefined)
}

/** The elements that a reader hands over one by one. */
export const camtParts: ReadonlySet<string> = new Set(['Ntry', 'Rpt', 'Stmt', 'Ntfctn'])

/** No bank lists more in one statement; a larger one comes in pages. */
export const ENTRIES_MOST = 200_000

/** What is remembered of the entries of a statement until it ends: they themselves are heard and gone. */
interface Heard {
  readonly count: number
  /** The first entry in each currency. */
  readonly currencies: ReadonlyMap<string, BankEntry>
  /** The first few batches whose payments do not add up. */
  readonly apart: readonly number[]
}

const silence: Heard = { count: 0, currencies: new Map(), apart: [] }
const WARNINGS_MOST = 10

function heard({ count, currencies, apart }: Heard, entry: BankEntry): Heard {
  const isApart = apart.length < WARNINGS_MOST && entry.details.length > 1 && !addsUp(entry)
  return {
    count: count + 1,
    currencies: currencies.has(entry.currency) ? currencies : new Map([...currencies, [entry.currency, entry]]),
    apart: isApart ? [...apart, entry.n] : apart,
  }
}

/**
 * Reads a camt message part by part, as `readXmlParts` hands them over: each entry is heard once and kept nowhere.
 * `finish` answers the statements without them.
 */
export function camtReader(onEntry: OnEntry) {
  const statements: StatementHead[] = []
  let before = silence
  const take = (part: XmlElement, path: readonly string[]): Refusal | undefined => {
    const message = path.map(messageOf).find((each) => each !== undefined)
    if (message === undefined) return undefined
    if (part.name === 'Ntry') {
      if (before.count >= ENTRIES_MOST)
        return refuse('bank-file-invalid', { line: part.line ?? null, why: `more than ${ENTRIES_MOST} entries` })
      const entry = reading(() => entryIn(part, before.count + 1, ''))
      if ('refused' in entry) return entry
      onEntry(entry, statements.length, message.format)
      before = heard(before, entry)
      return undefined
    }
    const statement = reading(() => statementIn(part, message.format, before))
    if ('refused' in statement) return statement
    statements.push(statement)
    before = silence
    return undefined
  }
  return { take, finish: (document: XmlElement) => reading(() => finished(document, statements)) }
}

/** Versions are told by the document's namespace: `urn:iso:std:iso:20022:tech:xsd:camt.053.001.08`. */
function versionIn({ namespace, line }: XmlElement, format: BankFormat): string {
  const found = /camt\.(05[234])\.001\.(\d{2})/.exec(namespace)
  if (found === null) return ''
  const [, kind, version = ''] = found
  if (`camt.${kind}` !== format)
    throw new BankFileFault(line, `the namespace says camt.${kind}, the content is ${format}`)
  if (Number(version) < 2 || Number(version) > 13)
    throw new BankFileFault(line, `${format}.001.${version} is not read: versions 02 to 13 are`)
  return version
}

function finished(root: XmlElement, statements: readonly StatementHead[]): readonly StatementHead[] {
  const document = holderOf(root)
  const message = document?.children.find(({ name }) => messageOf(name) !== undefined)
  const kind = messageOf(message?.name ?? '')
  if (document === undefined || message === undefined || kind === undefined) {
    const first = root.children[0] ?? root
    throw new BankFileFault(first.line, `${first.name} is no camt.052, camt.053 or camt.054 message`)
  }
  const version = versionIn(document, kind.format)
  if (statements.length === 0)
    throw new BankFileFault(
      message.line,
      `${message.name} has no ${kind.each}: a ${kind.format} message tells of at least one account`,
    )
  return statements.map((each) => ({ ...each, version }))
}

/** OPBD and CLBD; where a bank gives only the closing of the day before (PRCD), that is the opening. */
function balanceIn(statement: XmlElement, ...codes: readonly string[]): BankBalance | undefined {
  const found = codes.flatMap((code) =>
    children(statement, 'Bal').filter((each) => textAt(each, 'Tp', 'CdOrPrtry', 'Cd') === code),
  )
  // A statement in pages has intermediate balances (ITBD) and repeats: the first opens, the last closes.
  const balance = codes[0] === 'CLBD' ? found.at(-1) : found[0]
  if (balance === undefined) return undefined
  const { amount, currency } = amountIn(neededChild(balance, 'Amt'))
  const date = dateIn(at(balance, 'Dt'))?.slice(0, 10)
  return { amount: directionIn(balance) === 'credit' ? amount : -amount, currency, ...known({ date }) }
}

function statementIn(element: XmlElement, format: BankFormat, entries: Heard): StatementHead {
  const holder = neededChild(element, 'Acct')
  const account = accountIn(holder)
  if (account === undefined) throw new BankFileFault(holder.line, 'Acct has neither an IBAN nor another number')
  const createdOn = textAt(element, 'CreDtTm') ?? textAt(element, 'FrToDt', 'ToDtTm') ?? '1970-01-01'
  const opening = balanceIn(element, 'OPBD', 'PRCD')
  const closing = balanceIn(element, 'CLBD')
  const [first, ...others] = [...entries.currencies.values()]
  const currency = textAt(holder, 'Ccy') ?? opening?.currency ?? closing?.currency ?? first?.currency ?? ''
  const foreign = [first, ...others].find((each) => each !== undefined && each.currency !== currency)
  if (foreign !== undefined)
    throw new BankFileFault(foreign.line, `entry ${foreign.n} is in ${foreign.currency}, the account in ${currency}`)
  const sequence = Number(textAt(element, 'ElctrncSeqNb') ?? textAt(element, 'LglSeqNb') ?? Number.NaN)
  const page = Number(textAt(element, 'StmtPgntn', 'PgNb') ?? Number.NaN)
  return {
    format,
    version: '',
    id: textAt(element, 'Id') ?? '',
    ...(Number.isSafeInteger(sequence) ? { sequence } : {}),
    ...(Number.isSafeInteger(page) ? { page } : {}),
    account,
    ...known({
      accountName: textAt(holder, 'Ownr', 'Nm')?.slice(0, 140),
      bankName: (textAt(holder, 'Svcr', 'FinInstnId', 'Nm') ?? bicIn(holder))?.slice(0, 140),
    }),
    currency,
    createdOn,
    ...known({ opening, closing }),
    warnings: warningsOf(entries.apart, currency, opening, closing),
  }
}

function bicIn(holder: XmlElement): string | undefined {
  const bank = at(holder, 'Svcr', 'FinInstnId')
  return textAt(bank, 'BICFI') ?? textAt(bank, 'BIC')
}

function warningsOf(
  apart: readonly number[],
  currency: string,
  opening?: BankBalance,
  closing?: BankBalance,
): readonly string[] {
  const odd = (name: string, balance?: BankBalance) =>
    balance === undefined || balance.currency === currency
      ? []
      : [`The ${name} balance is in ${balance.currency}, the account in ${currency}: it is not compared.`]
  return [
    ...odd('opening', opening),
    ...odd('closing', closing),
    ...apart.map((n) => `The payments of entry ${n} do not add up to it: it is booked as one.`),
  ]
}
