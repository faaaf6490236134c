import { Type } from 'typebox'
import { isRefusal } from '../../kernel/use-case.ts'
import { fileName } from '../../platform/files/file-name.ts'
import { pageOf, pageQuery, readPage } from '../../platform/page.ts'
import { recordReads } from '../../platform/read-records.ts'
import { count, hash, listOf, oneOf, reply, text } from '../../platform/reply.ts'
import type { Call, FileLimits, Route, Services } from '../../platform/route.ts'
import { commandRoute, downloadRoute, queryRoute, uploadRoute } from '../../platform/route.ts'
import { companyNames } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { appealApplication } from './appeal-application.ts'
import { type DocumentKind, documentKinds, documentType, type FieldReason, type Owner } from './application.rules.ts'
import { attachDocument } from './attach-document.ts'
import { hearAppeal } from './hear-appeal.ts'
import { reviewApplication } from './review-application.ts'
import { saveApplication } from './save-application.ts'
import { submitApplication } from './submit-application.ts'
import * as schemas from './vetting.schemas.ts'
import { applicationView, vettingQueue, vettingTables } from './vetting.store.ts'
import { vettingNumbers, vettingPolicy } from './vetting-policy.rules.ts'

const params = schemas.companyParams
const base = '/v1/companies/:companyId/application'
const companyOf = ({ params: { companyId = '' } }: Call) => companyId
const isOwn = (call: Call) => call.actor.company === companyOf(call)
/** Of the operator's people only whoever checks them reads of people and their papers. */
const checksPeople = ({ actor }: Call) =>
  actor.company === 'cmp_operator' && actor.roles.some((role) => ['compliance', 'auditor', 'admin'].includes(role))
const sees = (call: Call) => isOwn(call) || call.actor.company === 'cmp_operator'

interface StatedWire {
  readonly legal_name: string
  readonly legal_form: string
  readonly registration_number: string
  readonly address_lines: readonly string[]
  readonly postcode?: string
  readonly city: string
  readonly region?: string
  readonly lei?: string
  readonly vat_number?: string
}

function statedOf({ legal_name, legal_form, registration_number, address_lines, vat_number, ...rest }: StatedWire) {
  const names = { legalName: legal_name, legalForm: legal_form, registrationNumber: registration_number }
  return {
    ...rest,
    ...names,
    addressLines: address_lines,
    ...(vat_number === undefined ? {} : { vatNumber: vat_number }),
  }
}

interface OwnerWire {
  readonly name: string
  readonly birth_year: number
  readonly country: string
  readonly share_bps: number
}

function ownersOf(body: unknown): readonly Owner[] {
  return (body as { owners: readonly OwnerWire[] }).owners.map(({ name, birth_year, country, share_bps }) => ({
    ...{ name: name.trim(), birthYear: birth_year, country, shareBps: share_bps },
  }))
}

/** Papers are papers: no films, no archives that nobody opens. */
const taken = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf']

async function admit(call: Call, { pool, now }: Services): Promise<FileLimits | undefined> {
  if (!isOwn(call)) return undefined
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(vettingPolicy.name))
  const { documentBytes: bytes } = vettingNumbers(versions, now())
  return { bytes, filmBytes: bytes, types: taken, pixels: 250_000_000, entries: 0, unpacked: bytes }
}

async function queuePage({ actor, query }: Call, { pool }: Services) {
  if (actor.company !== 'cmp_operator') return undefined
  const page = readPage(query, 2)
  if (isRefusal(page)) return page
  const rows = await vettingQueue(pool, page.after ?? [], page.limit + 1)
  const names = await companyNames(pool, [...new Set(rows.map(({ company }) => company))])
  const view = (row: (typeof rows)[number]) => ({ ...row, name: names.get(row.company) ?? row.company })
  return pageOf(rows, page.limit, view, ({ since, company }) => [since, company])
}

