import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { checkType } from '../parties/check.rules.ts'
import { companyType } from '../parties/company.rules.ts'
import { companyNames, partiesTables } from '../parties/index.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { pointType } from '../parties/point.rules.ts'
import { pointsNumbers, pointsPolicy } from '../parties/points-policy.rules.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { type AdverseNotice, adverseNoticeType, creditorOf } from './adverse-notice.rules.ts'
import { creditApplicationType, hasEnded, regionCodes } from './application.rules.ts'
import { eligibilityFault } from './application-changes.rules.ts'
import { usd } from './application-view.store.ts'
import { creditApplicationTables } from './applications.store.ts'
import { consentTexts, consentVersion } from './consent.rules.ts'
import {
  availableOf,
  type CreditLine,
  checkLineStep,
  creditLineType,
  type LineChange,
  lineChangeType,
  lineOf,
  lineSteps,
} from './line.rules.ts'
import { lineTables, usedOfLine } from './lines.store.ts'
import { linesNumbers, linesPolicy } from './lines-policy.rules.ts'
import { applicantRights } from './notice-template.rules.ts'

const tables = [...lineTables, ...creditApplicationTables, ...partiesTables, ...policyTables]

/** A line with its history: its company reads no words of staff. `undefined` for none. */
export async function lineView(
  pool: pg.Pool,
  lineId: string,
  reader: { readonly isOwn: boolean; readonly may: boolean },
) {
  const reads = recordReads(pool, tables)
  const [line, changes, used] = await Promise.all([
    reads.one(creditLineType, lineId, 'line'),
    reads.all(lineChangeType, lineId),
    usedOfLine(pool, lineId),
  ])
  if (line === undefined) return undefined
  const names = await companyNames(pool, [line.companyId])
  const { proposed } = line
  return {
    ...{ line: lineId, company: line.companyId, name: names.get(line.companyId) ?? line.companyId, state: line.state },
    ...{ lender: line.lender, limit: usd(line.limit), used: usd(used), available: usd(availableOf(line, used)) },
    ...{ review_at: line.reviewAt, is_review_due: line.isReviewDue, opened_at: line.openedAt },
    ...{ closed_at: line.closedAt ?? null, application: line.applicationId },
    proposed:
      reader.isOwn || proposed === undefined
        ? null
        : { ...proposed, limit: usd(proposed.limit), reasons: [...proposed.reasons] },
    changes: changes.toReversed().map((change) => changeView(change, reader.isOwn)),
    actions: reader.may ? actionsOf(line) : [],
  }
}

function actionsOf(line: CreditLine): readonly string[] {
  if (line.proposed !== undefined) return ['confirm']
  return lineSteps.filter((step) => step !== 'open' && checkLineStep(step, line) === undefined)
}

function changeView({ number, step, state, limit, reasons, note, by, confirmedBy, at }: LineChange, isOwn: boolean) {
  const said = isOwn
    ? { reasons: [], note: null, by: null, confirmed_by: null }
    : { reasons: [...reasons], note, by, confirmed_by: confirmedBy ?? null }
  return { number, step, state, limit: usd(limit), ...said, at }
}

/** The notices of a company, the newest first. */
export async function noticesOf(pool: pg.Pool, company: string): Promise<readonly AdverseNotice[]> {
  const text =
    'select root_id, id from credit.adverse_notices where company_id = $1 order by at desc, id desc limit 100'
  const { rows } = await pool.query({ name: 'credit notices', text, values: [company] })
  const reads = recordReads(pool, creditApplicationTables)
  const found = await Promise.all(rows.map(({ root_id, id }) => reads.one(adverseNoticeType, root_id, id)))
  return found.filter((each) => each !== undefined)
}

/** A notice by its id, whosever it is. */
export async function findNotice(pool: pg.Pool, id: string): Promise<AdverseNotice | undefined> {
  const text = 'select root_id from credit.adverse_notices where id = $1'
  const { rows } = await pool.query({ name: 'root of a credit notice', text, values: [id] })
  const root = rows[0]?.root_id
  return root && recordReads(pool, creditApplicationTables).one(adverseNoticeType, root, id)
}

/** Where a company stands with Pay Later: whether it may apply and why not, what it began, its line, its notices. */
export async function payLaterView(pool: pg.Pool, companyId: string, now: string) {
  const reads = recordReads(pool, tables)
  const lineId = lineOf(companyId)
  const [company, checks, points, applications, line, versions, pointVersions] = await Promise.all([
    reads.one(companyType, companyId, 'company'),
    reads.all(checkType, companyId),
    reads.all(pointType, companyId),
    reads.all(creditApplicationType, companyId),
    reads.one(creditLineType, lineId, 'line'),
    reads.all(policyVersionType, policyRoot(linesPolicy.name)),
    reads.all(policyVersionType, policyRoot(pointsPolicy.name)),
  ])
  if (company === undefined) return undefined
  const policy = linesNumbers(versions, now)
  const asking = { company, checks, points, applications, line }
  const fault = eligibilityFault(asking, policy, pointsNumbers(pointVersions, now), now)
  const newest = applications.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  const shown = newest.find((each) => !hasEnded(each)) ?? newest[0]
  const creditor = creditorOf(await reads.one(legalDetailsType, 'cmp_operator', 'legal'))
  const lender = creditor === undefined ? 'the operator' : [creditor.name, ...creditor.addressLines].join(', ')
  return {
    ...{ company: companyId, name: company.name, country: company.country, why_not: fault?.refused ?? null },
    ...{ countries: [...policy.creditCountries], most: usd(BigInt(policy.lineMostUsd)) },
    ...{ months: policy.statementMonths, regions: [...regionCodes].sort() },
    consent: {
      ...{ version: consentVersion, text: consentTexts[consentVersion] },
      rights: [...applicantRights(lender)],
    },
    application: shown?.applicationId ?? null,
    line: (line && (await lineView(pool, lineId, { isOwn: true, may: false }))) ?? null,
    notices: (await noticesOf(pool, companyId)).map(noticeHead),
  }
}

export function noticeHead({ noticeId, action, at, askBy, isTold }: AdverseNotice) {
  return { notice: noticeId, action, at, ask_by: askBy ?? null, is_told: isTold }
}
