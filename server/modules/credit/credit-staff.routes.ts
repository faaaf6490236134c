import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { flag } from '../../platform/reply.ts'
import type { Call, Route, Services } from '../../platform/route.ts'
import { commandRoute, queryRoute } from '../../platform/route.ts'
import { companyNames } from '../parties/index.ts'
import type { CreditDecision, PartReason } from './application.rules.ts'
import { usd } from './application-view.store.ts'
import { decidesCredit, isStaff, readsCredit } from './applications.routes.ts'
import { changeLine, type LineToChange } from './change-line.ts'
import * as schemas from './credit.schemas.ts'
import { lendersRoutes } from './lenders.routes.ts'
import { lineView } from './line-view.store.ts'
import { listLines } from './lines.store.ts'
import { reviewCreditApplication } from './review-application.ts'
import { replayScorecard } from './scorecard-replay.store.ts'

const tag = 'credit'
const path = '/v1/credit-applications/:applicationId'
const params = schemas.applicationParams
const applicationId = ({ params: { applicationId: id = '' } }: Call) => id
const lineId = ({ params: { lineId: id = '' } }: Call) => id

async function linesPage(call: Call, { pool }: Services) {
  if (!readsCredit(call)) return undefined
  const page = readPage(call.query, 2)
  if (isRefusal(page)) return page
  const rows = await listLines(pool, call.query.waiting === true, page.after ?? [], page.limit + 1)
  const names = await companyNames(pool, [...new Set(rows.map(({ company }) => company))])
  const view = (row: (typeof rows)[number]) => {
    return { ...row, name: names.get(row.company) ?? row.company, limit: usd(row.limit), used: usd(row.used) }
  }
  return pageOf(rows, page.limit, view, ({ review_at, line }) => [review_at, line])
}

async function readLine(call: Call, { pool }: Services) {
  const line = await lineView(pool, lineId(call), { isOwn: !isStaff(call), may: decidesCredit(call) })
  const isSeen = isStaff(call) ? readsCredit(call) : line?.company === call.actor.company
  return isSeen ? line : undefined
}

interface DecisionWire extends Pick<CreditDecision, 'outcome' | 'reasons' | 'note' | 'lender'> {
  readonly limit?: number
}

interface LineChangeWire extends Omit<LineToChange, 'limit'> {
  readonly limit?: number
}

function changeOf({ limit, ...change }: LineChangeWire): LineToChange {
  return limit === undefined ? change : { ...change, limit: BigInt(limit) }
}

/** What staff do with applications for credit. */
const reviewing: readonly Route[] = [
  queryRoute({
    path: '/v1/credit-applications/replay',
    summary: 'What a version of the scorecard would have proposed for applications that were decided (staff)',
    tag,
    query: Type.Object(
      { version: Type.Integer({ minimum: 1, maximum: 1e6 }), cursor: Type.Optional(Type.String({ maxLength: 64 })) },
      { additionalProperties: false },
    ),
    reply: schemas.creditReplayReply,
    async read(call, { pool }) {
      const { version, cursor } = call.query as { readonly version: number; readonly cursor?: string }
      return readsCredit(call) ? replayScorecard(pool, version, cursor) : undefined
    },
  }),
  commandRoute(reviewCreditApplication, {
    path: `${path}/taking`,
    summary: 'Take an application for credit (staff)',
    tag,
    params,
    body: schemas.emptyBody,
    reply: schemas.creditStepReply,
    input: (call) => ({ applicationId: applicationId(call), step: 'take' as const }),
  }),
  commandRoute(reviewCreditApplication, {
    path: `${path}/return`,
    summary: 'Send an application for credit back with a reason for each part (staff)',
    tag,
    params,
    body: schemas.partsBody,
    reply: schemas.creditStepReply,
    input: (call) => ({
      ...{ applicationId: applicationId(call), step: 'return' as const },
      ...(call.body as { reasons: readonly PartReason[] }),
    }),
  }),
  commandRoute(reviewCreditApplication, {
    path: `${path}/decision`,
    summary: 'Approve with a limit, or decline; above the policy’s limit a second person confirms (staff)',
    tag,
    params,
    body: schemas.decisionBody,
    reply: schemas.creditStepReply,
    input: (call) => {
      const { limit = 0, ...said } = call.body as DecisionWire
      return { applicationId: applicationId(call), step: 'decide' as const, ...said, limit: BigInt(limit) }
    },
  }),
  commandRoute(reviewCreditApplication, {
    path: `${path}/confirmation`,
    summary: 'Agree to what another person decided, or object (staff)',
    tag,
    params,
    body: schemas.agreeBody,
    reply: schemas.creditStepReply,
    input: (call) => ({
      ...{ applicationId: applicationId(call), step: 'confirm' as const },
      ...(call.body as { answer: 'agree' | 'object'; note: string }),
    }),
  }),
]

/** Lines: read by their company, changed by staff. */
const lines: readonly Route[] = [
  queryRoute({
    path: '/v1/credit-lines',
    summary: 'Credit lines by the day of their review (staff)',
    tag,
    query: pageQuery({ waiting: Type.Optional(flag) }),
    reply: schemas.linesList,
    read: linesPage,
  }),
  queryRoute({
    path: '/v1/credit-lines/:lineId',
    summary: 'A credit line with its history: your own, or for staff that of any company',
    tag,
    params: schemas.lineParams,
    reply: schemas.lineReply,
    read: readLine,
  }),
  commandRoute(changeLine, {
    path: '/v1/credit-lines/:lineId/changes',
    summary: 'Raise, lower, suspend, reopen, close or keep a line, for reasons that are recorded (staff)',
    tag,
    params: schemas.lineParams,
    body: schemas.lineChangeBody,
    reply: schemas.lineChangedReply,
    input: (call) => ({ lineId: lineId(call), change: changeOf(call.body as LineChangeWire) }),
  }),
  commandRoute(changeLine, {
    path: '/v1/credit-lines/:lineId/confirmation',
    summary: 'Agree to the change that another person proposed, or object (staff)',
    tag,
    params: schemas.lineParams,
    body: schemas.agreeBody,
    reply: schemas.lineChangedReply,
    input: (call) => ({
      ...{ lineId: lineId(call) },
      ...(call.body as { answer: 'agree' | 'object'; note: string }),
    }),
  }),
]

export const creditStaffRoutes: readonly Route[] = [...reviewing, ...lines, ...lendersRoutes]
