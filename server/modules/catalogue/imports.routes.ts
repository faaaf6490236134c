import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { csvText } from '../../platform/csv.ts'
import { fileName } from '../../platform/files/file-name.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { oneOf } from '../../platform/reply.ts'
import type { Call, FileLimits, Route, Services } from '../../platform/route.ts'
import { commandRoute, exportRoute, queryRoute, uploadRoute } from '../../platform/route.ts'
import { outcomes, type RowOutcome } from './import.rules.ts'
import * as schemas from './import.schemas.ts'
import { importRows, importView, listImports, oneImport, rowView } from './import-view.store.ts'
import { policyNow } from './policy-now.store.ts'
import { receiveImport } from './receive-import.ts'
import { type StepImport, stepImport } from './step-import.ts'
import { importTemplate } from './template.rules.ts'

const tag = 'products'
const empty = Type.Optional(Type.Object({}, { additionalProperties: false }))
const own = ({ actor }: Call) => ({ companyId: actor.company ?? '' })
const importOf = ({ params: { importId = '' } }: Call) => importId

/** Tables in whatever encoding, workbooks, XML: what is in them, reading says. */
const taken = [
  'text/csv',
  'text/plain',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]
/** A workbook packs its cells well: so many times its size it may be, unpacked. */
const UNPACKED_TIMES = 10

async function admit({ actor }: Call, services: Services): Promise<FileLimits | undefined> {
  if (actor.company === undefined) return undefined
  const { importBytes: bytes } = await policyNow(services)
  return { bytes, filmBytes: bytes, types: taken, pixels: 1, entries: 2000, unpacked: bytes * UNPACKED_TIMES }
}

interface Asked {
  readonly name: string
  readonly language?: string
  readonly currency?: string
  readonly decimal?: 'point' | 'comma'
  readonly lists?: 'yes' | 'no'
}

function optionsOf({ language = 'en', currency, decimal, lists = 'no' }: Asked) {
  return {
    language,
    lists: lists === 'yes',
    ...(currency === undefined ? {} : { currency }),
    ...(decimal === undefined ? {} : { decimal }),
  }
}

async function importsPage(call: Call, { pool }: Services) {
  if (call.actor.company === undefined) return undefined
  const page = readPage(call.query)
  if (isRefusal(page)) return page
  const rows = await listImports(pool, own(call).companyId, page.after?.[0], page.limit + 1)
  return pageOf(rows, page.limit, importView, ({ importId }) => [importId])
}

async function rowsPage(call: Call, { pool }: Services) {
  const about = { ...own(call), importId: importOf(call) }
  if ((await oneImport(pool, about.companyId, about.importId)) === undefined) return undefined
  const page = readPage(call.query)
  if (isRefusal(page)) return page
  const { outcome, left } = call.query as { outcome?: RowOutcome; left?: 'yes' }
  const after = Number(page.after?.[0] ?? 0)
  const asked = {
    ...about,
    ...(outcome && { outcome }),
    isLeft: left === 'yes',
    after: Number.isInteger(after) ? after : 0,
  }
  const rows = await importRows(pool, { ...asked, limit: page.limit + 1 })
  return pageOf(rows, page.limit, rowView, ({ n }) => [String(n)])
}

/** A step of an import: its path is a noun of it. */
function stepRoute(step: StepImport['step'], path: string, summary: string): Route {
  return commandRoute(stepImport, {
    path: `/v1/product-imports/:importId/${path}`,
    summary,
    tag,
    params: schemas.importParams,
    body: empty,
    reply: schemas.importStepReply,
    input: (call) => ({ ...own(call), importId: importOf(call), step }),
  })
}

/** Routes of imports: a file, its rows before and after, taking and putting back. */
export const importsRoutes: readonly Route[] = [
  exportRoute({
    path: '/v1/product-imports/template.csv',
    summary: 'A table to fill in: every column, and an example',
    tag,
    gives: 'text/csv',
    async write({ actor }) {
      if (actor.company === undefined) return undefined
      const text = csvText(importTemplate)
      const chunks = (async function* () {
        yield text
      })()
      return { type: 'text/csv; charset=utf-8', name: 'products.csv', chunks, bytes: Buffer.byteLength(text) }
    },
  }),
  uploadRoute(receiveImport, {
    path: '/v1/product-imports',
    summary: 'Send a file of products: CSV, XLSX or a UBL catalogue; nothing is taken before you say so',
    tag,
    query: schemas.importQuery,
    reply: schemas.importStepReply,
    admit,
    nameOf: ({ query }) => String(query.name),
    input: (call, { sha256, bytes, type }) => {
      const asked = call.query as unknown as Asked
      const file = { file: sha256, bytes: BigInt(bytes), type, name: fileName(asked.name, type) }
      return { ...own(call), ...file, options: optionsOf(asked) }
    },
  }),
  queryRoute({
    path: '/v1/product-imports',
    summary: 'Your imports, the newest first',
    tag,
    query: pageQuery({}),
    reply: schemas.importList,
    read: importsPage,
  }),
  queryRoute({
    path: '/v1/product-imports/:importId',
    summary: 'An import: how it was read, what its rows come to, what became of them',
    tag,
    params: schemas.importParams,
    reply: schemas.importReply,
    read: (call, { pool }) => oneImport(pool, own(call).companyId, importOf(call)),
  }),
  queryRoute({
    path: '/v1/product-imports/:importId/rows',
    summary: 'The rows of an import, a wrong one with each column and reason',
    tag,
    params: schemas.importParams,
    query: pageQuery({
      outcome: Type.Optional(oneOf(outcomes)),
      left: Type.Optional(
        Type.Literal('yes', { description: 'only rows that were not taken, or not put back, with the reason' }),
      ),
    }),
    reply: schemas.rowList,
    read: rowsPage,
  }),
  stepRoute('apply', 'application', 'Take the good rows'),
  stepRoute('discard', 'disposal', 'Throw an import away that was not taken'),
  stepRoute('undo', 'undo', 'Put back what an import did; what was changed since stays, and is named'),
]
