import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { fileName } from '../../platform/files/file-name.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { recordReads } from '../../platform/read-records.ts'
import { hash } from '../../platform/reply.ts'
import type { Call, FileLimits, Route, Services } from '../../platform/route.ts'
import { commandRoute, downloadRoute, queryRoute, uploadRoute } from '../../platform/route.ts'
import { companyNames } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import type { CreditOwner, StatedBusiness } from './application.rules.ts'
import { creditApplicationView, type Viewer } from './application-view.store.ts'
import { applicationsOf, creditApplicationTables, creditQueue, findApplication } from './applications.store.ts'
import { attachStatement } from './attach-statement.ts'
import * as schemas from './credit.schemas.ts'
import { creditStatementType } from './credit-statement.rules.ts'
import { linesNumbers, linesPolicy } from './lines-policy.rules.ts'
import { saveCreditApplication } from './save-application.ts'
import { startApplication } from './start-application.ts'
import { submitCreditApplication } from './submit-application.ts'
import { withdrawCreditApplication } from './withdraw-application.ts'

const tag = 'credit'
const list = '/v1/credit-applications'
const path = `${list}/:applicationId`
const params = schemas.applicationParams
const applicationOf = ({ params: { applicationId = '' } }: Call) => applicationId
const hasRole = ({ actor }: Call, ...wanted: readonly string[]) => actor.roles.some((role) => wanted.includes(role))
export const isStaff = ({ actor }: Call) => actor.company === 'cmp_operator'
/** Of the operator's people only whoever works on credit, or watches it, reads applications. */
export const readsCredit = (call: Call) => isStaff(call) && hasRole(call, 'finance', 'compliance', 'auditor', 'admin')
export const decidesCredit = (call: Call) => isStaff(call) && hasRole(call, 'finance', 'admin')

function viewerOf(call: Call): (company: string) => Viewer | undefined {
  return (company) => {
    if (call.actor.company === company) {
      const writes = hasRole(call, 'finance', 'admin')
      return { isOwn: true, seesPeople: writes, may: writes ? ['save', 'submit', 'withdraw'] : [] }
    }
    if (!readsCredit(call)) return undefined
    return { isOwn: false, seesPeople: true, may: decidesCredit(call) ? ['take', 'return', 'decide', 'confirm'] : [] }
  }
}

async function applicationsPage(call: Call, { pool }: Services) {
  const { company } = call.actor
  const mine = !isStaff(call)
  if (company === undefined || !(mine || readsCredit(call))) return undefined
  const page = readPage(call.query, 2)
  if (isRefusal(page)) return page
  const rows = mine
    ? await applicationsOf(pool, company, page.after ?? [], page.limit + 1)
    : await creditQueue(pool, page.after ?? [], page.limit + 1)
  const names = await companyNames(pool, [...new Set(rows.map((row) => row.company))])
  const view = (row: (typeof rows)[number]) => {
    return { ...row, taken_by: mine ? null : row.taken_by, name: names.get(row.company) ?? row.company }
  }
  return pageOf(rows, page.limit, view, ({ since, application }) => [since, application])
}

/** Bank statements are text: CSV, MT940 or XML, whatever a bank's site calls them. */
const taken = ['text/csv', 'text/plain', 'application/xml', 'text/xml', 'application/octet-stream']

async function admit(call: Call, { pool, now }: Services): Promise<FileLimits | undefined> {
  const application = await findApplication(pool, applicationOf(call))
  if (application === undefined || application.companyId !== call.actor.company) return undefined
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(linesPolicy.name))
  const { statementBytes: bytes } = linesNumbers(versions, now())
  return { bytes, filmBytes: bytes, types: taken, pixels: 0, entries: 0, unpacked: bytes }
}

interface BusinessWire {
  readonly form: StatedBusiness['form']
  readonly region: string
  readonly started_on: string
  readonly industry: string
  readonly revenue: number
  readonly asked: number
  readonly purpose: string
}

function businessOf(body: unknown): StatedBusiness {
  const { started_on: startedOn, revenue, asked, ...rest } = body as BusinessWire
  return { ...rest, startedOn, revenue: BigInt(revenue), asked: BigInt(asked) }
}

interface OwnersWire {
  readonly known?: true
  readonly owners?: readonly { name: string; birth_year: number; country: string; share_bps: number }[]
}

