import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { companyNames } from '../parties/index.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import type { CreditApplication } from './application.rules.ts'
import { usd } from './application-view.store.ts'
import { decidedAfter } from './applications.store.ts'
import { type Scorecard, type Scored, scoreFacts } from './scorecard.rules.ts'
import { scorecardPolicy } from './scorecard-policy.rules.ts'

/** Applications that one question looks at, at most. */
const AT_ONCE = 500

/**
 * Runs a version of the scorecard over applications that were decided, behind one: those for which something else would
 * have been proposed. A person decided then and would decide now; nothing is written. `undefined`: no such version.
 */
export async function replayScorecard(pool: pg.Pool, number: number, after = '') {
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(scorecardPolicy.name))
  const version = versions.find((each) => each.version === number)
  if (version === undefined) return undefined
  const card = valuesOf(scorecardPolicy, version)
  const decided = await decidedAfter(pool, after, AT_ONCE)
  const changed = decided.flatMap((application) => otherwise(application, card))
  const names = await companyNames(pool, [...new Set(changed.map(({ company }) => company))])
  return {
    ...{ version: number, applications: decided.length, changed: changed.length },
    data: changed.map((each) => ({ ...each, name: names.get(each.company) ?? each.company })),
    next_cursor: decided.length < AT_ONCE ? null : (decided.at(-1)?.applicationId ?? null),
  }
}

function otherwise({ applicationId, companyId, score, business, decision }: CreditApplication, card: Scorecard) {
  if (score === undefined || business === undefined || decision === undefined) return []
  const would = scoreFacts(score.facts, business.asked, card)
  if (would.proposal === score.proposal && would.limit === score.limit) return []
  const decided = { decided: decision.outcome, decided_limit: usd(decision.limit) }
  return [{ application: applicationId, company: companyId, ...decided, was: told(score), would: told(would) }]
}

function told({ proposal, points, limit }: Scored) {
  return { proposal, points, limit: usd(limit) }
}
