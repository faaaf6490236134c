import { useLingui } from '@lingui/react/macro'

type Words = Readonly<Record<string, () => string>>
type Said = Readonly<Record<string, unknown>>

/** Why a step about checks and the badge was not taken, and what to do. */
export function useVettingWords(): (data: Said) => Words {
  const { t } = useLingui()
  return ({ field, missing }) => ({
    'application-incomplete': () => t`Parts are still missing; each is named on the page.`,
    'application-invalid': () =>
      String(field).startsWith('owners')
        ? t`Look at the owners again: each needs a name, a year of birth, a country of two letters and a share, together at most 100 %.`
        : t`A field cannot be like this. Look at it again.`,
    'checks-missing': () =>
      (missing as readonly string[] | undefined)?.includes('sanctions')
        ? t`The look at sanctions lists is not done, or found something.`
        : t`No bank account of the company has been approved yet.`,
    'not-a-supplier': () => t`Only suppliers apply. Your company trades as a buyer.`,
    'screening-open': () => t`A look at lists is under way already.`,
    'taken-by-another': () => t`A colleague has taken it. Take it over first.`,
    'appeal-over': () => t`The time to appeal is over.`,
    'nothing-appealed': () => t`No appeal waits for an answer any more.`,
    'company-not-suspended': () => t`The step was lifted meanwhile.`,
    'step-not-higher': () => t`The company is under this step or a higher one already.`,
    'operator-stays': () => t`The operator of the marketplace stays.`,
    'barred-by-staff': () => t`Your company agrees to no new orders now. Your company page says why.`,
    'appealed-already': () => t`You have appealed already.`,
    'check-not-valid': () => t`This check counts no more: there is nothing to revoke.`,
    'check-invalid': () =>
      field === 'expires_at'
        ? t`The end is not after the beginning, or later than the policy lets a check of this kind count.`
        : t`A check is made in the past. Choose the day on which it was made.`,
  })
}