function ownersOf(body: unknown): readonly CreditOwner[] | 'known' {
  const { known, owners = [] } = (body ?? {}) as OwnersWire
  if (known) return 'known'
  return owners.map(({ name, birth_year, country, share_bps }) => {
    return { name: name.trim(), birthYear: birth_year, country, shareBps: share_bps }
  })
}

async function statementFile(call: Call, { pool }: Services) {
  const application = await findApplication(pool, applicationOf(call))
  if (application === undefined) return undefined
  const { companyId, applicationId } = application
  if (viewerOf(call)(companyId)?.seesPeople !== true) return undefined
  const all = await recordReads(pool, creditApplicationTables).all(creditStatementType, companyId)
  const found = all.find((each) => each.applicationId === applicationId && each.sha256 === call.params.sha256)
  if (found === undefined) return undefined
  const { sha256, name, bytes, type } = found
  return { sha256, name, bytes: Number(bytes), type, isShown: false }
}

/** What a company does with its applications for credit. */
export const creditApplicationsRoutes: readonly Route[] = [
  queryRoute({
    path: list,
    summary: 'Your applications for credit, the newest first; for staff those that wait, the oldest first',
    tag,
    query: pageQuery({}),
    reply: schemas.applicationsList,
    read: applicationsPage,
  }),
  commandRoute(startApplication, {
    path: list,
    summary: 'Begin to apply for a credit line',
    tag,
    body: schemas.emptyBody,
    reply: schemas.creditStepReply,
    input: ({ actor }) => ({ companyId: actor.company ?? '' }),
  }),
  queryRoute({
    path,
    summary: 'An application for credit: your own, or for staff that of any company',
    tag,
    params,
    reply: schemas.creditApplicationReply,
    read: (call, { pool }) => creditApplicationView(pool, applicationOf(call), viewerOf(call)),
  }),
  commandRoute(saveCreditApplication, {
    path: `${path}/business`,
    summary: 'Save what your business is, and the limit that you ask for',
    tag,
    params,
    body: schemas.businessBody,
    reply: schemas.creditSavedReply,
    input: (call) => ({
      ...{ applicationId: applicationOf(call), saved: { part: 'business' as const, business: businessOf(call.body) } },
    }),
  }),
  commandRoute(saveCreditApplication, {
    path: `${path}/owners`,
    summary: 'Save who owns or runs your business, or take those that are known',
    tag,
    params,
    body: schemas.creditOwnersBody,
    reply: schemas.creditSavedReply,
    input: (call) => ({
      ...{ applicationId: applicationOf(call), saved: { part: 'owners' as const, owners: ownersOf(call.body) } },
    }),
  }),
  commandRoute(saveCreditApplication, {
    path: `${path}/consent`,
    summary: 'Agree to the text that an application needs, by its version',
    tag,
    params,
    body: schemas.consentBody,
    reply: schemas.creditSavedReply,
    input: (call) => ({
      ...{ applicationId: applicationOf(call) },
      saved: { part: 'consent' as const, ...(call.body as { version: string }) },
    }),
  }),
  uploadRoute(attachStatement, {
    path: `${path}/statements`,
    summary: 'Add a bank statement (CSV, MT940, camt.052 or camt.053): its bytes are the body',
    tag,
    params,
    reply: schemas.statementReply,
    query: Type.Object(
      { name: Type.String({ maxLength: 500 }), account: Type.Optional(Type.String({ maxLength: 4 })) },
      { additionalProperties: false },
    ),
    admit,
    nameOf: ({ query }) => String(query.name),
    input: (call, { sha256, bytes, type }) => ({
      ...{ applicationId: applicationOf(call), sha256, bytes: BigInt(bytes), type },
      ...{ name: fileName(String(call.query.name), type), account: String(call.query.account ?? '') },
    }),
  }),
  downloadRoute({
    path: `${path}/statements/:sha256`,
    summary: 'The bytes of a bank statement: your own, or for staff',
    tag,
    params: Type.Object({ applicationId: schemas.id, sha256: hash }),
    find: statementFile,
  }),
  commandRoute(submitCreditApplication, {
    path: `${path}/submission`,
    summary: 'Send the application',
    tag,
    params,
    body: schemas.emptyBody,
    reply: schemas.creditSentReply,
    input: (call) => ({ applicationId: applicationOf(call) }),
  }),
  commandRoute(withdrawCreditApplication, {
    path: `${path}/taking-back`,
    summary: 'Take the application back, before it is decided',
    tag,
    params,
    body: schemas.emptyBody,
    reply: schemas.creditStepReply,
    input: (call) => ({ applicationId: applicationOf(call) }),
  }),
]
