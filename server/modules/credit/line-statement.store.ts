import type pg from 'pg'
import { recordReads } from '../../platform/read-records.ts'
import { companyNames, partiesTables } from '../parties/index.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { creditorLines } from './adverse-notice.rules.ts'
import { drawType } from './draw.rules.ts'
import { drawFactType } from './draw-fact.rules.ts'
import { chargeType } from './draw-step.rules.ts'
import { drawTables } from './draws.store.ts'
import type { LineStatement, StatementPeriod } from './line-statement.rules.ts'
import { lineStatement } from './line-statement.rules.ts'

/** Who lends and who owes, as a document names them. */
export interface StatementParties {
  readonly lineId: string
  readonly creditor: readonly string[]
  readonly debtor: readonly string[]
}

/** The statement of account of a line for a period. */
export async function readLineStatement(
  pool: pg.Pool,
  lineId: string,
  period: StatementPeriod,
): Promise<LineStatement> {
  const reads = recordReads(pool, drawTables)
  const [draws, facts, charges] = await Promise.all([
    reads.all(drawType, lineId),
    reads.all(drawFactType, lineId),
    reads.all(chargeType, lineId),
  ])
  const [factsBy, chargesBy] = [byDraw(facts), byDraw(charges)]
  const whole = draws.map((draw) => ({
    ...{ draw, facts: factsBy.get(draw.drawId) ?? [], charges: chargesBy.get(draw.drawId) ?? [] },
  }))
  return lineStatement(whole, period)
}

function byDraw<R extends { readonly drawId: string }>(rows: readonly R[]): ReadonlyMap<string, readonly R[]> {
  const found = new Map<string, R[]>()
  for (const row of rows) {
    const own = found.get(row.drawId)
    if (own === undefined) found.set(row.drawId, [row])
    else own.push(row)
  }
  return found
}

/** Who stands at the head of a statement. */
export async function statementParties(pool: pg.Pool, lineId: string, companyId: string): Promise<StatementParties> {
  const [names, legal] = await Promise.all([
    companyNames(pool, [companyId]),
    recordReads(pool, partiesTables).one(legalDetailsType, 'cmp_operator', 'legal'),
  ])
  return {
    lineId,
    creditor: creditorLines(legal),
    debtor: [names.get(companyId) ?? companyId, companyId],
  }
}
