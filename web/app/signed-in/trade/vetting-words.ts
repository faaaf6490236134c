import { useLingui } from '@lingui/react/macro'

type Words = Readonly<Record<string, () => string>>
type Said = Readonly<Record<string, unknown>>

/** Why a step about checks and the badge was not taken, and what to do. */
export function useVettingWords(): (data: Said) => Words {
  const { t } = useLingui()
  return ({ field }) => ({
    'check-not-valid': () => t`This check counts no more: there is nothing to revoke.`,
    'check-invalid': () =>
      field === 'expires_at'
        ? t`The end is not after the beginning, or later than the policy lets a check of this kind count.`
        : t`A check is made in the past. Choose the day on which it was made.`,
  })
}
