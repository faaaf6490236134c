import { addDuration } from '../../kernel/instant.ts'
import type { Instant, Refusal } from '../../kernel/use-case.ts'
import { refuse } from '../../kernel/use-case.ts'
import type { Claim, Settlement } from './claim.rules.ts'
import { askedParts } from './claim.rules.ts'
import type { ClaimsPolicy } from './claims-policy.rules.ts'
import { givenBackAsAsked, isDefault } from './default-case.rules.ts'

/** Whether a remedy brings new or mended goods instead of money. */
export function bringsGoods({ remedy }: Pick<Claim, 'remedy'>): boolean {
  return remedy === 'replacement' || remedy === 'rework'
}

/** The date of new goods: after now, not too far. Refuses `remedy-date-missing`, `remedy-date-invalid` { latest }. */
export function checkRemedyDate(
  remedyBy: Instant | undefined,
  isNeeded: boolean,
  { remedyLatest }: ClaimsPolicy,
  at: Instant,
): Refusal | undefined {
  if (remedyBy === undefined) return isNeeded ? refuse('remedy-date-missing') : undefined
  const latest = addDuration(at, remedyLatest)
  return remedyBy <= at || remedyBy > latest ? refuse('remedy-date-invalid', { latest }) : undefined
}

/** What accepting a claim as it was asked settles. The fee of a breach is the supplier's. */
export function asAsked(claim: Claim, remedyBy: Instant | undefined): Settlement {
  if (isDefault(claim)) return { by: 'agreement', parts: givenBackAsAsked(claim), feeBearer: 'buyer' }
  return {
    by: 'agreement',
    parts: askedParts(claim),
    feeBearer: 'supplier',
    ...(claim.remedy === 'return-and-refund' ? { goodsReturn: { freightMost: 0n } } : {}),
    ...(bringsGoods(claim) && remedyBy !== undefined ? { remedyBy } : {}),
  }
}
