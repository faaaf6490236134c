import { Type } from 'typebox'
import { isCurrency } from '../../kernel/currency.ts'
import { toWire } from '../../kernel/money.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/use-case.ts'
import { print } from '../../platform/printer.ts'
import { recordReads } from '../../platform/read-records.ts'
import { count, currency, flag, instant, money, oneOf, reply, text } from '../../platform/reply.ts'
import {
  type Call,
  type ExportAnswer,
  exportRoute,
  queryRoute,
  type Route,
  type Services,
} from '../../platform/route.ts'
import { mappingType } from './account-mapping.rules.ts'
import { companyParams } from './movements.routes.ts'
import { balancesReply, balancesWire } from './movements.schemas.ts'
import { readableCompany } from './reader-of.store.ts'
import { type ExportFormat, exportFormats } from './schedule.rules.ts'
import { periodOf, type Statement, type StatementLine } from './statement.rules.ts'
import { readStatement, statementLines } from './statement.store.ts'
import { PRINTED_MOST, statementSheet } from './statement-sheet.rules.ts'
import { type StatementLanguage, statementLanguages } from './statement-words.rules.ts'
import { transactionCenterTables } from './transaction-center.store.ts'
import { statementCamt } from './write-camt.ts'
import { statementCsv } from './write-csv.ts'
import { statementJournal } from './write-journal.ts'
import { statementWorkbook } from './write-workbook.ts'

const day = (description: string) => Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description })
const asked = {
  currency: Type.String({ maxLength: 3, description: 'ISO 4217' }),
  from: day('the first day, in the zone of the company'),
  until: day('the last day'),
}

const statementReply = reply({
  company: text,
  company_name: text,
  zone: text,
  currency,
  from: text,
  until: text,
  from_at: instant,
  until_at: instant,
  is_final: flag,
  opening: balancesReply,
  closing: balancesReply,
  totals: Type.Array(reply({ kind: text, family: text, count, amount: money, fee: money, tax: money })),
  movements: count,
})

/** The statement that a request asks for. Refuses `currency-unknown`, `period-invalid`, `period-in-the-future`. */
async function statementFor(call: Call, services: Services): Promise<Statement | Refusal | undefined> {
  const company = await readableCompany(call, services)
  if (company === undefined) return undefined
  const { currency: of, from, until } = call.query as Readonly<Record<'currency' | 'from' | 'until', string>>
  if (!isCurrency(of)) return refuse('currency-unknown', { currency: of })
  const period = periodOf(from, until, company.zone, services.now())
  if (isRefusal(period)) return period
  const { companyId: id, name, zone } = company
  const head = { company: { id, name, zone }, currency: of, fromDate: from, untilDate: until, period }
  return readStatement(services.pool, head)
}

function statementWire(statement: Statement) {
  const { company, currency: of, fromDate, untilDate, period, opening, closing, totals } = statement
  const wire = (amount: bigint) => toWire({ amount, currency: of })
  return {
    company: company.id,
    company_name: company.name,
    zone: company.zone,
    currency: of,
    from: fromDate,
    until: untilDate,
    from_at: period.from,
    until_at: period.until,
    is_final: period.isFinal,
    opening: balancesWire(opening),
    closing: balancesWire(closing),
    totals: totals.map(({ kind, family, count: n, amount, fee, tax }) => ({
      ...{ kind, family, count: Number(n) },
      ...{ amount: wire(amount), fee: wire(fee), tax: wire(tax) },
    })),
    movements: Number(statement.count),
  }
}

const types: Readonly<Record<ExportFormat, readonly [type: string, ending: string]>> = {
  csv: ['text/csv; charset=utf-8', 'csv'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  pdf: ['application/pdf', 'pdf'],
  camt053: ['application/xml', 'xml'],
  journal: ['text/csv; charset=utf-8', 'journal.csv'],
}

type Pages = AsyncIterable<readonly StatementLine[]>

async function* printed(statement: Statement, pages: Pages, language: StatementLanguage): AsyncGenerator<Uint8Array> {
  const lines: StatementLine[] = []
  for await (const page of pages) lines.push(...page)
  yield await print(statementSheet(statement, lines, language))
}

/** A statement as a file. Refuses `too-long-to-print` { most }. */
export async function statementFile(
  statement: Statement,
  format: ExportFormat,
  language: StatementLanguage,
  { pool, now }: Pick<Services, 'pool' | 'now'>,
): Promise<ExportAnswer | Refusal> {
  const { company, currency: of, fromDate, untilDate, count: n } = statement
  if (format === 'pdf' && n > PRINTED_MOST) return refuse('too-long-to-print', { most: Number(PRINTED_MOST) })
  const [type, ending] = types[format]
  const name = `surety-${of}-${fromDate}-${untilDate}.${ending}`
  const lines = statementLines(pool, statement)
  const mapping = await recordReads(pool, transactionCenterTables).one(mappingType, company.id, 'accounts')
  const written = {
    csv: () => statementCsv(statement, lines),
    xlsx: () => statementWorkbook(statement, lines),
    pdf: () => printed(statement, lines, language),
    camt053: () => statementCamt(statement, lines, now()),
    journal: () => statementJournal(statement, lines, mapping?.accounts ?? {}),
  }
  return { type, name, chunks: written[format]() }
}

/** Routes of statements: what is on them, and as a file. */
export const statementsRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/companies/:companyId/statement',
    summary: 'A statement over days in one currency: opening balance, what moved by kind, closing balance',
    tag: 'books',
    reply: statementReply,
    params: companyParams,
    query: Type.Object(asked),
    async read(call, services) {
      const found = await statementFor(call, services)
      return found === undefined || isRefusal(found) ? found : statementWire(found)
    },
  }),
  exportRoute({
    path: '/v1/companies/:companyId/statement-file',
    summary: 'A statement with every movement as CSV, XLSX, PDF, ISO 20022 camt.053, or a journal of double entry',
    tag: 'books',
    gives: '*/*',
    params: companyParams,
    query: Type.Object({
      ...asked,
      format: oneOf(exportFormats),
      language: Type.Optional(oneOf(statementLanguages)),
    }),
    async write(call, services) {
      const statement = await statementFor(call, services)
      if (statement === undefined || isRefusal(statement)) return statement
      const { format, language = 'en' } = call.query as { format: ExportFormat; language?: StatementLanguage }
      return statementFile(statement, format, language, services)
    },
  }),
]
