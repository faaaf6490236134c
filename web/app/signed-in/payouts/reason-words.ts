import { useLingui } from '@lingui/react/macro'

/** Why a bank or the provider did not carry a payout out; nothing where it named no reason. */
export function useReasonWords(): (reason: string | null) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'account-closed': t`The account is closed.`,
    'card-closed': t`The card is closed.`,
    'exceeds-payment': t`It is more than was paid with it.`,
    'account-blocked': t`The bank lets nothing into the account.`,
    'address-missing': t`The bank misses the address of the holder.`,
    'amount-not-allowed': t`The bank does not pay this amount.`,
    'bank-code-wrong': t`The code of the bank is wrong.`,
    'bank-money-short': t`The paying account did not hold enough.`,
    'currency-not-taken': t`The bank does not take this currency.`,
    'date-not-possible': t`The bank could not pay on that day.`,
    duplicate: t`The bank holds it for a duplicate.`,
    'file-faulty': t`The bank could not read the file.`,
    'holder-deceased': t`The holder of the account has died.`,
    'legal-reason': t`The bank names a legal reason.`,
    'no-reason-given': t`The bank gave no reason.`,
    'payer-unknown': t`The bank does not know the payer.`,
    'refused-by-payee': t`The holder of the account refused it.`,
    'account-unknown': t`The bank does not know the account.`,
    'holder-differs': t`The holder's name is another one.`,
  }
  return (reason) => (reason === null ? '' : (words[reason] ?? t`The bank says: ${reason}.`))
}
