import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Type } from 'typebox'
import { isCurrency } from '../../kernel/currency.ts'
import { isRefusal, refuse } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { type Call, commandRoute, queryRoute, type Route } from '../../platform/route.ts'
import { accountBalance } from '../ledger/index.ts'
import { readPayingAccounts } from '../payouts/index.ts'
import { accountNamePattern } from '../payouts/own-account.rules.ts'
import {
  accountReply,
  accountsReply,
  caseReply,
  casesReply,
  entriesReply,
  fileReply,
  filesReply,
  fileView,
  statementReply,
  statementsReply,
} from './bank.schemas.ts'
import { bankFileRoot } from './bank-file.rules.ts'
import {
  caseView,
  entryView,
  type From,
  hasStatement,
  listAccounts,
  listCases,
  listEntries,
  listFiles,
  listStatements,
  type Row,
  readFileRow,
  readStatement,
  statementView,
} from './bank-lists.store.ts'
import type { CaseStep } from './case.rules.ts'
import { debtsRoutes } from './debts.routes.ts'
import { fxRoutes } from './fx.routes.ts'
import { openClientAccount } from './open-client-account.ts'
import { providerReportsRoutes } from './provider-reports.routes.ts'
import { receiveBankFile } from './receive-bank-file.ts'
import { bytesHash } from './reconciliation.jobs.ts'
import { safeguardingRoutes } from './safeguarding.routes.ts'
import { wiresRoutes } from './wires.routes.ts'
import { workOnCase } from './work-on-case.ts'

const operatorId = 'cmp_operator'
/** What a bank sends in a day fits; a larger file goes in by the watched folder or the command line. */
const FILE_BYTES_MOST = 100 * 1024 * 1024
const tag = 'reconciliation'
const short = (maxLength: number) => Type.String({ maxLength })
const statementParams = Type.Object({ statementId: short(64) })

/** A page of one of finance's lists; nobody else finds it. */
async function listed(
  { actor, query }: Call,
  keys: readonly string[],
  list: (from: From) => Promise<readonly Row[]>,
  view: (row: Row) => unknown,
) {
  if (actor.company !== operatorId) return undefined
  const page = readPage(query, keys.length)
  if (isRefusal(page)) return page
  const rows = await list({ after: page.after ?? [], limit: page.limit + 1 })
  return pageOf(rows, page.limit, view, (row) => keys.map((key) => String(row[key])))
}

const asRow = (row: Row) => row

async function fileInput({ body, query }: Call) {
  const bytes = body as Buffer
  const name = String(query.name ?? 'upload')
  return {
    fileId: bankFileRoot(bytesHash(bytes)),
    name,
    bytes: bytes.length,
    gzipped: await promisify(gzip)(bytes, { level: 1 }),
  }
}

const accountBody = Type.Object(
  {
    name: Type.String({ pattern: accountNamePattern, description: 'as the ledger names it: assets:bank:NAME' }),
    number: Type.String({ minLength: 4, maxLength: 64, description: "IBAN, or the bank's own number" }),
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
    holder: short(140),
    bank_name: short(140),
    virtual_prefix: Type.Optional(
      Type.String({ maxLength: 40, description: "virtual accounts are this and an order's short number" }),
    ),
    providers: Type.Optional(
      Type.Array(
        Type.Object(
          { provider: short(40), payer: Type.String({ minLength: 2, maxLength: 140 }) },
          { additionalProperties: false },
        ),
        { maxItems: 20 },
      ),
    ),
  },
  { additionalProperties: false },
)

interface AccountBody {
  readonly name: string
  readonly number: string
  readonly currency: string
  readonly holder: string
  readonly bank_name: string
  readonly virtual_prefix?: string
  readonly providers?: readonly { readonly provider: string; readonly payer: string }[]
}

function accountInput(call: Call) {
  const { bank_name, virtual_prefix, providers = [], ...body } = call.body as AccountBody
  if (!isCurrency(body.currency)) return refuse('currency-unknown', { currency: body.currency })
  return { ...body, bankName: bank_name, providers, ...(virtual_prefix ? { virtualPrefix: virtual_prefix } : {}) }
}

const stepBody = Type.Object(
  {
    step: Type.Union(['assign', 'note', 'close'].map((step) => Type.Literal(step))),
    assignee: Type.Optional(short(64)),
    text: Type.Optional(short(1_000)),
    resolution: Type.Optional(Type.Union(['charge', 'explained'].map((each) => Type.Literal(each)))),
    reason: Type.Optional(short(1_000)),
  },
  { additionalProperties: false },
)

function stepOf({ body, actor }: Call): CaseStep {
  const {
    step,
    assignee,
    text = '',
    resolution = 'explained',
    reason = '',
  } = body as Record<string, string | undefined>
  if (step === 'assign') return { step, assignee: assignee ?? actor.person ?? '' }
  if (step === 'note') return { step, text }
  return { step: 'close', resolution: resolution === 'charge' ? 'charge' : 'explained', reason }
}

