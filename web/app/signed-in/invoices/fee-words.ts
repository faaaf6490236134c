import { useLingui } from '@lingui/react/macro'

/** What a fee is for, in the reader's language. */
export function useFeeWords(): (fee: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    processing: t`Processing fee`,
    transaction: t`Transaction fee`,
    credit: t`Interest of Pay Later`,
    fx: t`Spread of an exchange`,
    inspection: t`Inspection`,
  }
  return (fee) => words[fee] ?? fee
}
