import type { Change, Context } from '../../kernel/use-case.ts'
import { noticeGiven } from '../credit/adverse-notice.rules.ts'
import type { CreditApplication } from '../credit/application.rules.ts'
import type { CreditReason } from '../credit/credit-reason.rules.ts'
import type { Draw } from '../credit/draw.rules.ts'
import type { LenderRecord, LenderSays } from '../credit/lender.rules.ts'
import type { CreditLine } from '../credit/line.rules.ts'
import { linesNumbers } from '../credit/lines-policy.rules.ts'
import type { PolicyVersion } from '../policy/policy.rules.ts'

/** What a notice about a draw is made of, besides the draw. */
export interface NoticeFacts {
  readonly lenders: readonly LenderRecord[]
  readonly line: CreditLine | undefined
  readonly applications: readonly CreditApplication[]
  readonly linesPolicies: readonly PolicyVersion[]
}

/** What a notice says of a lender that gave no reason which we know the words of. */
const unnamed: CreditReason = 'lender-criteria'

/**
 * The notice of a lender that lends nothing, or less than was asked for (12 CFR 1002.9): in the lender's name, for it
 * is the creditor, with its reasons.
 */
export function noticeOf(
  { lineId, buyerId, lender, amount }: Draw,
  { state, lends, reasons }: Pick<LenderSays, 'state' | 'lends' | 'reasons'>,
  { lenders, line, applications, linesPolicies: policies }: NoticeFacts,
  { at, newId }: Context,
): readonly Change[] {
  const known = lenders.find(({ name }) => name === lender)
  const business = applications.find(({ applicationId }) => applicationId === line?.applicationId)?.business
  const isLess = state === 'reduced'
  const noticed = {
    ...{ rootId: lineId, noticeId: newId('can'), companyId: buyerId },
    action: isLess ? 'draw-reduced' : 'draw-declined',
    limit: isLess ? lends : amount,
    reasons: reasons.length === 0 ? [unnamed] : reasons,
    creditor: { name: known?.legalName ?? lender, addressLines: known?.addressLines ?? [] },
    ...{ region: business?.region ?? '', revenue: business?.revenue ?? 0n },
  } as const
  return noticeGiven(noticed, linesNumbers(policies, at), at)
}