/** Routes of bank files, statements, accounts, cases and wires: finance's. */
export const reconciliationRoutes: readonly Route[] = [
  ...wiresRoutes,
  ...debtsRoutes,
  ...safeguardingRoutes,
  ...fxRoutes,
  ...providerReportsRoutes,
  commandRoute(receiveBankFile, {
    path: '/v1/bank-files',
    summary: 'Hand in a file of the bank: camt.052, 053, 054 or MT940 (finance)',
    tag,
    reply: fileReply,
    takes: 'application/octet-stream',
    bodyLimit: FILE_BYTES_MOST,
    status: 202,
    idempotency: 'optional',
    query: Type.Object({ name: Type.Optional(short(200)) }),
    input: fileInput,
  }),
  queryRoute({
    path: '/v1/bank-files',
    summary: 'Files of the bank and what came of them, newest first',
    tag,
    reply: filesReply,
    query: pageQuery({}),
    read: (call, { pool }) => listed(call, ['received_at', 'id'], (from) => listFiles(pool, from), asRow),
  }),
  queryRoute({
    path: '/v1/bank-files/:fileId',
    summary: 'One file of the bank and what came of it',
    tag,
    reply: fileView,
    params: Type.Object({ fileId: short(64) }),
    read: async ({ actor, params }, { pool }) =>
      actor.company === operatorId ? readFileRow(pool, params.fileId ?? '') : undefined,
  }),
  commandRoute(openClientAccount, {
    path: '/v1/client-accounts',
    summary: 'Name an account of the operator that holds money of clients, or change what is known of it',
    tag,
    reply: accountReply,
    body: accountBody,
    input: accountInput,
  }),
  queryRoute({
    path: '/v1/client-accounts',
    summary: 'The accounts of the operator: what the bank says against what the books say, and which pay by file',
    tag,
    reply: accountsReply,
    read: async ({ actor }, { pool }) => {
      if (actor.company !== operatorId) return undefined
      const balance = (name: string, currency: string) => accountBalance(pool, `assets:bank:${name}`, currency)
      return { data: await listAccounts(pool, balance, await readPayingAccounts(pool)), next_cursor: null }
    },
  }),
  queryRoute({
    path: '/v1/bank-statements',
    summary: "The bank's statements, newest first",
    tag,
    reply: statementsReply,
    query: pageQuery({ account: Type.Optional(short(64)) }),
    read: (call, { pool }) =>
      listed(
        call,
        ['received_at', 'id'],
        (from) => listStatements(pool, String(call.query.account ?? ''), from),
        statementView,
      ),
  }),
  queryRoute({
    path: '/v1/bank-statements/:statementId',
    summary: 'One statement, and what its entries became',
    tag,
    reply: statementReply,
    params: statementParams,
    read: async ({ actor, params }, { pool }) =>
      actor.company === operatorId ? readStatement(pool, params.statementId ?? '') : undefined,
  }),
  queryRoute({
    path: '/v1/bank-statements/:statementId/entries',
    summary: 'Its entries as listed, each with what it became and why',
    tag,
    reply: entriesReply,
    params: statementParams,
    query: pageQuery({ became: Type.Optional(short(20)) }),
    read: async (call, { pool }) => {
      const { statementId = '' } = call.params
      if (!(await hasStatement(pool, statementId))) return undefined
      return listed(
        call,
        ['id'],
        (from) => listEntries(pool, statementId, String(call.query.became ?? ''), from),
        entryView,
      )
    },
  }),
  queryRoute({
    path: '/v1/bank-statements/:statementId/cases',
    summary: 'Its cases, closed ones too',
    tag,
    reply: casesReply,
    params: statementParams,
    query: pageQuery({}),
    read: async (call, { pool }) => {
      const { statementId = '' } = call.params
      if (!(await hasStatement(pool, statementId))) return undefined
      return listed(call, ['opened_at', 'statement', 'id'], (from) => listCases(pool, statementId, from), caseView)
    },
  }),
  queryRoute({
    path: '/v1/bank-cases',
    summary: 'What does not add up and is open, oldest first',
    tag,
    reply: casesReply,
    query: pageQuery({}),
    read: (call, { pool }) =>
      listed(call, ['opened_at', 'statement', 'id'], (from) => listCases(pool, '', from), caseView),
  }),
  commandRoute(workOnCase, {
    path: '/v1/bank-statements/:statementId/cases/:caseId/steps',
    summary: 'Take a case, write a note to it, or close it with a reason (finance)',
    tag,
    reply: caseReply,
    params: Type.Object({ statementId: short(64), caseId: short(64) }),
    body: stepBody,
    input: (call) => ({
      statementId: call.params.statementId ?? '',
      caseId: call.params.caseId ?? '',
      step: stepOf(call),
    }),
  }),
]
