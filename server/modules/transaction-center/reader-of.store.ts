import { recordReads } from '../../platform/read-records.ts'
import type { Call, Services } from '../../platform/route.ts'
import { type Company, companyType } from '../parties/company.rules.ts'
import { partiesTables } from '../parties/index.ts'

export const operatorId = 'cmp_operator'

/** The company that a request is about, where the caller may read its money: its own people, and the operator's. */
export async function readableCompany(
  { params, actor }: Pick<Call, 'params' | 'actor'>,
  { pool }: Pick<Services, 'pool'>,
): Promise<Company | undefined> {
  const id = params.companyId ?? ''
  if (actor.company === undefined || (actor.company !== id && actor.company !== operatorId)) return undefined
  return recordReads(pool, partiesTables).one(companyType, id, 'company')
}
