import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { fileName } from '../../platform/files/file-name.ts'
import { recordReads } from '../../platform/read-records.ts'
import type { Call, FileLimits, Route, Services } from '../../platform/route.ts'
import { commandRoute, downloadRoute, uploadRoute } from '../../platform/route.ts'
import { contentLimits, filesPolicy, shownTypes } from '../orders/files-policy.rules.ts'
import { policyTables } from '../policy/index.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { answerReport } from './answer-report.ts'
import { appointFirm } from './appoint-firm.ts'
import { attachReport } from './attach-report.ts'
import { resultsFromWire, type WireResults } from './checklist-view.rules.ts'
import { declineAppointment } from './decline-appointment.ts'
import { fileReport } from './file-report.ts'
import { inspectionFile, inspectionReadsOf, seenInspection } from './inspection-view.store.ts'
import {
  answeredReply,
  appointedReply,
  appointmentBody,
  attachedReply,
  contestBody,
  contestDecisionBody,
  decidedReply,
  filedReply,
  inspectionFileParams,
  inspectionParams,
  reportBody,
  scheduledReply,
  steppedReply,
  visitBody,
} from './inspections.schemas.ts'
import { scheduleVisit } from './schedule-visit.ts'
import { settleContest } from './settle-contest.ts'

const tag = 'inspections'
const closed = { additionalProperties: false }
const empty = Type.Optional(Type.Object({}, closed))
const base = '/v1/orders/:orderId/inspections/:inspectionId'

const one = ({ params }: Call) => ({ orderId: params.orderId ?? '', inspectionId: params.inspectionId ?? '' })

/** A stranger is told that there is none before a byte is read; who may attach, the use case says. */
async function admit(call: Call, { pool, now }: Services): Promise<FileLimits | undefined> {
  const { orderId, inspectionId } = one(call)
  const seen = await seenInspection(inspectionReadsOf(pool), orderId, inspectionId, call.actor)
  if (seen === undefined) return undefined
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(filesPolicy.name))
  return contentLimits(valuesOf(filesPolicy, policyAt(versions, now())))
}

function report(call: Call) {
  const {
    report_sha256: reportHash,
    finished_bps: finishedBps,
    ...wire
  } = call.body as WireResults & {
    readonly report_sha256: string
    readonly finished_bps: number
  }
  const results = resultsFromWire(wire)
  return isRefusal(results) ? results : { ...one(call), reportHash, finishedBps, results }
}

/** Routes of the firm and its report, from the appointment to the answer. */
export const reportsRoutes: readonly Route[] = [
  commandRoute(appointFirm, {
    path: `${base}/appointment`,
    summary: 'Appoint the firm that inspects, or another one (staff)',
    tag,
    reply: appointedReply,
    params: inspectionParams,
    body: appointmentBody,
    input: (call) => ({ ...one(call), firmId: (call.body as { firm: string }).firm }),
  }),
  commandRoute(declineAppointment, {
    path: `${base}/refusal`,
    summary: 'The firm does not take the appointment',
    tag,
    reply: steppedReply,
    params: inspectionParams,
    body: empty,
    input: one,
  }),
  commandRoute(scheduleVisit, {
    path: `${base}/visit`,
    summary: 'The firm names the day of its visit, or another one',
    tag,
    reply: scheduledReply,
    params: inspectionParams,
    body: visitBody,
    input: (call) => ({ ...one(call), on: (call.body as { on: string }).on }),
  }),
  uploadRoute(attachReport, {
    path: `${base}/files`,
    summary: 'The firm attaches its report or a picture: the bytes are the body',
    tag,
    reply: attachedReply,
    params: inspectionParams,
    query: Type.Object({ name: Type.String({ maxLength: 500, description: 'what you call it' }) }, closed),
    admit,
    nameOf: ({ query }) => String(query.name),
    input: (call, { sha256, bytes, type }) => ({
      ...one(call),
      ...{ sha256, bytes: BigInt(bytes), type, name: fileName(String(call.query.name), type) },
    }),
  }),
  downloadRoute({
    path: `${base}/files/:sha256`,
    summary: 'The bytes of a file that the terms name, or that the firm attached',
    tag,
    params: inspectionFileParams,
    query: Type.Object(
      { show: Type.Optional(Type.Literal('true', { description: 'a picture, in the window' })) },
      closed,
    ),
    async find(call, { pool }) {
      const found = await inspectionFile(pool, { ...one(call), sha256: call.params.sha256 ?? '' }, call.actor)
      if (found === undefined) return undefined
      const { sha256, name, bytes, type } = found
      return {
        sha256,
        name,
        bytes: Number(bytes),
        type,
        isShown: call.query.show === 'true' && shownTypes.includes(type),
      }
    },
  }),
  commandRoute(fileReport, {
    path: `${base}/report`,
    summary: 'The firm files its report: results per line and quality',
    tag,
    reply: filedReply,
    params: inspectionParams,
    body: reportBody,
    input: report,
  }),
  commandRoute(answerReport, {
    path: `${base}/acceptance`,
    summary: 'Accept the report: the firm is paid, and what passed counts as inspected',
    tag,
    reply: answeredReply,
    params: inspectionParams,
    body: empty,
    input: (call) => ({ ...one(call), answer: 'accept' as const }),
  }),
  commandRoute(answerReport, {
    path: `${base}/contest`,
    summary: 'Contest the report; staff decide',
    tag,
    reply: answeredReply,
    params: inspectionParams,
    body: contestBody,
    input: (call) => ({ ...one(call), answer: 'contest' as const, reason: (call.body as { reason: string }).reason }),
  }),
  commandRoute(settleContest, {
    path: `${base}/contest-decision`,
    summary: 'Decide about a contested report (staff)',
    tag,
    reply: decidedReply,
    params: inspectionParams,
    body: contestDecisionBody,
    input: (call) => ({ ...one(call), decision: (call.body as { decision: 'uphold' | 'reject' }).decision }),
  }),
]
