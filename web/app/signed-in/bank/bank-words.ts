import { useLingui } from '@lingui/react/macro'

/** What became of an entry, in the reader's words. */
export function useBecameWords(): (became: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    wire: t`wire`,
    charge: t`bank’s charge`,
    interest: t`interest`,
    provider: t`payout of a provider`,
    'payment-order': t`payment of ours`,
    'wire-return': t`wire sent back`,
    reversal: t`reversal`,
    case: t`open case`,
    copy: t`known already`,
    pending: t`not booked yet`,
  }
  return (became) => words[became] ?? became
}

/** Why an entry became that, in the reader's words. */
export function useReasonWords(): (reason: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    reference: t`by its reference`,
    'reference-in-text': t`by a reference in the text`,
    'virtual-account': t`by the virtual account`,
    person: t`decided by a person`,
    'no-reference': t`names no order`,
    'several-references': t`names several orders`,
    known: t`told by another paper before`,
    'by-code': t`by the bank’s code`,
    'by-payer': t`by the payer’s name`,
    'end-to-end-id': t`by our end-to-end id`,
    file: t`by the id of our file`,
    'amount-and-account': t`by amount and account`,
    'same-reference': t`by the reference of the original`,
    pending: t`announced`,
    info: t`for information`,
    booked: t`report of the day`,
    'nothing-moved': t`tells something and moves no money`,
    'debit-unexplained': t`nothing explains it`,
    'reversal-unmatched': t`its original is not found`,
    'payment-unknown': t`its payment is not here`,
    'payment-differs': t`its payments come to another sum`,
    'payment-repeated': t`its payment was booked before`,
  }
  return (reason) => words[reason] ?? reason
}

/** What does not add up, in the reader's words. */
export function useCaseWords(): (kind: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'debit-unexplained': t`A debit that nothing explains`,
    'reversal-unmatched': t`A reversal whose original is not found`,
    'payment-unknown': t`A payment of ours that is not here`,
    'payment-differs': t`A debit that is not what its payments come to`,
    'payment-repeated': t`A payment of ours that was booked before`,
    'debit-differs': t`A debit of another amount than its payment`,
    'wire-paid-again': t`A wire that went back was paid once more`,
    'statement-differs': t`Opening and entries are not the closing balance`,
    'opening-differs': t`It does not begin where the statement before ended`,
    'sequence-gap': t`A statement is missing before this one`,
    'orphan-money': t`Money is owed and nothing looks after it`,
    'provider-differs': t`A provider tells another amount than the books have`,
    'provider-missing-here': t`A provider tells of a movement that the books do not have`,
    'provider-missing-there': t`The books have a movement that the provider does not tell of`,
    'provider-duplicate': t`A provider tells of a movement twice`,
    'sequence-repeated': t`A statement of this number was here before`,
  }
  return (kind) => words[kind] ?? kind
}

/** Whether opening and entries make the closing balance. */
export function useSumsWords(): (sums: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    balanced: t`adds up`,
    differs: t`does not add up`,
    unchecked: t`no balances to compare`,
  }
  return (sums) => words[sums] ?? sums
}
