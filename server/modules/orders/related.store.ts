import type pg from 'pg'
import type { Facts } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { partiesTables } from '../parties/index.ts'
import { legalDetailsType } from '../parties/legal-details.rules.ts'
import { memberType } from '../parties/member.rules.ts'
import { bankAccountType } from '../payouts/bank-account.rules.ts'
import { payoutsTables } from '../payouts/index.ts'
import { statedOwnersType } from '../vetting/application.rules.ts'
import { vettingTables } from '../vetting/index.ts'
import type { tiesReads } from './related.rules.ts'

const tables = [...partiesTables, ...payoutsTables, ...vettingTables]

/** What two companies are held against each other by, read outside of a commit. */
export async function readTies(
  pool: pg.Pool,
  buyerId: string,
  supplierId: string,
): Promise<Facts<ReturnType<typeof tiesReads>>> {
  const reads = recordReads(pool, tables)
  const of = (company: string) =>
    Promise.all([
      reads.all(memberType, company),
      reads.one(statedOwnersType, company, 'owners'),
      reads.all(bankAccountType, company),
      reads.one(legalDetailsType, company, 'legal'),
    ])
  const [buyer, supplier] = await Promise.all([of(buyerId), of(supplierId)])
  const [buyerMembers, buyerOwners, buyerAccounts, buyerLegal] = buyer
  const [supplierMembers, supplierOwners, supplierAccounts, supplierLegal] = supplier
  const ties = { buyerMembers, buyerOwners, buyerAccounts, buyerLegal }
  return { ...ties, supplierMembers, supplierOwners, supplierAccounts, supplierLegal }
}
