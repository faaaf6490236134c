import { type TSchema, Type } from 'typebox'
import type { RecordType } from '../../kernel/use-case.ts'
import { addDays, localDate } from '../../kernel/zone.ts'
import { recordReads } from '../../platform/read-records.ts'
import { currency, instant, listOf, oneOf, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, exportRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { mappingType } from './account-mapping.rules.ts'
import { endSchedule } from './end-schedule.ts'
import { type AccountMapping, accountCode, journalAccounts } from './journal.rules.ts'
import { mapAccounts } from './map-accounts.ts'
import { companyParams, movementFilters } from './movements.routes.ts'
import { readableCompany } from './reader-of.store.ts'
import { removeView } from './remove-view.ts'
import { saveView } from './save-view.ts'
import { viewType } from './saved-view.rules.ts'
import { type ExportFormat, exportFormats, exportType, scheduleType } from './schedule.rules.ts'
import { scheduleExport } from './schedule-export.ts'
import { readStatement } from './statement.store.ts'
import { statementFile } from './statements.routes.ts'
import { transactionCenterTables } from './transaction-center.store.ts'

const closed = { additionalProperties: false }
const partOf = (name: string) =>
  Type.Object({ companyId: Type.String({ maxLength: 64 }), [name]: Type.String({ maxLength: 64 }) })
const every = oneOf(['week', 'month'])
const accounts = Object.fromEntries(
  journalAccounts.map((each) => [each, Type.Optional(Type.String({ minLength: 1, maxLength: 40 }))]),
)
const accountReply = reply({ account: oneOf(journalAccounts), code: text })

/** All records of a type of the company that is asked about, for those who may read its money. */
async function recordsOf<R>(call: Call, services: Services, type: RecordType<R>): Promise<readonly R[] | undefined> {
  const company = await readableCompany(call, services)
  if (company === undefined) return undefined
  return recordReads(services.pool, transactionCenterTables).all(type, company.companyId)
}

const list = (data: readonly unknown[] | undefined) => data && { data, next_cursor: null }
const ownCompany = (call: Call) => ({ companyId: call.params.companyId ?? '' })

/** Views of the list that a company keeps under a name. */
const viewRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/companies/:companyId/saved-views',
    summary: 'Lists of movements that the company keeps under a name',
    tag: 'books',
    params: companyParams,
    reply: listOf(reply({ view: text, name: text, query: Type.Record(text, text), saved_at: instant })),
    async read(call, services) {
      const views = await recordsOf(call, services, viewType)
      const standing = views?.filter(({ removedAt }) => removedAt === undefined)
      return list(standing?.map(({ id, name, query, savedAt }) => ({ view: id, name, query, saved_at: savedAt })))
    },
  }),
  commandRoute(saveView, {
    path: '/v1/companies/:companyId/saved-views',
    summary: 'Keep a list of movements under a name',
    tag: 'books',
    params: companyParams,
    body: Type.Object(
      {
        name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
        query: Type.Object(filtersAsTexts(), closed),
      },
      closed,
    ),
    reply: reply({ view: text }),
    input: (call) => ({ ...ownCompany(call), ...(call.body as { name: string; query: Record<string, string> }) }),
  }),
  commandRoute(removeView, {
    path: '/v1/companies/:companyId/saved-views/:viewId/removal',
    summary: 'A saved view is not needed any more',
    tag: 'books',
    params: partOf('viewId'),
    body: Type.Optional(Type.Object({}, closed)),
    reply: reply({ view: text }),
    input: (call) => ({ ...ownCompany(call), viewId: call.params.viewId ?? '' }),
  }),
]

/** The filters of the list as they stand in an address. */
function filtersAsTexts(): Readonly<Record<string, TSchema>> {
  const names = Object.keys(movementFilters)
  return Object.fromEntries(names.map((name) => [name, Type.Optional(Type.String({ maxLength: 100 }))]))
}

const mappingRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/companies/:companyId/account-mapping',
    summary: 'What the company calls the accounts of its own books in accounting exports',
    tag: 'books',
    params: companyParams,
    reply: listOf(accountReply),
    async read(call, services) {
      const found = await recordsOf(call, services, mappingType)
      const mapping = found?.[0]?.accounts ?? {}
      return list(found && journalAccounts.map((account) => ({ account, code: accountCode(mapping, account) })))
    },
  }),
  commandRoute(mapAccounts, {
    path: '/v1/companies/:companyId/account-mapping',
    summary: 'Name the accounts of the company’s own books; what is not named has its default',
    tag: 'books',
    params: companyParams,
    body: Type.Object({ accounts: Type.Object(accounts, closed) }, closed),
    reply: reply({ accounts: Type.Object(accounts, closed) }),
    input: (call) => ({ ...ownCompany(call), accounts: (call.body as { accounts: AccountMapping }).accounts }),
  }),
]

const scheduleRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/companies/:companyId/export-schedules',
    summary: 'Exports that come by themselves',
    tag: 'books',
    params: companyParams,
    reply: listOf(
      reply({ schedule: text, every, format: oneOf(exportFormats), currency, zone: text, next_at: instant }),
    ),
    async read(call, services) {
      const all = await recordsOf(call, services, scheduleType)
      const running = all?.filter(({ endedAt }) => endedAt === undefined)
      return list(
        running?.map(({ id, nextAt, every: each, format, currency: of, zone }) => ({
          schedule: id,
          every: each,
          format,
          currency: of,
          zone,
          next_at: nextAt,
        })),
      )
    },
  }),
  commandRoute(scheduleExport, {
    path: '/v1/companies/:companyId/export-schedules',
    summary: 'Let a statement come by itself when each week or month is over',
    tag: 'books',
    params: companyParams,
    body: Type.Object({ every, format: oneOf(exportFormats), currency: Type.String({ maxLength: 3 }) }, closed),
    reply: reply({ schedule: text, next_at: instant }),
    input: (call) => ({
      ...ownCompany(call),
      ...(call.body as { every: 'week' | 'month'; format: ExportFormat; currency: string }),
    }),
  }),
  commandRoute(endSchedule, {
    path: '/v1/companies/:companyId/export-schedules/:scheduleId/removal',
    summary: 'Let an export come no more',
    tag: 'books',
    params: partOf('scheduleId'),
    body: Type.Optional(Type.Object({}, closed)),
    reply: reply({ schedule: text }),
    input: (call) => ({ ...ownCompany(call), scheduleId: call.params.scheduleId ?? '' }),
  }),
]

const made = reply({
  export: text,
  schedule: text,
  format: oneOf(exportFormats),
  currency,
  from_at: instant,
  until_at: instant,
  made_at: instant,
  file: text,
})

const exportRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/companies/:companyId/exports',
    summary: 'Exports that came by themselves, the newest first',
    tag: 'books',
    params: companyParams,
    reply: listOf(made),
    async read(call, services) {
      const all = await recordsOf(call, services, exportType)
      const newest = all && [...all].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1)).slice(0, 100)
      return list(
        newest?.map(({ id, scheduleId, format, currency: of, fromAt, untilAt, madeAt, companyId }) => ({
          export: id,
          schedule: scheduleId,
          format,
          currency: of,
          from_at: fromAt,
          until_at: untilAt,
          made_at: madeAt,
          file: `/v1/companies/${companyId}/exports/${id}/file`,
        })),
      )
    },
  }),
  exportRoute({
    path: '/v1/companies/:companyId/exports/:exportId/file',
    summary: 'An export that came by itself, as a file',
    tag: 'books',
    gives: '*/*',
    params: partOf('exportId'),
    async write(call, services) {
      const company = await readableCompany(call, services)
      const reads = recordReads(services.pool, transactionCenterTables)
      const found = company && (await reads.one(exportType, company.companyId, call.params.exportId ?? ''))
      const schedule = found && (await reads.one(scheduleType, found.companyId, found.scheduleId))
      if (company === undefined || found === undefined || schedule === undefined) return undefined
      const { companyId: id, name } = company
      const { zone } = schedule
      const days = { fromDate: localDate(found.fromAt, zone), untilDate: addDays(localDate(found.untilAt, zone), -1) }
      const period = { from: found.fromAt, until: found.untilAt, isFinal: true }
      const head = { company: { id, name, zone }, currency: found.currency, ...days, period }
      return statementFile(await readStatement(services.pool, head), found.format, 'en', services)
    },
  }),
]

/** Routes of what a company keeps for itself: views, the accounts of its books, exports that come by themselves. */
export const keepingRoutes: readonly Route[] = [...viewRoutes, ...mappingRoutes, ...scheduleRoutes, ...exportRoutes]