/** What a company does with its own application. */
const ownRoutes: readonly Route[] = [
  queryRoute({
    path: base,
    summary: 'The application of a supplier: your own, or for staff that of any company',
    tag: 'companies',
    params,
    reply: schemas.applicationReply,
    async read(call, { pool }) {
      return sees(call) ? applicationView(pool, companyOf(call), isOwn(call) || checksPeople(call)) : undefined
    },
  }),
  commandRoute(saveApplication, {
    path: `${base}/company`,
    summary: 'Save what your company is: name in law, register, address, numbers',
    tag: 'companies',
    params,
    body: schemas.statedBody,
    reply: reply({ company: text, state: text, saved: Type.Array(text) }),
    input: (call) => ({ companyId: companyOf(call), company: statedOf(call.body as StatedWire) }),
  }),
  commandRoute(saveApplication, {
    path: `${base}/owners`,
    summary: 'Save who owns or runs your company',
    tag: 'companies',
    params,
    body: schemas.ownersBody,
    reply: reply({ company: text, state: text, saved: Type.Array(text) }),
    input: (call) => ({ companyId: companyOf(call), owners: ownersOf(call.body) }),
  }),
  uploadRoute(attachDocument, {
    path: `${base}/documents`,
    summary: 'Add a paper: its bytes are the body',
    tag: 'companies',
    params,
    reply: reply({ file: hash, kind: oneOf(documentKinds), name: text, bytes: count }),
    query: Type.Object(
      { name: Type.String({ maxLength: 500 }), kind: oneOf(documentKinds) },
      { additionalProperties: false },
    ),
    admit,
    nameOf: ({ query }) => String(query.name),
    input: (call, { sha256, bytes, type }) => ({
      ...{ companyId: companyOf(call), sha256, bytes: BigInt(bytes), type, kind: call.query.kind as DocumentKind },
      name: fileName(String(call.query.name), type),
    }),
  }),
  downloadRoute({
    path: `${base}/documents/:sha256`,
    summary: 'The bytes of a paper: your own, or for staff',
    tag: 'companies',
    params: Type.Object({ companyId: schemas.id, sha256: hash }),
    async find(call, { pool }) {
      if (!isOwn(call) && !checksPeople(call)) return undefined
      const found = await recordReads(pool, vettingTables).one(documentType, companyOf(call), call.params.sha256 ?? '')
      return (
        found && {
          sha256: found.sha256,
          name: found.name,
          bytes: Number(found.bytes),
          type: found.type,
          isShown: false,
        }
      )
    },
  }),
  commandRoute(submitApplication, {
    path: `${base}/submission`,
    summary: 'Send the application',
    tag: 'companies',
    params,
    body: Type.Optional(Type.Object({}, { additionalProperties: false })),
    reply: reply({ company: text, state: text, round: count }),
    input: (call) => ({ companyId: companyOf(call) }),
  }),
  commandRoute(appealApplication, {
    path: `${base}/appeal`,
    summary: 'Ask another person to look at a refusal, once',
    tag: 'companies',
    params,
    body: schemas.reasonBody,
    reply: schemas.stepReply,
    input: (call) => ({ companyId: companyOf(call), ...(call.body as { reason: string }) }),
  }),
]

/** What staff do with applications. */
const staffRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/vetting-queue',
    summary: 'Applications, appeals and hits that wait for staff, the oldest first',
    tag: 'companies',
    query: pageQuery({}),
    reply: listOf(schemas.queueItem),
    read: queuePage,
  }),
  commandRoute(reviewApplication, {
    path: `${base}/taking`,
    summary: 'Take an application (staff)',
    tag: 'companies',
    params,
    body: Type.Optional(Type.Object({}, { additionalProperties: false })),
    reply: schemas.stepReply,
    input: (call) => ({ companyId: companyOf(call), step: 'take' as const }),
  }),
  commandRoute(reviewApplication, {
    path: `${base}/return`,
    summary: 'Send an application back with a reason for each field (staff)',
    tag: 'companies',
    params,
    body: schemas.returnBody,
    reply: schemas.stepReply,
    input: (call) => ({
      ...{ companyId: companyOf(call), step: 'return' as const },
      ...(call.body as { reasons: readonly FieldReason[] }),
    }),
  }),
  commandRoute(reviewApplication, {
    path: `${base}/approval`,
    summary: 'Approve an application: registration and owners were checked (staff)',
    tag: 'companies',
    params,
    body: schemas.approvalBody,
    reply: schemas.stepReply,
    input: (call) => ({
      ...{ companyId: companyOf(call), step: 'approve' as const },
      ...(call.body as { registration: string; owners: string; reference?: string }),
    }),
  }),
  commandRoute(reviewApplication, {
    path: `${base}/refusal`,
    summary: 'Refuse an application, with a reason (staff)',
    tag: 'companies',
    params,
    body: schemas.reasonBody,
    reply: schemas.stepReply,
    input: (call) => ({
      ...{ companyId: companyOf(call), step: 'refuse' as const },
      ...(call.body as { reason: string }),
    }),
  }),
  commandRoute(hearAppeal, {
    path: `${base}/hearing`,
    summary: 'Hear the appeal of a refusal: another person than who refused (staff)',
    tag: 'companies',
    params,
    body: schemas.hearingBody,
    reply: schemas.stepReply,
    input: (call) => ({ companyId: companyOf(call), ...(call.body as { answer: 'open' | 'keep'; reason: string }) }),
  }),
]

export const applicationRoutes: readonly Route[] = [...ownRoutes, ...staffRoutes]
