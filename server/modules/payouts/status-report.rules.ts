import { parseInstant } from '../../kernel/instant.ts'
import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { XmlElement } from '../../kernel/xml-tree.ts'
import { childOf, childrenOf, textOf } from '../../kernel/xml-tree.ts'
import { reasonOf } from './bank-reason.rules.ts'
import type { BankWord } from './payment-order.rules.ts'

/** What a bank's report says of one level: a whole file, a payment information, or one transfer. */
export interface Said {
  readonly word: BankWord
  readonly reason?: string
}

/** A payment status report (pain.002), read. */
export interface StatusReport {
  /** The bank's id of the report: the same report twice is one. */
  readonly reportId: string
  readonly createdAt: Instant
  /** Of the file that it is about. */
  readonly messageId: string
  /** About every transfer that is not named below; absent: nothing is said of those. */
  readonly all?: Said
  /** By the end-to-end id, or the instruction id, which are the same in our files. */
  readonly transfers: readonly (Said & { readonly endToEndId: string })[]
}

/** Status codes (ISO 20022 ExternalPaymentGroupStatus and …TransactionStatus). `PART` says nothing of its own. */
const wordsOf: Readonly<Record<string, BankWord>> = {
  ACTC: 'accepted',
  ACCP: 'accepted',
  ACSP: 'accepted',
  ACSC: 'accepted',
  ACWC: 'accepted',
  ACWP: 'accepted',
  ACFC: 'accepted',
  RCVD: 'pending',
  PDNG: 'pending',
  PATC: 'pending',
  RJCT: 'rejected',
  CANC: 'rejected',
}

/**
 * Reads a pain.002 of any version: group, payment information and transfer level; the nearest level speaks for a
 * transfer. Refuses `not-a-status-report` { found }, `status-report-incomplete` { missing }, `status-unknown` { code }.
 */
export function readStatusReport(root: XmlElement, receivedAt: Instant): StatusReport | Refusal {
  const ns = root.namespace
  const report = childOf(root, ns, 'CstmrPmtStsRpt')
  if (report === undefined || !/:pain\.002\.001\.\d\d$/.test(ns))
    return refuse('not-a-status-report', { found: ns.slice(0, 100) })
  const header = childOf(report, ns, 'GrpHdr')
  const group = childOf(report, ns, 'OrgnlGrpInfAndSts')
  const [reportId, messageId] = [header && textOf(header, ns, 'MsgId'), group && textOf(group, ns, 'OrgnlMsgId')]
  if (reportId === undefined) return refuse('status-report-incomplete', { missing: 'GrpHdr/MsgId' })
  if (group === undefined || messageId === undefined)
    return refuse('status-report-incomplete', { missing: 'OrgnlGrpInfAndSts/OrgnlMsgId' })
  const codes = new Set<string>()
  const all = saidIn(group, ns, 'GrpSts', codes)
  const read = childrenOf(report, ns, 'OrgnlPmtInfAndSts').map((each) => informationOf(each, ns, codes))
  for (const code of codes) if (!(code in wordsOf) && code !== 'PART') return refuse('status-unknown', { code })
  // A file of ours has one payment information: what is said of it is said of every transfer.
  const nearest = read.map(({ said }) => said).find((said) => said !== undefined) ?? all
  return {
    reportId: reportId.slice(0, 35),
    createdAt: writtenAt(header && textOf(header, ns, 'CreDtTm')) ?? receivedAt,
    messageId,
    ...(nearest === undefined ? {} : { all: nearest }),
    transfers: read.flatMap(({ transfers }) => transfers),
  }
}

/** ISODateTime may come without an offset; then it is taken as UTC. */
function writtenAt(text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined
  return parseInstant(text) ?? parseInstant(`${text}Z`)
}

function informationOf(information: XmlElement, ns: string, codes: Set<string>) {
  const said = saidIn(information, ns, 'PmtInfSts', codes)
  const transfers = childrenOf(information, ns, 'TxInfAndSts').flatMap((each) => {
    const [own, id] = [
      saidIn(each, ns, 'TxSts', codes),
      textOf(each, ns, 'OrgnlEndToEndId') ?? textOf(each, ns, 'OrgnlInstrId'),
    ]
    return own === undefined || id === undefined ? [] : [{ ...own, endToEndId: id.slice(0, 35) }]
  })
  return { said, transfers }
}

function saidIn(element: XmlElement, ns: string, name: string, codes: Set<string>): Said | undefined {
  const code = textOf(element, ns, name)
  if (code === undefined) return undefined
  codes.add(code)
  const word = wordsOf[code]
  if (word === undefined) return undefined
  const why = childrenOf(element, ns, 'StsRsnInf')
    .map((each) => reasonIn(each, ns))
    .find((each) => each !== undefined)
  return why === undefined || word !== 'rejected' ? { word } : { word, reason: why }
}

function reasonIn(information: XmlElement, ns: string): string | undefined {
  const reason = childOf(information, ns, 'Rsn')
  const code = reason && (textOf(reason, ns, 'Cd') ?? textOf(reason, ns, 'Prtry'))
  return code === undefined ? undefined : reasonOf(code)
}

/** What the report says of one transfer; `undefined` = nothing. */
export function saidOf(report: Pick<StatusReport, 'all' | 'transfers'>, endToEndId: string): Said | undefined {
  return report.transfers.find((each) => each.endToEndId === endToEndId) ?? report.all
}
