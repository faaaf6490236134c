import { recordReads } from '../../platform/read-records.ts'
import type { Services } from '../../platform/route.ts'
import { policyTables } from '../policy/index.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { type CataloguePolicy, catalogueNumbers, cataloguePolicy } from './catalogue-policy.rules.ts'

/** The numbers of the catalogue's policy as they are now. */
export async function policyNow({ pool, now }: Pick<Services, 'pool' | 'now'>): Promise<CataloguePolicy> {
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(cataloguePolicy.name))
  return catalogueNumbers(versions, now())
}
