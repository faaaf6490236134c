import { useLingui } from '@lingui/react/macro'
import type { CompanyData } from './read-company.ts'

export type LadderStep = NonNullable<CompanyData['company']['suspension']>['step']

interface StepWords {
  /** As staff choose it. */
  readonly name: string
  /** As the company's page says it. */
  readonly title: string
  readonly means: string
}

/** The steps of the ladder of staff, the mildest first, in words. */
export function useLadderWords(): Readonly<Record<LadderStep, StepWords>> {
  const { t } = useLingui()
  return {
    warned: {
      name: t`Warn`,
      title: t`The company was warned`,
      means: t`Nothing is stopped. A higher step may follow.`,
    },
    'no-new-orders': {
      name: t`No new orders`,
      title: t`The company agrees to no new orders`,
      means: t`What runs goes on in every way; only nothing new is agreed.`,
    },
    suspended: {
      name: t`Suspend`,
      title: t`The company is suspended`,
      means: t`Nothing new can be begun; what protects the other side of its orders goes on.`,
    },
    excluded: {
      name: t`Exclude (takes two people)`,
      title: t`The company was excluded`,
      means: t`It trades here no more. Orders under way are finished, and what is its own is paid out.`,
    },
  }
}
