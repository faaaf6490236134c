import { useLingui } from '@lingui/react/macro'

/** How a method of payment is called. */
export function useMethodName(): (method: string) => string {
  const { t } = useLingui()
  const names: Readonly<Record<string, string>> = {
    card: t`Card`,
    'apple-pay': 'Apple Pay',
    'google-pay': 'Google Pay',
    wire: t`Wire transfer (T/T)`,
    'local-transfer': t`Local bank transfer`,
    ach: t`E-checking (ACH)`,
    'cash-transfer': t`Cash transfer`,
    boleto: 'Boleto',
  }
  return (method) => names[method] ?? method
}

/** What one should know of a method before choosing it. */
export function useMethodNote(): (method: string) => string {
  const { t } = useLingui()
  const notes: Readonly<Record<string, string>> = {
    card: t`You give the card on the provider's own page; we never see its number. Your bank may ask you to confirm (3-D Secure).`,
    'apple-pay': t`Confirmed on your device.`,
    'google-pay': t`Confirmed on your device.`,
    wire: t`From your company's bank. Its own charge comes on top, typically USD 20 to 80. We match the money by its reference.`,
    'local-transfer': t`From an account in the country of the currency.`,
    ach: t`From accounts of companies in the United States.`,
    'cash-transfer': t`For small orders and samples.`,
    boleto: t`For buyers in Brazil, in reais.`,
  }
  return (method) => notes[method] ?? ''
}

/** Why a method cannot be used. */
export function useWhyNot(): (because: string) => string {
  const { t } = useLingui()
  const words: Readonly<Record<string, string>> = {
    'method-not-offered': t`not offered here`,
    'currency-not-taken': t`not in the currency of this order`,
    'country-not-served': t`not from the country of your company`,
    'above-method-limit': t`above its limit for one payment; pay a part of it`,
    'nothing-due': t`nothing is due`,
  }
  return (because) => words[because] ?? because
}
