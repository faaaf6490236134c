import { Type } from 'typebox'
import { isRefusal, type Refusal, refuse } from '../../kernel/use-case.ts'
import { print } from '../../platform/printer.ts'
import { oneOf } from '../../platform/reply.ts'
import type { Call, Route, Services } from '../../platform/route.ts'
import { exportRoute } from '../../platform/route.ts'
import { operatorCalendar } from '../policy/calendar.rules.ts'
import { lineParams } from './credit.schemas.ts'
import { companyOfLine } from './draw-view.store.ts'
import { seenLine } from './draws.routes.ts'
import { date } from './draws.schemas.ts'
import type { LineStatement } from './line-statement.rules.ts'
import { statementPeriod } from './line-statement.rules.ts'
import { readLineStatement, statementParties } from './line-statement.store.ts'
import type { SheetLanguage } from './line-statement-sheet.rules.ts'
import { ENTRIES_PRINTED, lineSheet, sheetLanguages } from './line-statement-sheet.rules.ts'
import { lineCsv } from './write-line-csv.ts'

const tag = 'credit'
const path = '/v1/credit-lines/:lineId/statement'
const days = { from: date('the first day'), to: date('the last day') }

/** The statement that a request asks for. Refuses `period-invalid`, `period-in-the-future`. */
async function statementFor(call: Call, services: Services): Promise<Found | Refusal | undefined> {
  const lineId = await seenLine(call, services)
  if (lineId === undefined) return undefined
  const { from = '', to = '' } = call.query as Readonly<Record<'from' | 'to', string>>
  const period = statementPeriod(from, to, operatorCalendar.zone, services.now())
  if (isRefusal(period)) return period
  return { lineId, statement: await readLineStatement(services.pool, lineId, period), name: `pay-later-${from}-${to}` }
}

interface Found {
  readonly lineId: string
  readonly statement: LineStatement
  readonly name: string
}

async function* whole(file: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  yield file
}

/** The statement of account of a line, for its company and staff who read credit. */
export const creditStatementsRoutes: readonly Route[] = [
  exportRoute({
    path: `${path}.csv`,
    summary: 'The statement of account of a credit line for a period as CSV',
    tag,
    params: lineParams,
    query: Type.Object(days),
    gives: 'text/csv',
    async write(call, services) {
      const found = await statementFor(call, services)
      if (found === undefined || isRefusal(found)) return found
      return { type: 'text/csv; charset=utf-8', name: `${found.name}.csv`, chunks: whole(lineCsv(found.statement)) }
    },
  }),
  exportRoute({
    path: `${path}.pdf`,
    summary: 'The statement of account of a credit line for a period as PDF',
    tag,
    params: lineParams,
    query: Type.Object({ ...days, language: Type.Optional(oneOf(sheetLanguages)) }),
    gives: 'application/pdf',
    async write(call, services) {
      const found = await statementFor(call, services)
      if (found === undefined || isRefusal(found)) return found
      const { statement, lineId, name } = found
      if (statement.entries.length > ENTRIES_PRINTED) return refuse('too-long-to-print', { most: ENTRIES_PRINTED })
      const { language = 'en' } = call.query as { readonly language?: SheetLanguage }
      const company = (await companyOfLine(services.pool, lineId)) ?? ''
      const sheet = lineSheet(statement, await statementParties(services.pool, lineId, company), language)
      return { type: 'application/pdf', name: `${name}.pdf`, chunks: whole(await print(sheet)) }
    },
  }),
]
