import { useLingui } from '@lingui/react/macro'

/** Why a bank or the provider did not carry a payout out; nothing where it named no reason. */
export function useReasonWords(): (reason: string | null) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'account-closed': t`The account is closed.`,
    'card-closed': t`The card is closed.`,
    'exceeds-payment': t`It is more than was paid with it.`,
    'account-unknown': t`The bank does not know the account.`,
    'holder-differs': t`The holder's name is another one.`,
  }
  return (reason) => (reason === null ? '' : (words[reason] ?? t`The bank says: ${reason}.`))
}
